using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Banking;

/// <summary>How many payments, and what they come to.</summary>
public sealed record BankSum(int Count, Money Amount)
{
    /// <summary>The sum of amounts.</summary>
    public static BankSum Of(IReadOnlyCollection<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return new(amounts.Count, Money.Sum(amounts));
    }
}

/// <summary>
/// What the bank says and the books do not, or the other way round; null where a side says nothing. A difference of two
/// people's decision names the exception.
/// </summary>
public sealed record BankDifferenceView(
    string? EndToEndId,
    BankPaymentView? Payment,
    BankFactKind? BankSays,
    Money? BankAmount,
    PaymentOrderStage? BooksSay,
    Money? BooksAmount,
    DateOnly? BooksDay,
    string? Exception);

/// <summary>A payment that is at the bank, since when, and whether its answer is late.</summary>
public sealed record OpenPaymentView(
    string EndToEndId, BankPaymentView Payment, Money Amount, string Batch, DateOnly Released, bool Late);

/// <summary>
/// A day between books and bank: what was released on it, what the bank says happened on it (each payment once), what
/// is open by now, and every difference.
/// </summary>
public sealed record BankReconciliationView(
    DateOnly Day,
    string Fund,
    BankSum Released,
    BankSum Settled,
    BankSum Rejected,
    BankSum Returned,
    BankSum Open,
    IReadOnlyList<OpenPaymentView> OpenPayments,
    IReadOnlyList<BankDifferenceView> Differences);

