using System.Text;

namespace Procurement.Domain.Organizations;

/// <summary>
/// Names of organizations and people as they are compared: without regard to width, spaces, the kind of brackets and
/// the middle dot.
/// </summary>
public static class NameForm
{
    private const int WidthOffset = '！' - '!';

    /// <summary>Whether two names are the same name.</summary>
    public static bool AreSame(string one, string other) => Of(one) == Of(other);

    /// <summary>The form that is compared; it is never shown or stored.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var form = new StringBuilder(name.Length);
        foreach (var character in name.Where(one => !char.IsWhiteSpace(one))) form.Append(Plain(character));
        return form.ToString().ToUpperInvariant();
    }

    private static char Plain(char character) => character switch
    {
        '〔' or '【' or '［' or '[' or '（' => '(',
        '〕' or '】' or '］' or ']' or '）' => ')',
        '・' or '•' or '‧' or '･' or '．' => '·',
        >= '！' and <= '～' => (char)(character - WidthOffset),
        _ => character,
    };
}
