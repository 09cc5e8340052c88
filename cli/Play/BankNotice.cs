using System.Text;
using System.Xml.Linq;
using Procurement.Domain.Calendar;

namespace Procurement.Cli.Play;

/// <summary>A payment as a bank books it: from which account, under which name, how much, and when.</summary>
internal sealed record BookedPayment(string Payer, string EndToEndId, string Amount, DateTimeOffset At);

/// <summary>What a bank sends when it has booked a payment: a debit entry (ISO 20022 camt.054.001.08).</summary>
internal static class BankNotice
{
    private static readonly XNamespace Camt = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";

    /// <summary>The message as a file.</summary>
    public static byte[] Write(BookedPayment paid)
    {
        var message = new XElement(
            Camt + "Document",
            new XElement(
                Camt + "BkToCstmrDbtCdtNtfctn",
                new XElement(Camt + "GrpHdr", Text("MsgId", Named("N", paid)), Text("CreDtTm", Moment(paid.At))),
                new XElement(
                    Camt + "Ntfctn",
                    Text("Id", Named("E", paid)),
                    new XElement(Camt + "Acct", new XElement(
                        Camt + "Id", new XElement(Camt + "Othr", Text("Id", paid.Payer)))),
                    Entry(paid))));
        return Encoding.UTF8.GetBytes($"{new XDeclaration("1.0", "utf-8", null)}\n{message}\n");
    }

    private static XElement Entry(BookedPayment paid) => new(
        Camt + "Ntry",
        Amount(paid),
        Text("CdtDbtInd", "DBIT"),
        new XElement(Camt + "Sts", Text("Cd", "BOOK")),
        new XElement(Camt + "BookgDt", Text("Dt", $"{ChinaTime.DayOf(paid.At):O}")),
        Text("AcctSvcrRef", Named("R", paid)),
        new XElement(Camt + "BkTxCd", new XElement(Camt + "Prtry", Text("Cd", "PMNT"))),
        new XElement(Camt + "NtryDtls", new XElement(
            Camt + "TxDtls",
            new XElement(Camt + "Refs", Text("EndToEndId", paid.EndToEndId)),
            Amount(paid),
            Text("CdtDbtInd", "DBIT"))));

    private static XElement Amount(BookedPayment paid) =>
        new(Camt + "Amt", new XAttribute("Ccy", "CNY"), paid.Amount);

    private static XElement Text(string name, string text) => new(Camt + name, text);

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz");

    // At most 35 characters.
    private static string Named(string what, BookedPayment paid) => $"{what}-{paid.EndToEndId}";
}