/// <summary>Compares what the bank says of a day with the books, payment by payment (对账).</summary>
public sealed class Reconciliation(
    AggregateStore store, Lists lists, PaymentOrders orders, LawBooks laws, BankSettings settings, TimeProvider clock)
{
    /// <summary>The day of a fund; what names no payment is shown with every fund.</summary>
    public async Task<BankReconciliationView> OfAsync(FundKey fund, DateOnly day, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fund);
        var prefix = BankLists.DayOf(day);
        var releases = await lists.AllAsync(BankLists.Releases(fund.Tenant), cancel, prefix);
        var rows = await lists.AllAsync(BankLists.Days(fund.Tenant), cancel, prefix);
        var said = rows.Where(row => row.Entry.Payment is null || row.Entry.Payment.Fund == fund.Fund)
            .Where(row => JudgingFacts.IsNews(row.Entry.Fact))
            .ToList();
        var open = await OpenAsync(fund, cancel);
        var booked = said.Where(row => row.Entry.Outcome is BankFactOutcome.Booked).Select(row => row.Entry).ToList();
        return new(
            day,
            fund.Fund,
            new(
                releases.Where(row => row.Fund == fund.Fund).Sum(row => row.Count),
                Money.Sum(releases.Where(row => row.Fund == fund.Fund).Select(row => row.Total))),
            await SumAsync(fund, booked, BankFactKind.Settled, cancel),
            await SumAsync(fund, booked, BankFactKind.Rejected, cancel),
            await SumAsync(fund, booked, BankFactKind.Returned, cancel),
            BankSum.Of([.. open.Select(one => one.Amount)]),
            open,
            [
                .. await DifferencesAsync(fund, day, said, cancel),
                .. await DecidedAsync(fund, prefix, said, cancel),
            ]);
    }

    /// <summary>The payments of a fund that are at the bank.</summary>
    public async Task<IReadOnlyList<OpenPaymentView>> OpenAsync(FundKey fund, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fund);
        var rows = await lists.AllAsync(ListNames.PaymentOrders(fund.Tenant, fund.Fund), cancel);
        List<OpenPaymentView> open = [];
        foreach (var sent in rows.Where(row => row.Batch is not null).GroupBy(row => row.Batch!))
        {
            var key = new BankBatchKey(fund.Tenant, sent.Key);
            var batch = (await store.LoadAsync(Kinds.BankBatches, key, cancel)).State;
            if (batch is not { Status: BankBatchStatus.Released, Released: { } released }) continue;
            var day = ChinaTime.DayOf(released.At);
            var late = await IsLateAsync(day, cancel);
            open.AddRange(sent.Select(row => new OpenPaymentView(
                row.EndToEndId,
                new(fund.Fund, row.Round, row.Proposal, row.No),
                row.Amount,
                batch.Id,
                day,
                late)));
        }

        return open;
    }

    private async Task<bool> IsLateAsync(DateOnly released, CancellationToken cancel)
    {
        var deadlines = await laws.DeadlinesAsync(released, settings.AnswerWithin, cancel);
        // Of a year that is not loaded nobody knows the working days: better too early than never.
        return !deadlines.TryWorkingDays("bank.answer", released, settings.AnswerWithin, out var by, out _)
            || by.Due < ChinaTime.DayOf(clock.GetUtcNow());
    }

    private async Task<BankSum> SumAsync(
        FundKey fund, IReadOnlyList<BankAnswerEntry> entries, BankFactKind kind, CancellationToken cancel)
    {
        List<Money> amounts = [];
        foreach (var fact in entries.Select(entry => entry.Fact).Where(fact => fact.Kind == kind))
        {
            var amount = fact.Amount ?? (await orders.FindAsync(fund.Tenant, fact.EndToEndId, cancel))?.Order.Amount;
            amounts.Add(amount ?? Money.Zero);
        }

        return BankSum.Of(amounts);
    }

    private async Task<IReadOnlyList<BankDifferenceView>> DifferencesAsync(
        FundKey fund, DateOnly day, IReadOnlyList<BankDayRow> said, CancellationToken cancel)
    {
        List<BankDifferenceView> found = [];
        foreach (var entry in said.Select(row => row.Entry).DistinctBy(one => one.Exception ?? $"{one.Fact}"))
        {
            var order = await orders.FindAsync(fund.Tenant, entry.Fact.EndToEndId, cancel);
            if (Agrees(entry.Fact, order?.Order, day)) continue;
            found.Add(Of(entry.Fact, order, entry.Exception));
        }

        return found;
    }

    // Two people booked it for this day, and no file of the bank says so.
    private async Task<IReadOnlyList<BankDifferenceView>> DecidedAsync(
        FundKey fund, string prefix, IReadOnlyList<BankDayRow> said, CancellationToken cancel)
    {
        List<BankDifferenceView> found = [];
        foreach (var one in await lists.AllAsync(BankLists.Decisions(fund.Tenant), cancel, prefix))
        {
            if (one.Payment?.Fund != fund.Fund) continue;
            var facts = said.Select(row => row.Entry.Fact).Where(fact => fact.EndToEndId == one.Fact.EndToEndId);
            if (facts.Any(fact => IsSo(fact, one))) continue;
            var order = await orders.FindAsync(fund.Tenant, one.Fact.EndToEndId, cancel);
            found.Add(Of(null, order, one.Id) with { EndToEndId = one.Fact.EndToEndId });
        }

        return found;
    }

    private static bool Agrees(BankFact fact, PaymentOrder? order, DateOnly day) =>
        order is not null && (fact.Amount ?? order.Amount) == order.Amount && fact.Kind switch
        {
            BankFactKind.Settled => order.SettledOn == day,
            BankFactKind.Rejected => order.Stage is PaymentOrderStage.Rejected,
            BankFactKind.Returned => order.Stage is PaymentOrderStage.Returned,
            _ => false,
        };

    private static bool IsSo(BankFact fact, BankException one) => (fact.Kind, one.Decision!.Outcome) is
        (BankFactKind.Settled, BankExceptionOutcome.Settle)
        or (BankFactKind.Rejected, BankExceptionOutcome.Reject)
        or (BankFactKind.Returned, BankExceptionOutcome.Return);

    private static BankDifferenceView Of(BankFact? fact, FoundOrder? order, string? exception) => new(
        fact?.EndToEndId,
        BankPaymentView.OfOrNull(order?.Payment),
        fact?.Kind,
        fact?.Amount,
        order?.Order.Stage,
        order?.Order.Amount,
        order?.Order.SettledOn,
        exception);
}
