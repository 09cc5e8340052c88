namespace Procurement.Storage.Stored.V1;

/// <summary>Who did something and when.</summary>
internal sealed record AuthorV1(
    [property: JsonName("account")] string Account,
    [property: JsonName("at")] DateTimeOffset At);
