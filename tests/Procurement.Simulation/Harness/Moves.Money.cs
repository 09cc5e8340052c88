using System.Text;
using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Payments;
using Procurement.Functions.Banking;
using Procurement.Functions.Contracts;
using Procurement.Functions.Funds;
using Procurement.Functions.Identity;
using Procurement.Functions.Organizations;
using Procurement.Functions.Payments;
using Procurement.Functions.Receivables;
using Procurement.Storage.Aggregates;
using static Procurement.Simulation.Harness.World;

namespace Procurement.Simulation.Harness;

/// <content>What finance does with a bank, with receivables and with the books of a fund.</content>
internal sealed partial class Moves
{
    private const string Receivable = "r1";

    private static Person Finance => Person.Of(Role.Finance);

    private static Person SecondOfFinance => Person.Of(Role.FinanceApprover);

    public Task<Answered> PrepareBatchAsync(string key) => Finance.PostAsync(
        service,
        request => service.Get<BankBatchFunctions>().PrepareAsync(request, Cancel),
        "bank-batches",
        key,
        new BankBatchBody(Fund));

    public Task<Answered> ReleaseBatchAsync(string prepared, string key) => SecondOfFinance.PostAsync(
        service,
        request => service.Get<BankBatchFunctions>().ReleaseAsync(request, BatchOf(prepared), Cancel),
        "bank-batches/release",
        key);

    public Task<Answered> WithdrawBatchAsync(string prepared, string key) => Finance.PostAsync(
        service,
        request => service.Get<BankBatchFunctions>().WithdrawAsync(request, BatchOf(prepared), Cancel),
        "bank-batches/withdrawal",
        key,
        new ReasonBody("重新编制"));

    /// <summary>The bank's notice of debits, one of each amount in yuan that it says.</summary>
    public Task<Answered> TakeAnswersAsync(string key, params IReadOnlyList<string> amounts) => Finance.PostAsync(
        service,
        request => service.Get<BankAnswerFunctions>().TakeAsync(request, Cancel),
        "bank-answers",
        key,
        new BankAnswersBody("回单.xml", Convert.ToBase64String(Encoding.UTF8.GetBytes(NoticeOf(key, amounts)))));

    public Task<Answered> RaiseExceptionAsync(string key) => Finance.PostAsync(
        service,
        request => service.Get<BankExceptionFunctions>().RaiseAsync(request, Cancel),
        "bank-exceptions",
        key,
        new BankExceptionBody(OrderAtBank, "未见回执"));

    public Task<Answered> DecideExceptionAsync(string key) => Finance.PostAsync(
        service,
        request => service.Get<BankExceptionFunctions>().DecideAsync(request, Raised, Cancel),
        "bank-exceptions/decision",
        key,
        new BankExceptionDecisionBody(BankExceptionOutcome.Settle, Today, "已电询银行"));

    public Task<Answered> TurnExceptionDownAsync(string key) => SecondOfFinance.PostAsync(
        service,
        request => service.Get<BankExceptionFunctions>().RefuseAsync(request, Raised, Cancel),
        "bank-exceptions/refusal",
        key,
        new ReasonBody("请附回单"));

    public Task<Answered> ApproveExceptionAsync(string key) => SecondOfFinance.PostAsync(
        service,
        request => service.Get<BankExceptionFunctions>().ApproveAsync(request, Raised, Cancel),
        "bank-exceptions/approval",
        key);

    public Task<Answered> BounceAsync(int rank, string key) => Finance.PostAsync(
        service,
        request => service.Get<BankReturnFunctions>().BounceAsync(request, Round, Proposal(rank), "1", Cancel),
        $"bounce/{rank}",
        key,
        new BounceBody("账户已注销"));

    public Task<Answered> PayAgainAsync(int rank, string key) => Person.Of(Role.Approver).PostAsync(
        service,
        request => service.Get<BankReturnFunctions>().DecideAsync(request, Round, Proposal(rank), "1", Cancel),
        $"bank-return-decision/{rank}",
        key,
        new BankReturnDecisionBody(Domain.Contracts.BankReturnOutcome.PayAgain, "款项仍应支付"));

    /// <summary>Whoever recorded what the bank returned does not prepare it again.</summary>
    public Task<Answered> PrepareByAnotherAsync(int rank, string key) => new Person("another", Role.Finance).PostAsync(
        service,
        request => service.Get<PaymentFunctions>().PrepareAsync(request, Round, Proposal(rank), "1", Cancel),
        $"prepare-again/{rank}",
        key);

