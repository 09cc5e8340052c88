using Procurement.Domain.Organizations;
using static Procurement.Domain.Organizations.OrganizationRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Organizations;

public sealed class RegisteringAnOrganization
{
    private static readonly Author Clerk = new("officer", Moment("2026-03-02T09:00:00+08:00"));

    private static readonly Organization Center = new(
        "52440300MJL186084F",
        "甲中心",
        OrganizationKind.ServiceInstitution,
        OrganizationGrade.A4,
        new BankAccount("农业银行", "12345678"),
        PriceDeduction: 0);

    [Fact]
    public void Enters_and_replaces_what_the_registry_knows()
    {
        var renamed = Center with { Name = "甲社会工作服务中心" };
        Assert.Equal(new OrganizationRegistered(Center), Only(Register(Center)));
        Assert.Equal(new OrganizationRegistered(renamed), Only(Register(renamed, Center)));
        Assert.Equal(renamed, Organization.Apply(Center, new OrganizationRegistered(renamed)));
    }

    [Fact]
    public void Refuses_a_code_before_it_looks_at_anything_else() => Assert.Equal(
        "organization.codeInvalid",
        CodeOf(Register(Center with { Uscc = "52440300MJL186084E", PriceDeduction = Number("0.10") })));

    [Theory]
    [InlineData(OrganizationKind.Association, "organization.deductionNotForKind")]
    [InlineData(OrganizationKind.ServiceInstitution, "organization.deductionNotForKind")]
    [InlineData(OrganizationKind.Foundation, "organization.deductionNotForKind")]
    [InlineData(OrganizationKind.Committee, "organization.deductionNotForKind")]
    [InlineData(OrganizationKind.Enterprise, Done)]
    public void Deducts_from_the_price_of_enterprises_only(OrganizationKind kind, string code)
    {
        Assert.Equal(code, CodeOf(Register(Center with { Kind = kind, PriceDeduction = Number("0.10") })));
        Assert.Equal(Done, CodeOf(Register(Center with { Kind = kind })));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(OrganizationRefusals), new Dictionary<Refusal, Func<Decision<OrganizationEvent>>>
        {
            [CodeInvalid] = () => Register(Center with { Uscc = "" }),
            [DeductionNotForKind] = () => Register(Center with { PriceDeduction = Number("0.10") }),
        });

    private static Decision<OrganizationEvent> Register(Organization entry, Organization? before = null) =>
        Registration.Decide(before, new RegisterOrganization(entry, Clerk));
}
