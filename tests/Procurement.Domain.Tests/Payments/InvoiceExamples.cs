using Procurement.Domain.Attachments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

/// <summary>An invoice of 60000.00 whose file is there.</summary>
internal static class InvoiceExamples
{
    public static readonly InvoicePaper Paper = new(Day("2026-04-10"), Yuan("60000.00"), Payee.Holder, "file-1");

    public static readonly Attachment HandedIn = new(
        "file-1", "c", DocumentKind.Other, "发票.pdf", 10, Supplier, Somebody.At)
    {
        State = AttachmentState.Clean,
        Content = new FileContent("sha", FileType.Pdf, new KeptFile("sha", 10)),
    };

    public static readonly AttachmentFolder Folder = new("R1", Terms.Organization, 1, 1, 10)
    {
        Attachments = new Dictionary<string, Attachment> { [HandedIn.Id] = HandedIn },
    };

    public static Decision<ContractEvent> Claim(
        Contract contract, InvoicePaper? paper, AttachmentFolder? folder = null, Author? by = null) => Claiming.Decide(
            contract,
            new ClaimInstalment(1, Invoice("INV-1"), by ?? Somebody) { Paper = paper },
            invoiceTaken: false,
            folder ?? Folder);
}
