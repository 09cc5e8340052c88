using System.Globalization;

namespace Procurement.Domain.Organizations;

/// <summary>公民身份号码 (GB 11643): 17 digits, of which eight are a day of birth, and a check character 0–9 or X.</summary>
public static class IdentityCardNumber
{
    private const int Length = 18;
    private const string CheckCharacters = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether it could be a person's: the check character is right, and the day of birth exists.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: Length }
        && text[..^1].All(char.IsAsciiDigit)
        && text[^1] == CheckCharacter(text[..^1])
        && (text[6..8] is "19" or "20")
        && DateOnly.TryParseExact(text[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static char CheckCharacter(string digits) =>
        CheckCharacters[digits.Zip(Weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];
}
