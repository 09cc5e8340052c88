using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Procurement.Domain.Messages;

namespace Procurement.Storage.Indexes;

/// <summary>
/// The id of a message, which is its row key too: the moment counted backwards, so that the newest comes first, and a
/// hash of cause, kind and mailbox, so that the same cause twice is one message.
/// </summary>
public static partial class MessageId
{
    private const int HashLength = 16;

    /// <summary>The id.</summary>
    public static string Of(DateTimeOffset at, string cause, MessageDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{cause}\n{draft.Kind}\n{draft.To.Kind} {draft.To.Name}"));
        return PrefixOf(at) + Convert.ToHexStringLower(hash)[..HashLength];
    }

    /// <summary>What the ids of that moment begin with; those of later moments come before it.</summary>
    public static string PrefixOf(DateTimeOffset at) => $"{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}-";

    /// <summary>Whether a text has the form of an id.</summary>
    public static bool IsForm(string text) => Form.IsMatch(text);

    [GeneratedRegex(@"\A[0-9]{19}-[0-9a-f]{16}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form { get; }
}
