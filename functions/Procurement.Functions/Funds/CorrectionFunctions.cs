using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Funds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Funds;

/// <summary>Corrections of the ledger (分录更正): proposed by one of finance, approved by another.</summary>
public sealed class CorrectionFunctions(AggregateStore store)
{
    private const string Route = "funds/{fund}/corrections";

    /// <summary>Proposes that an entry should have said another amount.</summary>
    [Function("ProposeCorrection"), AllowRoles(Finance, FinanceApprover)]
    [Describe("提出更正", Body = typeof(LedgerCorrectionBody), Answer = typeof(CorrectionView), Status = 201)]
    public async Task<IResult> ProposeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string fund,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<LedgerCorrectionBody>();
        var propose = new ProposeCorrection(body.Entry, body.Right, body.Reason, order.By);
        var key = order.Caller.FundKey(fund);
        var stored = await store.LoadAsync(Kinds.Funds, key, [RowOf(body.Entry)], cancel);
        var entry = stored.State is null ? null : await EventOrNullAsync(key, body.Entry, cancel);
        var decision = Correcting.Decide(stored.State, propose, entry);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Created(
            $"/api/funds/{fund}/corrections", CorrectionView.Of(saved.Done.Corrections[$"{body.Entry}"]));
    }

    /// <summary>Lists the latest correction of each entry.</summary>
    [Function("ListCorrections"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("更正列表", Answer = typeof(ListOf<CorrectionView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string fund,
        CancellationToken cancel)
    {
        var key = request.Caller().FundKey(fund);
        var paging = Paging.Read(request);
        if (paging.After is null && (await store.LoadAsync(Kinds.Funds, key, cancel)).State is null)
        {
            return Problems.Of("fund.notFound");
        }

        return await store.AnswerAsync(
            paging, Kinds.Funds.Table, key, Kinds.FundCorrections, CorrectionView.Of, cancel);
    }

    /// <summary>Approves a correction: its entry stands in the ledger from now on.</summary>
    [Function("ApproveCorrection"), AllowRoles(Finance, FinanceApprover)]
    [Describe("批准更正", Answer = typeof(CorrectionView))]
    public async Task<IResult> ApproveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{posting}/approval")]
        HttpRequest request,
        string fund,
        string posting,
        CancellationToken cancel)
    {
        var order = request.Order();
        if (!TryNumber(posting, out var no)) return Problems.Of(CorrectionRefusals.EntryNotFound.Code);
        var key = order.Caller.FundKey(fund);
        var known = await store.FindPartAsync(Kinds.Funds.Table, $"{key}", Kinds.FundCorrections, $"{no}", cancel);
        string[] rows =
        [
            RowOf(no),
            .. known?.Wrong.Contract is { } contract ? [Kinds.FundCommitments.RowOf(contract)] : Array.Empty<string>(),
            .. known?.Wrong.Cause is { } cause ? [Kinds.FundReservations.RowOf(cause)] : Array.Empty<string>(),
        ];
        var stored = await store.LoadAsync(Kinds.Funds, key, rows, cancel);
        var books = await BooksAsync(key, known?.Wrong.Contract, cancel);
        var decision = Correcting.Decide(stored.State, new ApproveCorrection(no, order.By), books);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(CorrectionView.Of(saved.Done.Corrections[$"{no}"]));
    }

    /// <summary>Refuses a correction, or takes it back.</summary>
    [Function("RefuseCorrection"), AllowRoles(Finance, FinanceApprover)]
    [Describe("退回更正", Body = typeof(CorrectionRefusalBody), Answer = typeof(CorrectionView))]
    public async Task<IResult> RefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{posting}/refusal")]
        HttpRequest request,
        string fund,
        string posting,
        CancellationToken cancel)
    {
        var order = request.Order();
        var reason = request.Read<CorrectionRefusalBody>().Reason;
        if (!TryNumber(posting, out var no)) return Problems.Of(CorrectionRefusals.EntryNotFound.Code);
        var stored = await store.LoadAsync(Kinds.Funds, order.Caller.FundKey(fund), [RowOf(no)], cancel);
        var decision = Correcting.Decide(stored.State, new RefuseCorrection(no, reason, order.By));
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(CorrectionView.Of(saved.Done.Corrections[$"{no}"]));
    }

    private static string RowOf(long entry) => Kinds.FundCorrections.RowOf($"{entry}");

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, System.Globalization.NumberStyles.None, null, out number) && $"{number}" == text;

    private async Task<FundEvent?> EventOrNullAsync(FundKey key, long number, CancellationToken cancel)
    {
        var record = await store.EventsAsync(Kinds.Funds.Table, key, number - 1, cancel).FirstOrDefaultAsync(cancel);
        return record?.Number == number ? Kinds.Funds.Read(record) : null;
    }

    // Read after the fund: what is booked of the contract in between loses the race for the fund. Null while its work
    // is not done, or its offer is still to follow what was committed.
    private async Task<Commitment?> BooksAsync(FundKey key, string? contract, CancellationToken cancel)
    {
        if (contract is null) return null;
        var name = ContractKey.OfFund(key.Tenant, contract);
        var stored = await store.LoadWithProgressAsync(Kinds.Contracts, name, cancel);
        return stored is { State: { } state, Pending: 0 } ? ContractBooks.Of(state) : null;
    }
}
