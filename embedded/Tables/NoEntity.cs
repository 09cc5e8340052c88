namespace Azure.Data.Tables;

/// <summary>The answer where there was no row.</summary>
internal sealed class NoEntity<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The response has no value: there is no such row.");

    public override Response GetRawResponse() => response;
}
