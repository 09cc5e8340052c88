using System.Text.Json;
using FluentValidation;

namespace Procurement.Functions.Http.Bodies;

/// <summary>Reads bodies strictly: JSON of exactly the record's shape, then its validator's rules.</summary>
public static class BodyReader
{
    /// <summary>The most bytes of a body: 1 MiB.</summary>
    public const int BytesMax = 1024 * 1024;

    /// <summary>
    /// The record that the bytes say; throws 400 <c>body.malformed</c>, <c>body.tooDeep</c> or <c>body.invalid</c> with
    /// every wrong field: all that do not fit the shape, else all that the validator refuses.
    /// </summary>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, IValidator<T>? validator)
        where T : class
    {
        var body = ParseOrNull<T>(bytes.Span) ?? throw new ProblemException(BodyDiagnosis.Of(bytes, typeof(T)));
        if (validator?.Validate(body) is { IsValid: false } verdict)
        {
            throw new ProblemException(
                Problems.Malformed("body.invalid", [.. verdict.Errors.Select(FieldPath.ToError)]));
        }

        return body;
    }

    private static T? ParseOrNull<T>(ReadOnlySpan<byte> bytes)
        where T : class
    {
        try
        {
            return BodyTexts.AreClean(bytes) ? JsonSerializer.Deserialize<T>(bytes, WireJson.Options) : null;
        }
        catch (JsonException)
        {
            // The serializer names one fault, in English; the diagnosis names all.
            return null;
        }
    }
}
