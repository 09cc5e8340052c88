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

    private static List<string> CodesOf(string share)
    {
        Assert.True(Fraction.TryParse(share, out var deduction));
        var body = new OrganizationBody(
            "甲企业", OrganizationKind.Enterprise, new AccountBody("测试银行", "4257479380927525309"), null, deduction);
        return [.. new OrganizationBodyValidator().Validate(body).Errors.Select(error => error.ErrorCode)];
    }
}
