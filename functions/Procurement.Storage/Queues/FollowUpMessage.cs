using System.Text.Json;

namespace Procurement.Storage.Queues;

/// <summary>
/// Asks for a look at an aggregate: has this command been carried out, and is there work left after it?
/// </summary>
/// <param name="Kind">The table of the aggregate; that of due days for a due row.</param>
/// <param name="Key">Its partition key.</param>
/// <param name="Command">The id of the command that was about to be committed.</param>
/// <param name="Looks">How often the command was looked for in vain.</param>
/// <param name="IsRetry">Whether it asks for stuck work to be tried again, and for no command.</param>
/// <param name="First">
/// The number that the command's first event would have, so that one query reads all it needs.
/// </param>
public sealed record FollowUpMessage(
    string Kind, string Key, string Command, int Looks, bool IsRetry = false, long? First = null)
{
    /// <summary>
    /// How often a message looks for its command: over a minute in all, while a command has
    /// <see cref="Aggregates.AggregateStore.CommitWithin"/> to commit.
    /// </summary>
    public const int LooksMax = 14;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The text that is sent.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Strict);

    /// <summary>The message of a text, or null when it is none that this service sends.</summary>
    public static FollowUpMessage? ReadOrNull(string? text)
    {
        try
        {
            var read = JsonSerializer.Deserialize<FollowUpMessage>(text ?? "null", Strict);
            return read is { Kind.Length: > 0, Key.Length: > 0, Looks: >= 0 and <= LooksMax, First: null or > 0 }
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
