using System.Xml.Linq;
using Procurement.Domain.Banking;

namespace Procurement.BankFiles;

/// <summary>Reads camt.054: entries on an account. Only what is booked moved money.</summary>
internal static class EntryNotifications
{
    private const string Debit = "DBIT";
    private const string Booked = "BOOK";

    // What a payer writes where it gives no key.
    private const string NoKey = "NOTPROVIDED";

    public static BankFile Read(XElement message)
    {
        var header = message.One("GrpHdr");
        var made = header.One("CreDtTm").Day()!.Value;
        var facts = message.All("Ntfctn").SelectMany(
            one => one.All("Ntry").SelectMany(entry => FactsOf(one, entry, made)));
        return new(BankMessage.EntryNotification, header.Text("MsgId")!, [.. facts], []);
    }

    private static IEnumerable<BankFact> FactsOf(XElement notification, XElement entry, DateOnly made)
    {
        var details = entry.All("NtryDtls").SelectMany(one => one.All("TxDtls")).ToList();
        if (details.Count == 0) return [FactOf(notification, entry, null, 0, made)];
        var isOnly = details.Count == 1;
        return details.Select((one, index) => FactOf(notification, entry, one, isOnly ? 0 : index + 1, made));
    }

    private static BankFact FactOf(XElement notification, XElement entry, XElement? detail, int no, DateOnly made)
    {
        // One detail that gives no amount of its own is the entry; of several, each must say its own.
        var amount = detail.One("Amt") ?? (no == 0 ? entry.One("Amt") : null);
        var reason = detail.One("RtrInf");
        var key = detail.Text("Refs", "EndToEndId");
        var kind = entry.One("Sts").Code() is Booked ? KindOf(entry, detail) : BankFactKind.OnItsWay;
        return new(
            amount is null ? BankFactKind.Unclear : kind,
            key is NoKey ? null : key,
            amount?.Amount(),
            entry.One("BookgDt").Day() ?? entry.One("ValDt").Day() ?? made,
            EntryOf(notification, entry, detail, no),
            notification.One("Acct").Account(),
            reason.One("Rsn").Code(),
            reason.Texts("AddtlInf") ?? detail.Text("AddtlTxInf") ?? entry.Text("AddtlNtryInf"));
    }

    private static BankFactKind KindOf(XElement entry, XElement? detail)
    {
        var isDebit = (detail.Text("CdtDbtInd") ?? entry.Text("CdtDbtInd")) is Debit;
        var isReversal = entry.Text("RvslInd") is "true" or "1";
        if (isDebit) return isReversal ? BankFactKind.Unclear : BankFactKind.Settled;
        return isReversal || detail.One("RtrInf") is not null ? BankFactKind.Returned : BankFactKind.Income;
    }

    // The bank's own reference, or what comes nearest to one.
    private static string? EntryOf(XElement notification, XElement entry, XElement? detail, int no)
    {
        if (detail.Text("Refs", "AcctSvcrRef") is { } own) return own;
        var part = no == 0 ? "" : $" {no}";
        if (entry.Text("AcctSvcrRef") is { } whole) return whole + part;
        return entry.Text("NtryRef") is { } reference ? $"{notification.Text("Id")} {reference}{part}" : null;
    }

    internal static string? Account(this XElement? account) =>
        account.Text("Id", "Othr", "Id") ?? account.Text("Id", "IBAN");
}
