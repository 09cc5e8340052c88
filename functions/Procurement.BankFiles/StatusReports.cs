using System.Xml.Linq;
using Procurement.Domain.Banking;

namespace Procurement.BankFiles;

/// <summary>Reads pain.002: a status of each payment, or of a batch as a whole.</summary>
internal static class StatusReports
{
    private const string Rejected = "RJCT";

    private static readonly string[] Pending =
        ["RCVD", "PDNG", "ACTC", "ACCP", "ACFC", "ACSP", "ACPD", "ACWC"];

    // The first order may have been paid: a person looks at it.
    private static readonly string[] Duplicates = ["AM05", "DUPL", "DU01", "DU02", "DU03", "DU04", "DU05"];

    public static BankFile Read(XElement report, bool debitedIsSettled)
    {
        var header = report.One("GrpHdr");
        var made = header.One("CreDtTm").Day()!.Value;
        var group = report.One("OrgnlGrpInfAndSts");
        List<BankFact> facts = [];
        List<RejectedBatch> whole = [];
        foreach (var instruction in report.All("OrgnlPmtInfAndSts"))
        {
            var payments = instruction.All("TxInfAndSts").ToList();
            facts.AddRange(payments.Select(
                one => FactOf(one, StatusOf(one, instruction, group), instruction, made, debitedIsSettled)));
            if (payments.Count == 0 && instruction.Text("PmtInfSts") is Rejected)
                whole.Add(WholeOf(instruction, instruction.Text("OrgnlPmtInfId")!, made));
        }

        if (facts.Count + whole.Count == 0 && group.Text("GrpSts") is Rejected)
            whole.Add(WholeOf(group!, group.Text("OrgnlMsgId")!, made));
        return new(BankMessage.StatusReport, header.Text("MsgId")!, facts, whole);
    }

    // A payment that is named without a status has that of the level above it, if all of that is rejected.
    private static string? StatusOf(XElement payment, XElement instruction, XElement? group) =>
        payment.Text("TxSts")
        ?? (instruction.Text("PmtInfSts") is Rejected || group.Text("GrpSts") is Rejected ? Rejected : null);

    private static BankFact FactOf(
        XElement payment, string? status, XElement instruction, DateOnly made, bool debitedIsSettled)
    {
        var reason = payment.One("StsRsnInf") ?? instruction.One("StsRsnInf");
        var code = reason.One("Rsn").Code();
        var kind = KindOf(status, code, debitedIsSettled);
        var amount = payment.One("OrgnlTxRef", "Amt", "InstdAmt");
        var day = payment.One("FctvIntrBkSttlmDt").Day() ?? payment.One("AccptncDtTm").Day() ?? made;
        return new(
            kind,
            payment.Text("OrgnlEndToEndId"),
            amount?.Amount(),
            day,
            Entry: null,
            AccountOf(payment),
            kind is BankFactKind.Unclear && code is null ? status : code,
            reason.Texts("AddtlInf"));
    }

    private static BankFactKind KindOf(string? status, string? code, bool debitedIsSettled) => status switch
    {
        "ACCC" => BankFactKind.Settled,
        "ACSC" => debitedIsSettled ? BankFactKind.Settled : BankFactKind.Debited,
        Rejected when Duplicates.Contains(code) => BankFactKind.Unclear,
        Rejected => BankFactKind.Rejected,
        null => BankFactKind.OnItsWay,
        _ when Pending.Contains(status) => BankFactKind.OnItsWay,
        _ => BankFactKind.Unclear,
    };

    private static string? AccountOf(XElement payment) => payment.One("OrgnlTxRef", "DbtrAcct").Account();

    private static RejectedBatch WholeOf(XElement level, string batch, DateOnly made)
    {
        var reason = level.One("StsRsnInf");
        return new(batch, made, reason.One("Rsn").Code(), reason.Texts("AddtlInf"));
    }
}
