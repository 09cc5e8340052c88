using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using static Procurement.Domain.Tests.Contracts.AmendmentExamples;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class SubcontractingAPart
{
    [Fact]
    public void Is_named_with_its_part_and_amount_and_waits_for_consent()
    {
        var proposed = Only(Propose(Documented(), "100000.00"));
        Assert.Equal(
            new SubcontractProposed(1, Other().Uscc, "乙中心", "助餐", Yuan("100000.00")), proposed);
        var waits = Documented(proposed);
        Assert.Null(waits.Subcontracts.Single().Consented);
        var consented = Then(waits, Only(Subcontracting.Decide(waits, new ConsentToSubcontract(1, Somebody), Other())));
        Assert.NotNull(consented.Subcontracts.Single().Consented);
    }

    // Others perform less than the supplier itself: 400000.00 of 800000.00 at most, all of them together.
    [Theory]
    [InlineData(Done, "400000.00")]
    [InlineData("contract.assignmentForbidden", "400000.01")]
    [InlineData(Done, "300000.00", "100000.00")]
    [InlineData("contract.assignmentForbidden", "300000.00", "100000.01")]
    public void Is_the_smaller_part_of_the_contract(string code, params string[] amounts)
    {
        var contract = amounts[..^1].Aggregate(
            Documented(), (before, one) => Then(before, Only(Propose(before, one))));
        Assert.Equal(code, CodeOf(Propose(contract, amounts[^1])));
    }

    [Fact]
    public void Is_never_the_core_nor_another_supplier()
    {
        Assert.Equal("contract.assignmentForbidden", CodeOf(Subcontracting.Decide(
            Documented(), new ProposeSubcontract(Terms.Organization, "上门照护", true, Yuan("1.00"), Somebody), Other())));
        Assert.Equal("contract.assignmentForbidden", CodeOf(Amending.Decide(
            Documented(), new ProposeAmendment(Party.Supplier, Nothing, Other().Uscc, Somebody))));
    }

    [Fact]
    public void Keeps_a_reduction_from_leaving_the_supplier_the_smaller_part()
    {
        var contract = Documented(Only(Propose(Documented(), "400000.00")));
        Assert.Equal("contract.assignmentForbidden", CodeOf(
            AmendmentExamples.Propose(contract, Adding(contract, Yuan("-0.01")))));
    }

    [Fact]
    public void Is_consented_to_only_while_the_organization_stands_well()
    {
        var waits = Documented(Only(Propose(Documented(), "1.00")));
        var consent = new ConsentToSubcontract(1, Somebody);
        var listed = Other(new Sanction(
            1, SanctionKind.ViolationList, Day("2026-04-01"), null, "公告", "严重违法失信", Somebody));
        var gone = Other() with
        {
            Standings = [new(StandingStatus.Deregistered, Day("2026-04-01"), null, null, "注销", Somebody)],
        };
        Assert.Equal("subcontract.shutOut", CodeOf(Subcontracting.Decide(waits, consent, listed)));
        Assert.Equal("subcontract.shutOut", CodeOf(Subcontracting.Decide(waits, consent, gone)));
    }

    [Fact]
    public void Is_refused_while_it_waits_and_ended_by_the_supplier_at_any_time()
    {
        var waits = Documented(Only(Propose(Documented(), "1.00")));
        var holds = Then(waits, new SubcontractConsented(1));
        Assert.Equal(Done, CodeOf(End(waits, Party.Purchaser)));
        Assert.Equal("subcontract.notWaiting", CodeOf(End(holds, Party.Purchaser)));
        Assert.Equal(Done, CodeOf(End(holds, Party.Supplier)));
        var refused = Then(waits, Only(End(waits, Party.Purchaser)));
        Assert.Equal("subcontract.notWaiting", CodeOf(End(refused, Party.Supplier)));
    }

    private static Decision<ContractEvent> End(Contract contract, Party party) =>
        Subcontracting.Decide(contract, new EndSubcontract(party, 1, "?", Somebody));

    private static Decision<ContractEvent> Propose(Contract contract, string amount) => Subcontracting.Decide(
        contract, new ProposeSubcontract(Terms.Organization, "助餐", false, Yuan(amount), Somebody), Other());
}
