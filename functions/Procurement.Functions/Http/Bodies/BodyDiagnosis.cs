using System.Text.Json;

namespace Procurement.Functions.Http.Bodies;

/// <summary>
/// What is wrong with a body that the serializer did not take: all of it at once, with paths, in Chinese. Runs only on
/// bodies that are refused.
/// </summary>
internal static class BodyDiagnosis
{
    /// <summary>The problem of a body that should have been a <paramref name="shape"/>.</summary>
    public static ProblemResult Of(ReadOnlyMemory<byte> bytes, Type shape)
    {
        if (JsonSyntax.Check(bytes.Span) is { } malformed) return malformed;

        using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = WireJson.DepthMax });
        var errors = new FieldErrors();
        new ShapeChecker(errors).Check(document.RootElement, WireJson.Options.GetTypeInfo(shape), "");
        return Problems.Malformed("body.invalid", errors.Found);
    }
}
