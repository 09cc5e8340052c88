using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Http;

/// <summary>
/// Reads code and message of an OData error, and the failed action that a transaction's message begins with.
/// </summary>
internal sealed class FailureParser : RequestFailedDetailsParser
{
    /// <summary>
    /// The key under which an exception's Data has the position of the failed action, as the official package
    /// names it.
    /// </summary>
    public const string FailedEntity = "FailedEntity";

    private FailureParser()
    {
    }

    public static RequestFailedException Read(Response response) =>
        new(response, innerException: null, new FailureParser());

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        (error, data) = (null, null);
        if (response.ContentStream is null || Find(response.Content) is not { } found) return false;

        var message = found.TryGetProperty("message", out var text) && text.TryGetProperty("value", out var value)
            ? value.GetString() ?? "" : "";
        error = new ResponseError(found.TryGetProperty("code", out var code) ? code.GetString() : null, message);
        data = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Index(message) is { } index) data[FailedEntity] = index.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    // "3:The specified entity already exists." names the fourth action.
    private static int? Index(string message) =>
        message.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && int.TryParse(message.AsSpan(0, colon), CultureInfo.InvariantCulture, out var index) ? index : null;

    private static JsonElement? Find(BinaryData content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("odata.error", out var error) ? error.Clone() : null;
        }
        catch (JsonException)
        {
            // A proxy or gateway answered something else; status and body still reach the caller.
            return null;
        }
    }
}
