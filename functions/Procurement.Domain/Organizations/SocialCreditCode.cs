namespace Procurement.Domain.Organizations;

/// <summary>统一社会信用代码 (GB 32100-2015): 17 characters and a check character, all of 0-9 A-Z without I O S V Z.</summary>
public static class SocialCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;
    private const int WeightBase = 3;

    /// <summary>
    /// Whether the code has 18 characters of the alphabet and the right check character. The inner GB 11714 check is
    /// not asked for: real codes such as 521100005000189238 do not meet it. Eighteen zeros meet the check and are no
    /// code, nor is a person's number that happens to meet it.
    /// </summary>
    public static bool IsValid(string? code) =>
        code is { Length: Length }
        && code.All(Alphabet.Contains)
        && code[^1] == CheckCharacter(code[..^1])
        && !IsAllZero(code)
        && !IdentityCardNumber.IsValid(code);

    /// <summary>Whether it is nothing but zeros.</summary>
    public static bool IsAllZero(string? code) => code is { Length: > 0 } && code.All(character => character is '0');

    /// <summary>
    /// The check character of the first 17 characters; other than 17 characters of the alphabet throws.
    /// </summary>
    public static char CheckCharacter(string first17)
    {
        if (first17.Length != Length - 1 || !first17.All(Alphabet.Contains))
        {
            throw new ArgumentException("17 characters of 0-9 A-Z without I O S V Z are needed.", nameof(first17));
        }

        var sum = 0;
        var weight = 1;
        foreach (var character in first17)
        {
            sum += Alphabet.IndexOf(character, StringComparison.Ordinal) * weight;
            weight = weight * WeightBase % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }

    /// <summary>
    /// The kind that the first two characters name, or null where they name none for certain: of 54 and 55 no source in
    /// force is known, and 59, 12 or N say nothing that this service asks for.
    /// </summary>
    public static OrganizationKind? KindOrNull(string code) => code.Length < 2 ? null : code[..2] switch
    {
        "51" => OrganizationKind.Association,
        "52" => OrganizationKind.ServiceInstitution,
        "53" => OrganizationKind.Foundation,
        "91" or "92" or "93" => OrganizationKind.Enterprise,
        _ => null,
    };
}
