using Procurement.Domain.Contracts;
using static Procurement.Domain.Tests.Contracts.AmendmentExamples;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;

namespace Procurement.Domain.Tests.Contracts;

public sealed class EndingByNotice
{
    [Fact]
    public void Lets_the_supplier_give_notice_from_the_day_after_the_last_day_of_payment()
    {
        var contract = Documented(Accepted(1));
        Assert.Equal("termination.nothingUnpaid", CodeOf(Notice(contract, "2026-06-08T23:59:59+08:00")));
        Assert.Equal(
            new TerminationNoticed(Party.Supplier, TerminationGrounds.Unpaid, "逾期未付"),
            Only(Notice(contract, "2026-06-09T00:00:00+08:00")));
    }

    [Fact]
    public void Pays_what_was_accepted_before_the_contract_ends()
    {
        ContractEvent noticed = new TerminationNoticed(Party.Supplier, TerminationGrounds.Unpaid, "逾期未付");
        var confirm = new ConfirmTermination(Party.Purchaser, Somebody);
        Assert.Equal("termination.payFirst", CodeOf(
            TerminationNotices.Decide(Documented([.. Accepted(1), noticed]), confirm)));

        var ended = Only(TerminationNotices.Decide(Documented([.. Paid(1, "480000.00"), noticed]), confirm));
        Assert.Equal(new ContractTerminated("逾期未付") { Grounds = TerminationGrounds.Unpaid }, ended);
        var after = Documented([.. Paid(1, "480000.00"), noticed, ended]);
        Assert.Equal((ContractStatus.Terminated, TerminationGrounds.Unpaid), (after.Status, after.EndedOn!.Value));
        Assert.Null(after.ToTerminate);
    }

    [Fact]
    public void Goes_on_when_it_is_contested_and_can_be_noticed_again()
    {
        var contested = Documented(
            new TerminationNoticed(Party.Supplier, TerminationGrounds.ForceMajeure, "洪水"),
            new TerminationContested(Party.Purchaser, "服务点未受灾"));
        Assert.Equal(ContractStatus.InForce, contested.Status);
        Assert.Equal(Done, CodeOf(TerminationNotices.Decide(
            contested, new NoticeTermination(Party.Supplier, TerminationGrounds.Agreement, "协商", Somebody))));
    }

    [Fact]
    public void Counts_for_the_supplier_when_it_confirms_what_the_purchaser_proposed()
    {
        ContractEvent noticed = new TerminationNoticed(Party.Purchaser, TerminationGrounds.Agreement, "协商一致");
        var ended = Only(TerminationNotices.Decide(
            Documented(noticed), new ConfirmTermination(Party.Supplier, As(Supplier))));
        var after = ContractHistory.Apply(Documented(noticed), ended, As(Supplier));
        Assert.DoesNotContain(Supplier, after.PurchaserAccounts);
        Assert.Equal(Party.Supplier, Sides.PartyOf(ended));
    }

    [Theory]
    [InlineData(TerminationGrounds.Breach, Done)]
    [InlineData(TerminationGrounds.PublicInterest, Done)]
    [InlineData(TerminationGrounds.ForceMajeure, Done)]
    [InlineData(TerminationGrounds.SupplierGone, Done)]
    [InlineData(TerminationGrounds.Agreement, "termination.groundsNotYours")]
    [InlineData(TerminationGrounds.Unpaid, "termination.groundsNotYours")]
    [InlineData(TerminationGrounds.LongSuspension, "termination.groundsNotYours")]
    [InlineData(null, "termination.groundsMissing")]
    public void Is_the_purchasers_alone_only_on_its_own_grounds(TerminationGrounds? grounds, string code) =>
        Assert.Equal(code, CodeOf(Ending.Decide(
            Documented(), new TerminateContract("?", Somebody) { Grounds = grounds })));

    private static Decision<ContractEvent> Notice(Contract contract, string at) => TerminationNotices.Decide(
        contract, new NoticeTermination(Party.Supplier, TerminationGrounds.Unpaid, "逾期未付", At(at)));
}
