using Procurement.Domain.Organizations;

namespace Procurement.Domain.Tests.Organizations;

public sealed class CheckingASocialCreditCode
{
    [Theory]
    [InlineData("53100000500021676K")]
    [InlineData("53100000500019795A")]
    [InlineData("51100000500002862F")]
    [InlineData("51100000500009247D")]
    [InlineData("51310110501144395U")]
    [InlineData("52440300MJL186084F")]
    [InlineData("521100005000189238")]
    [InlineData("12100000400009127B")]
    [InlineData("91110000802100433B")]
    [InlineData("9144030071526726XG")]
    [InlineData("91350100M000100Y43")]
    public void Takes_codes_that_are_published(string code) => Assert.True(SocialCreditCode.IsValid(code));

    [Theory]
    [InlineData("53100000500020462H", 'K')]
    [InlineData("12100000400008888X", '5')]
    [InlineData("91350100M00010012A", 'Y')]
    [InlineData("52420106MJF9K2X645", null)]
    public void Refuses_a_wrong_check_character(string code, char? right)
    {
        Assert.False(SocialCreditCode.IsValid(code));
        if (right is { } character) Assert.Equal(character, SocialCreditCode.CheckCharacter(code[..17]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("53100000500021676")]
    [InlineData("53100000500021676KK")]
    [InlineData("53100000500021676k")]
    [InlineData("5310000050002I676K")]
    [InlineData("5310000050002 676K")]
    [InlineData("53100000500021676Ｋ")]
    public void Refuses_what_is_not_eighteen_characters_of_the_alphabet(string? code) =>
        Assert.False(SocialCreditCode.IsValid(code));

    [Fact]
    public void Notices_any_single_wrong_character()
    {
        const string code = "52440300MJL186084F";
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        Assert.All(Enumerable.Range(0, code.Length), at => Assert.All(
            alphabet.Where(character => character != code[at]),
            character => Assert.False(SocialCreditCode.IsValid(code[..at] + character + code[(at + 1)..]))));
    }

    [Fact]
    public void Throws_for_a_check_character_of_anything_else() =>
        Assert.Throws<ArgumentException>(() => SocialCreditCode.CheckCharacter("5310000050002I676"));

    [Theory]
    [InlineData("51100000500002862F", OrganizationKind.Association)]
    [InlineData("52440300MJL186084F", OrganizationKind.ServiceInstitution)]
    [InlineData("53100000500021676K", OrganizationKind.Foundation)]
    [InlineData("91110000802100433B", OrganizationKind.Enterprise)]
    [InlineData("92420106MJ00000000", OrganizationKind.Enterprise)]
    [InlineData("93420106MJ00000000", OrganizationKind.Enterprise)]
    [InlineData("54420106MJ00000000", null)]
    [InlineData("55420106MJ00000000", null)]
    [InlineData("59420106MJ00000000", null)]
    [InlineData("12100000400009127B", null)]
    [InlineData("51", OrganizationKind.Association)]
    [InlineData("5", null)]
    [InlineData("", null)]
    public void Reads_the_kind_off_the_first_two_characters(string code, OrganizationKind? kind) =>
        Assert.Equal(kind, SocialCreditCode.KindOrNull(code));
}
