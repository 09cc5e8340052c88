using Procurement.Domain.Laws;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Work;

/// <summary>What waits for administrators: stuck work, and law that somebody else entered.</summary>
public sealed class AdministratorsWork(AggregateStore store, StuckWorkTable stuck, LawKeepers keepers)
{
    // Where there is more, something is wrong that no list of single things would show.
    private const int StuckMax = 1000;

    /// <summary>All of it.</summary>
    public async Task<IReadOnlyList<WaitingView>> OfAsync(Caller caller, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var (rows, _) = await stuck.PageAsync([caller.Tenant, StuckWorkKey.Installation], StuckMax, null, cancel);
        var law = keepers.Keeps(caller) ? await LawAsync(caller.Account, cancel) : [];
        return
        [
            .. rows.Select(row => WaitingView.Of(WaitingKind.Stuck, null, row.Key.Id) with { Since = row.Work.First }),
            .. law,
        ];
    }

    // Whoever entered something is not the second person it waits for.
    private async Task<IEnumerable<WaitingView>> LawAsync(string account, CancellationToken cancel)
    {
        var book = (await store.LoadWholeAsync(Kinds.LawBook, LawBookKey.Only, cancel)).State ?? new LawBook();
        var years = book.ProposedYears.Where(one => one.By != account).Select(one => $"{one.Entry.Year}");
        var values = book.Rules.Values.SelectMany(rule => rule.Proposed)
            .Where(one => one.By != account)
            .Select(one => string.Join(' ', one.Entry.Key, one.Entry.Region, one.Entry.Level, $"{one.Entry.From:O}"));
        return years.Concat(values).Select(title => WaitingView.Of(WaitingKind.ToConfirmLaw, null, title));
    }
}
