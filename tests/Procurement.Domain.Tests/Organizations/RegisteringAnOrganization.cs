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
        new BankAccount("农业银行", "12345678", "甲中心"),
        PriceDeduction: 0);

    [Fact]
    public void Enters_and_replaces_what_the_registry_knows()
    {
        var renamed = Center with { Name = "甲社会工作服务中心" };
        Assert.Equal(new OrganizationRegistered(Center), Only(Register(Center)));
        Assert.Equal(new OrganizationRegistered(renamed), Only(Register(renamed, Center)));
        Assert.Equal(renamed, Organization.Apply(Center, new OrganizationRegistered(renamed), Clerk));
    }

    [Fact]
    public void Refuses_a_code_before_it_looks_at_anything_else() => Assert.Equal(
        "organization.codeInvalid",
        CodeOf(Register(Center with { Uscc = "52440300MJL186084E", PriceDeduction = Number("0.10") })));

    [Theory]
    [InlineData("51100000500002862F", OrganizationKind.Association, "organization.deductionNotForKind")]
    [InlineData("52440300MJL186084F", OrganizationKind.ServiceInstitution, "organization.deductionNotForKind")]
    [InlineData("53100000500021676K", OrganizationKind.Foundation, "organization.deductionNotForKind")]
    [InlineData("12100000400009127B", OrganizationKind.Committee, "organization.deductionNotForKind")]
    [InlineData("91110000802100433B", OrganizationKind.Enterprise, Done)]
    public void Deducts_from_the_price_of_enterprises_only(string uscc, OrganizationKind kind, string code)
    {
        var entry = Center with { Uscc = uscc, Kind = kind, KindReason = "登记证书" };
        Assert.Equal(code, CodeOf(Register(entry with { PriceDeduction = Number("0.10") })));
        Assert.Equal(Done, CodeOf(Register(entry)));
    }

    [Theory]
    [InlineData("52440300MJL186084F", OrganizationKind.Enterprise, null, "organization.kindNotOfCode")]
    [InlineData("52440300MJL186084F", OrganizationKind.Foundation, "登记证书", "organization.kindNotOfCode")]
    [InlineData("91110000802100433B", OrganizationKind.ServiceInstitution, null, "organization.kindNotOfCode")]
    [InlineData("12100000400009127B", OrganizationKind.Committee, null, "organization.kindReasonMissing")]
    [InlineData("12100000400009127B", OrganizationKind.Enterprise, "登记证书", Done)]
    public void Follows_the_code_where_it_says_the_kind_and_a_reason_elsewhere(
        string uscc, OrganizationKind kind, string? reason, string code) =>
        Assert.Equal(code, CodeOf(Register(Center with { Uscc = uscc, Kind = kind, KindReason = reason })));

    [Theory]
    [InlineData("000000000000000000", "organization.codeAllZero")]
    [InlineData("11010519491231002X", "organization.codeIsIdentityCard")]
    [InlineData("440524188001010014", "organization.codeInvalid")]
    [InlineData("11420106MB00000013", "organization.codeOfOrgan")]
    public void Refuses_what_is_no_suppliers_code(string uscc, string code) =>
        Assert.Equal(code, CodeOf(Register(Center with { Uscc = uscc })));

    [Fact]
    public void Does_not_change_the_account_of_a_known_organization_but_proposes_it()
    {
        var renamed = Other with { Holder = "甲社会工作服务中心" };
        var redirected = Center with { Name = "甲社会工作服务中心", Account = renamed };
        Assert.Equal(
            [
                new OrganizationRegistered(redirected with { Account = Center.Account }),
                new AccountChangeProposed(renamed),
            ],
            Happened(Register(redirected, Center)));
        var waiting = Center with { ProposedAccount = new ProposedAccount(renamed, "officer", Clerk.At) };
        Assert.IsType<OrganizationRegistered>(Only(Register(redirected, waiting)));
        Assert.IsType<OrganizationRegistered>(Only(Register(Center, waiting)));
        Assert.Equal(
            "account.changeWaits",
            CodeOf(Register(Center with { Account = Other with { Number = "11111111" } }, waiting)));
    }

    // The bank writes the name in its own width and brackets; it is the same name.
    [Theory]
    [InlineData("甲 社区（老年）服务中心", "甲社区(老年)服务中心", true)]
    [InlineData("甲社区〔老年〕服务中心", "甲社区（老年）服务中心", true)]
    [InlineData("ＡＢＣ社工中心", "abc社工中心", true)]
    [InlineData("甲社区服务中心", "甲社区服务站", false)]
    public void Pays_only_to_an_account_in_the_organizations_name(string name, string holder, bool isSame)
    {
        var entry = Center with { Name = name, Account = Center.Account with { Holder = holder } };

        Assert.Equal(isSame ? Done : "account.holderDiffers", CodeOf(Register(entry)));
        Assert.Equal(
            isSame ? Done : "account.holderDiffers",
            CodeOf(Propose(Center with { Name = name }, Other with { Holder = holder })));
    }

    [Fact]
    public void Changes_the_account_by_two_people()
    {
        var waiting = Given(Center, new AccountChangeProposed(Other));
        Assert.Equal(new ProposedAccount(Other, "officer", Clerk.At), waiting.ProposedAccount);
        Assert.Equal(Center.Account, waiting.Account);

        var changed = Only(Confirm(waiting, Other.Number, "finance"));
        Assert.Equal(new AccountChanged(Center.Account, Other, "officer"), changed);
        var after = Organization.Apply(waiting, changed, Clerk with { Account = "finance" });
        Assert.Equal((Other, (ProposedAccount?)null), (after.Account, after.ProposedAccount));
        Assert.Equal(
            new AccountChange(Center.Account, Other, "officer", "finance", Clerk.At), after.AccountChange);
    }

    [Fact]
    public void Keeps_the_account_that_finance_rejects()
    {
        var rejected = Only(ChangingAnAccount.Decide(
            Given(Center, new AccountChangeProposed(Other)), new RejectAccountChange("非本单位账户", Clerk)));
        Assert.Equal(new AccountChangeRejected(Other, "非本单位账户"), rejected);
        var after = Given(Center, new AccountChangeProposed(Other), rejected);
        Assert.Equal((Center.Account, (ProposedAccount?)null), (after.Account, after.ProposedAccount));
    }

    [Fact]
    public void Keeps_what_waits_when_the_entry_is_replaced()
    {
        var waiting = Given(Center, new AccountChangeProposed(Other), new OrganizationRegistered(Center));
        Assert.Equal(Other, waiting.ProposedAccount!.Account);
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(OrganizationRefusals), new Dictionary<Refusal, Func<Decision<OrganizationEvent>>>
        {
            [NotFound] = () => Propose(null, Other),
            [CodeAllZero] = () => Register(Center with { Uscc = "000000000000000000" }),
            [CodeIsIdentityCard] = () => Register(Center with { Uscc = "11010519491231002X" }),
            [CodeOfOrgan] = () => Register(Center with { Uscc = "11420106MB00000013" }),
            [KindNotOfCode] = () => Register(Center with { Kind = OrganizationKind.Foundation }),
            [KindReasonMissing] = () => Register(Center with { Uscc = "12100000400009127B" }),
            [AccountHolderDiffers] = () => Propose(Center, Other with { Holder = "乙中心" }),
            [AccountChangeWaits] = () => Propose(Given(Center, new AccountChangeProposed(Other)), Other),
            [AccountUnchanged] = () => Propose(Center, Center.Account),
            [AccountNotProposed] = () => Confirm(Center, Other.Number, "finance"),
            [AccountNumberDiffers] = () =>
                Confirm(Given(Center, new AccountChangeProposed(Other)), Center.Account.Number, "finance"),
            [ProposerCannotConfirm] = () =>
                Confirm(Given(Center, new AccountChangeProposed(Other)), Other.Number, Clerk.Account),
            [CodeInvalid] = () => Register(Center with { Uscc = "" }),
            [DeductionNotForKind] = () => Register(Center with { PriceDeduction = Number("0.10") }),
        });

    private static readonly BankAccount Other = new("建设银行", "87654321", "甲中心");

    private static Organization Given(Organization known, params IEnumerable<OrganizationEvent> happened) =>
        happened.Aggregate(known, (before, one) => Organization.Apply(before, one, Clerk));

    private static Decision<OrganizationEvent> Propose(Organization? before, BankAccount account) =>
        ChangingAnAccount.Decide(before, new ProposeAccountChange(account, Clerk));

    private static Decision<OrganizationEvent> Confirm(Organization? before, string number, string account) =>
        ChangingAnAccount.Decide(before, new ConfirmAccountChange(number, Clerk with { Account = account }));

    private static Decision<OrganizationEvent> Register(Organization entry, Organization? before = null) =>
        Registration.Decide(before, new RegisterOrganization(entry, Clerk));
}
