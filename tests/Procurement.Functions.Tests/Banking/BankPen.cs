using System.Text;
using System.Text.Json.Nodes;

namespace Procurement.Functions.Tests.Banking;

/// <summary>An entry on an account as a bank books it; a return names why.</summary>
public sealed record BankEntry(string? EndToEndId, string Amount, string Reference)
{
    public string Day { get; init; } = "2026-03-03";

    public bool IsCredit { get; init; }

    public string? Returned { get; init; }

    public string Account { get; init; } = "9558800000000000001";
}

/// <summary>Writes what a bank sends, by hand.</summary>
public static class BankPen
{
    private const string Made = "2026-03-03T17:00:00+08:00";

    public static string Entries(params IReadOnlyList<BankEntry> entries) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
        <GrpHdr><MsgId>N{Guid.NewGuid():N}</MsgId><CreDtTm>{Made}</CreDtTm></GrpHdr>
        {string.Concat(entries.Select(EntryOf))}
        </BkToCstmrDbtCdtNtfctn></Document>
        """;

    public static string Statuses(params IReadOnlyList<(string Key, string Status, string? Code)> payments) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>S{Guid.NewGuid():N}</MsgId><CreDtTm>{Made}</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>B</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
        <OrgnlPmtInfAndSts><OrgnlPmtInfId>B</OrgnlPmtInfId>
        {string.Concat(payments.Select(one => $"<TxInfAndSts><OrgnlEndToEndId>{one.Key}</OrgnlEndToEndId><TxSts>{one.Status}</TxSts>{Reason(one.Code)}</TxInfAndSts>"))}
        </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
        """;

    public static string Rejected(string batch) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
        <GrpHdr><MsgId>S{Guid.NewGuid():N}</MsgId><CreDtTm>{Made}</CreDtTm></GrpHdr>
        <OrgnlGrpInfAndSts><OrgnlMsgId>{batch}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
        <GrpSts>RJCT</GrpSts>{Reason("AM04")}</OrgnlGrpInfAndSts>
        </CstmrPmtStsRpt></Document>
        """;

    public static JsonObject Body(string file, string name = "回单.xml") => new()
    {
        ["name"] = name, ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(file)),
    };

    private static string Reason(string? code) =>
        code is null ? "" : $"<StsRsnInf><Rsn><Cd>{code}</Cd></Rsn></StsRsnInf>";

    private static string EntryOf(BankEntry entry) => $"""
        <Ntfctn><Id>N-{entry.Reference}</Id><Acct><Id><Othr><Id>{entry.Account}</Id></Othr></Id></Acct>
        <Ntry><Amt Ccy="CNY">{entry.Amount}</Amt><CdtDbtInd>{(entry.IsCredit ? "CRDT" : "DBIT")}</CdtDbtInd>
        <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{entry.Day}</Dt></BookgDt><AcctSvcrRef>{entry.Reference}</AcctSvcrRef><BkTxCd/>
        <NtryDtls><TxDtls>{(entry.EndToEndId is { } key ? $"<Refs><EndToEndId>{key}</EndToEndId></Refs>" : "")}
        {(entry.Returned is { } why ? $"<RtrInf><Rsn><Cd>{why}</Cd></Rsn></RtrInf>" : "")}</TxDtls></NtryDtls></Ntry></Ntfctn>
        """;
}
