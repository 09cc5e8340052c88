using System.Text.RegularExpressions;

namespace Procurement.Domain.Performances;

/// <summary>
/// What a record of service must not say of a person (个人信息保护法 art. 6: as little as can be): who a client is stays
/// with the organization, the service knows a reference.
/// </summary>
public static partial class PersonalData
{
    /// <summary>
    /// Whether a text may refer to a client: 2 to 32 letters, digits and hyphens with at least one digit, and neither
    /// the number of an identity card nor of a telephone.
    /// </summary>
    public static bool IsReference(string text) =>
        Reference.IsMatch(text) && text.Any(char.IsAsciiDigit) && !IsIn(text);

    /// <summary>Whether a text holds the number of an identity card (GB 11643) or of a mobile telephone.</summary>
    public static bool IsIn(string text) => Identity.IsMatch(text) || Mobile.IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9-]{1,31}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference { get; }

    // With the blanks and hyphens that people write into it.
    [GeneratedRegex(@"(?<![0-9])[1-9]([ -]?[0-9]){16}[ -]?[0-9Xx](?![0-9])|(?<![0-9])[1-9][0-9]{14}(?![0-9])",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identity { get; }

    [GeneratedRegex(@"(?<![0-9])1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mobile { get; }
}