    public Task<Answered> DisallowAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<DisallowanceFunctions>().DisallowAsync(request, Round, Proposal(rank), Cancel),
        $"disallowances/{rank}",
        key,
        new DisallowanceBody(new(500_00), "与项目无关"));

    public Task<Answered> TakeDisallowanceBackAsync(int rank, string key) => Person.Of(Role.Approver).PostAsync(
        service,
        request => service.Get<DisallowanceFunctions>().WithdrawAsync(request, Round, Proposal(rank), "1", Cancel),
        $"disallowances/{rank}/1/withdrawal",
        key,
        new ReasonBody("认定有误"));

    public Task<Answered> ReceiveAsync(int rank, string key) => Finance.PostAsync(
        service,
        request => service.Get<CollectionFunctions>().ReceiveAsync(request, Organizations[rank], Receivable, Cancel),
        $"receipts/{rank}",
        key,
        new ReceiptBody("REF-1", new(200_00), Today));

    public Task<Answered> ProposeSetOffAsync(int rank, string key) => Finance.PostAsync(
        service,
        request => service.Get<CollectionFunctions>().ProposeAsync(request, Organizations[rank], Receivable, Cancel),
        $"set-offs/{rank}",
        key,
        new SetOffBody(Round, Proposal(rank), 2, new(300_00)));

    public Task<Answered> ApproveSetOffAsync(int rank, string key) => SecondOfFinance.PostAsync(
        service,
        request => service.Get<CollectionFunctions>().ApproveAsync(request, Organizations[rank], Receivable, "s1", Cancel),
        $"set-offs/{rank}/approval",
        key);

    public Task<Answered> ProposeWriteOffAsync(int rank, string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<WriteOffFunctions>().ProposeAsync(request, Organizations[rank], Receivable, Cancel),
        $"write-off/{rank}",
        key,
        new ReasonBody("单位已注销"));

    public Task<Answered> ApproveWriteOffAsync(int rank, string key) => Person.Of(Role.Approver).PostAsync(
        service,
        request => service.Get<WriteOffFunctions>().ApproveAsync(request, Organizations[rank], Receivable, Cancel),
        $"write-off/{rank}/approval",
        key);

    public Task<Answered> ConfirmWriteOffAsync(int rank, string key) => SecondOfFinance.PostAsync(
        service,
        request => service.Get<WriteOffFunctions>().ConfirmAsync(request, Organizations[rank], Receivable, Cancel),
        $"write-off/{rank}/confirmation",
        key);

    public Task<Answered> ProposeCorrectionAsync(string key) => Finance.PostAsync(
        service,
        request => service.Get<CorrectionFunctions>().ProposeAsync(request, Fund, Cancel),
        "corrections",
        key,
        new LedgerCorrectionBody(1, new(110_000_00), "批复为11万元"));

    public Task<Answered> ApproveCorrectionAsync(string key) => SecondOfFinance.PostAsync(
        service,
        request => service.Get<CorrectionFunctions>().ApproveAsync(request, Fund, "1", Cancel),
        "corrections/1/approval",
        key);

    public Task<Answered> RefuseCorrectionAsync(string key) => SecondOfFinance.PostAsync(
        service,
        request => service.Get<CorrectionFunctions>().RefuseAsync(request, Fund, "1", Cancel),
        "corrections/1/refusal",
        key,
        new CorrectionRefusalBody("请附批复"));

    private static DateOnly Today => DateOnly.FromDateTime(WhileSigning.Date);

    private static string Raised => BankExceptionKey.Of(Tenant, $"no answer {OrderAtBank} {Today:O}").Exception;

    private static string BatchOf(string prepared) =>
        BankBatchKey.IdOf(StampOf(Finance, prepared), Tenant, Today);

    private static string NoticeOf(string key, IReadOnlyList<string> amounts) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
        <GrpHdr><MsgId>N-{key}</MsgId><CreDtTm>2026-04-22T17:00:00+08:00</CreDtTm></GrpHdr>
        {string.Concat(amounts.Select(EntryOf))}
        </BkToCstmrDbtCdtNtfctn></Document>
        """;

    private static string EntryOf(string amount, int at) => $"""
        <Ntfctn><Id>N-{at}</Id><Acct><Id><Othr><Id>{FundAccount.Number}</Id></Othr></Id></Acct>
        <Ntry><Amt Ccy="CNY">{amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>{Today:O}</Dt></BookgDt><AcctSvcrRef>E1</AcctSvcrRef><BkTxCd/>
        <NtryDtls><TxDtls><Refs><EndToEndId>{OrderAtBank}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Ntfctn>
        """;
}
