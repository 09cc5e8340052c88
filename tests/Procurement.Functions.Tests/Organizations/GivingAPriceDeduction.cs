using Procurement.Domain;
using Procurement.Domain.Organizations;
using Procurement.Functions.Organizations;

namespace Procurement.Functions.Tests.Organizations;

public sealed class GivingAPriceDeduction
{
    [Theory]
    [InlineData("0")]
    [InlineData("0.20")]
    [InlineData("0.999")]
    public void Takes_a_share_below_1(string share) => Assert.Empty(CodesOf(share));

    // An evaluated price of nothing would be a divisor of nothing: no ranking could be made.
    [Theory]
    [InlineData("1")]
    [InlineData("1.00")]
    [InlineData("1.5")]
    [InlineData("-0.1")]
    public void Leaves_some_of_the_price(string share) => Assert.Equal("fraction.outOfRange", CodesOf(share)[0]);

    // Read and written back unchanged, it must not become another share: it decides the ranking.
    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("0.1", "0.10")]
    [InlineData("0.125", "0.125")]
    [InlineData("0.999999", "0.999999")]
    public void Is_shown_as_it_was_given(string share, string shown) =>
        Assert.Equal(shown, OrganizationView.Of(BodyWith(share).ToOrganization("52420106MJJH4BXKFP")).PriceDeduction);

    private static List<string> CodesOf(string share) =>
        [.. new OrganizationBodyValidator().Validate(BodyWith(share)).Errors.Select(error => error.ErrorCode)];

    private static OrganizationBody BodyWith(string share)
    {
        Assert.True(Fraction.TryParse(share, out var deduction));
        return new(
            "甲企业", OrganizationKind.Enterprise, new AccountBody("测试银行", "4257479380927525309"), null, deduction);
    }
}
