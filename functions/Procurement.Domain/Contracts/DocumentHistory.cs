using Procurement.Domain.Calendar;

namespace Procurement.Domain.Contracts;

/// <summary>Folds what happened to documents, gates and notices into the contract.</summary>
internal static class DocumentHistory
{
    /// <summary>The contract after such an event, or null for another one.</summary>
    public static Contract? AfterOrNull(Contract contract, ContractEvent happened, Author by) => happened switch
    {
        DocumentDrawn drawn => contract with
        {
            Documents = [.. contract.Documents, new(drawn.No, drawn.Data, drawn.File, by)],
            Agreed = drawn.Agreed ?? contract.Agreed,
        },
        SignaturePrepared one => With(contract, one.No, was => was with { Prepared = one.Preparation }),
        DocumentSigned one => With(contract, one.No, was => Sign(was, one, by)),
        GatePassed passed => contract with
        {
            Gates =
            [
                .. contract.Gates.Where(one => one.Gate != passed.Gate),
                new(passed.Gate, passed.Reviewer, passed.Reference, by),
            ],
        },
        NoticeFellDue one => contract with
        {
            Notices = [.. contract.Notices, new(one.Kind, one.Document, one.Due.Due, Done: null, Reference: null)],
        },
        NoticeGiven one => contract with
        {
            Notices =
            [
                .. contract.Notices.Select(was => (was.Kind, was.Document) == (one.Kind, one.Document)
                    ? was with { Done = by, Reference = one.Reference }
                    : was),
            ],
        },
        _ => null,
    };

    /// <summary>The term begins with the day on which both have signed.</summary>
    public static AgreedTerms? InForce(AgreedTerms? agreed, Author by) => agreed is null ? null : agreed with
    {
        Through = ChinaTime.DayOf(by.At).AddMonths(agreed.TermMonths).AddDays(-1),
    };

    private static ContractDocument Sign(ContractDocument document, DocumentSigned signed, Author by)
    {
        var signature = new DocumentSignature(
            by.Account, by.At, signed.File, signed.Certificate, signed.Holder, signed.Custody);
        return signed.Party is Party.Supplier
            ? document with { Supplier = signature, Prepared = null }
            : document with { Purchaser = signature, Prepared = null };
    }

    private static Contract With(Contract contract, int no, Func<ContractDocument, ContractDocument> change) =>
        contract with { Documents = [.. contract.Documents.Select(one => one.No == no ? change(one) : one)] };
}
