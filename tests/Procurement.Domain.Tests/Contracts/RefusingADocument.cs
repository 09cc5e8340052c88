using Procurement.Domain.Contracts;
using static Procurement.Domain.Contracts.DocumentRefusals;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Contracts.DocumentExamples;
using static Procurement.Domain.Tests.Deciding;

namespace Procurement.Domain.Tests.Contracts;

public sealed class RefusingADocument
{
    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(DocumentRefusals), new Dictionary<Refusal, Func<Decision<ContractEvent>>>
        {
            [NotFound] = () => DocumentSigning.Decide(Given(Offered), Sign(Party.Supplier, Supplier)),
            [AlreadyDrawn] = () => DocumentSigning.Decide(
                Given(DrawnOffer), new DrawDocument(0, "data", "file", Agreed, Somebody)),
            [AlreadySigned] = () => DocumentSigning.Decide(Given(SupplierDone), Sign(Party.Supplier, Supplier)),
            [Withdrawn] = () => DocumentSigning.Decide(Dropped(), Sign(Party.Supplier, Supplier)),
            [SignTheDocument] = () => Signing.Decide(Given(DrawnOffer), new SignContract(Party.Supplier, Somebody)),
            [OtherOrganization] = () => DocumentSigning.Decide(
                Given(DrawnOffer), Prepare(Supplier, one => one with { Holder = HolderOf(AsPurchaser, Supplier) })),
            [OtherPerson] = () => DocumentSigning.Decide(
                Given(DrawnOffer), Sign(Party.Supplier, Supplier, one => FileOf(AsSupplier, "colleague"))),
            [KeyNotOwn] = () => DocumentSigning.Decide(
                Given(DrawnOffer), Prepare(Supplier, one => one with { Custody = KeyCustody.Service })),
            [PrintDiffers] = () => DocumentSigning.Decide(
                Given(DrawnOffer), Sign(Party.Supplier, Supplier, one => one with { Custody = null })),
            [Invalid] = () => DocumentSigning.Decide(
                Given(DrawnOffer), Sign(Party.Supplier, Supplier, one => one with { Problem = "file.other" })),
            [PreparationMissing] = () => DocumentSigning.Decide(
                Given(DrawnOffer), Sign(Party.Supplier, Supplier) with { Preparation = WaitingFile }),
            [PreparationExpired] = () => DocumentSigning.Decide(
                Given([.. DrawnOffer, Waiting]),
                Sign(Party.Supplier, Supplier) with { Preparation = WaitingFile, By = Somebody with { Account = Supplier } }),
            [GateMissing] = () => DocumentSigning.Decide(Given(SupplierDone), Sign(Party.Purchaser, Approver)),
            [RecorderCannotSign] = () => DocumentSigning.Decide(Given(Ready), Sign(Party.Purchaser, Clerk)),
            [DrafterRecordsNoGate] = () => GatesAndNotices.Decide(
                Given(DrawnOffer), new PassGate(ContractGate.LegalReview, "?", "?", As(Legal)), [Legal]),
            [NoticeNotDue] = () => GatesAndNotices.Decide(
                Given(BothDone), new GiveNotice(NoticeKind.Filing, 0, "?", Somebody)),
            [DocumentRefusals.NoticeGiven] = () => GatesAndNotices.Decide(
                Given([.. BothDone, DueFiling, new Domain.Contracts.NoticeGiven(NoticeKind.Filing, 0, "?")]),
                new GiveNotice(NoticeKind.Filing, 0, "?", Somebody)),
        });

    private static Contract Dropped()
    {
        var contract = Given(DrawnOffer);
        return contract with { Documents = [contract.Documents[0] with { Withdrawn = "错误" }] };
    }
}
