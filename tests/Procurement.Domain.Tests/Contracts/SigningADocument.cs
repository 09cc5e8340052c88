using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Contracts.DocumentExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class SigningADocument
{
    [Fact]
    public void Brings_the_signature_of_the_contract_with_it()
    {
        Assert.IsType<SupplierSigned>(
            Accepted(DocumentSigning.Decide(Given(DrawnOffer), Sign(Party.Supplier, Supplier)))[1]);
        Assert.IsType<PurchaserSigned>(
            Accepted(DocumentSigning.Decide(Given(Ready), Sign(Party.Purchaser, Approver)))[1]);
    }

    [Fact]
    public void Begins_the_term_with_the_second_signature() =>
        Assert.Equal(Day("2027-04-09"), Given(BothDone).Agreed!.Through);

    [Fact]
    public void Keeps_every_file_in_the_order_in_which_it_was_made()
    {
        var document = Given(BothDone).Document(0)!;

        Assert.True(document.IsSigned);
        Assert.Equal(["data", "file", "once", "twice"], document.Digests);
        Assert.Equal("twice", document.Latest);
    }

    [Fact]
    public void Waits_for_a_while_for_whoever_prepared_it()
    {
        var prepared = Only(DocumentSigning.Decide(Given(DrawnOffer), Prepare(Supplier)));

        var waiting = Given([.. DrawnOffer, prepared]).Document(0)!.Prepared!;
        Assert.Equal((Supplier, Somebody.At + DocumentSigning.PreparedFor), (waiting.Account, waiting.Expires));
        var complete = Sign(Party.Supplier, Supplier) with { Preparation = WaitingFile };
        Assert.Equal(Done, CodeOf(DocumentSigning.Decide(Given([.. DrawnOffer, prepared]), complete)));
        var colleague = complete with { By = As("colleague") };
        Assert.Equal(
            "signature.preparationMissing",
            CodeOf(DocumentSigning.Decide(Given([.. DrawnOffer, prepared]), colleague)));
    }

    [Fact]
    public void Goes_by_the_name_where_the_certificate_names_no_account()
    {
        SignDocument By(string person) => Sign(Party.Supplier, Supplier, one => one with
        {
            Holder = one.Holder with { Account = "", Person = person },
        });

        Assert.Equal(Done, CodeOf(DocumentSigning.Decide(Given(DrawnOffer), By("周静"))));
        Assert.Equal("signature.otherPerson", CodeOf(DocumentSigning.Decide(Given(DrawnOffer), By("周静静"))));
        Assert.Equal("signature.otherPerson", CodeOf(DocumentSigning.Decide(Given(DrawnOffer), By(""))));
    }

    [Fact]
    public void Takes_a_key_of_others_only_where_both_agreed()
    {
        var agreed = new DocumentDrawn(0, "data", "file", Agreed with { Basis = SigningBasis.Agreed });
        var kept = Sign(Party.Supplier, Supplier, one => one with { Custody = KeyCustody.Service });

        Assert.Equal("signature.keyNotOwn", CodeOf(DocumentSigning.Decide(Given(DrawnOffer), kept)));
        Assert.Equal(Done, CodeOf(DocumentSigning.Decide(Given([.. Offered, agreed]), kept)));
    }

    [Fact]
    public void Ends_with_the_days_for_signing()
    {
        var late = Sign(Party.Supplier, Supplier) with { By = new(Supplier, ChinaTime.EndOfDay(SignBy)) };

        Assert.Equal("contract.signingExpired", CodeOf(DocumentSigning.Decide(Given(DrawnOffer), late)));
    }

    [Fact]
    public void Names_every_gate_that_is_missing()
    {
        var one = Given([.. SupplierDone, GateOf(ContractGate.RiskPlan)]);

        var refused = Assert.IsType<Decision<ContractEvent>.Refused>(
            DocumentSigning.Decide(one, Sign(Party.Purchaser, Approver)));

        Assert.Equal("法律顾问审定、履约验收方案", Assert.Single(refused.Why).Value);
    }

    [Fact]
    public void Is_told_in_working_days()
    {
        // Friday before Labour Day.
        var await = new AwaitNotices(0, Day("2026-04-30"), Somebody);

        var due = Accepted(GatesAndNotices.Decide(Given(BothDone), await, WorkingDays)).Cast<NoticeFellDue>().ToList();

        Assert.Equal(
            [(NoticeKind.Publication, Day("2026-05-07")), (NoticeKind.Filing, Day("2026-05-13"))],
            due.Select(one => (one.Kind, one.Due.Due)));
        Assert.Empty(Accepted(GatesAndNotices.Decide(Given([.. BothDone, .. due]), await, WorkingDays)));
        var change = Accepted(GatesAndNotices.Decide(Given(BothDone), await with { Document = 1 }, WorkingDays));
        Assert.Equal([NoticeKind.Change, NoticeKind.Filing], change.Cast<NoticeFellDue>().Select(one => one.Kind));
    }

    [Fact]
    public void Waits_for_the_calendar_of_a_year_that_is_not_there() => Assert.Equal(
        "calendar.yearNotLoaded",
        CodeOf(GatesAndNotices.Decide(Given(BothDone), new AwaitNotices(0, Day("2031-12-30"), Somebody), WorkingDays)));

    private static IReadOnlyList<ContractEvent> Accepted(Decision<ContractEvent> decision) =>
        Assert.IsType<Decision<ContractEvent>.Accepted>(decision).Events;
}
