using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Rounds;

/// <summary>Reads what the draws, the pool and the place's law say of a committee that is named.</summary>
public sealed class PanelFacts(AggregateStore store, LawBooks laws, TimeProvider clock)
{
    /// <summary>The facts; none are read where the round plans no committee.</summary>
    public async Task<PanelSources> OfAsync(
        RoundKey key, Round? round, IReadOnlyList<PanelMember> panel, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (round is not { Settings.Evaluation.Committee: not null, Law: { } law }) return PanelSources.None;

        var draws = (await store.LoadAsync(Kinds.Draws, key, cancel)).State;
        var employers = await Task.WhenAll(panel.Select(one => EmployerAsync(key, one.Account, cancel)));
        var today = ChinaTime.DayOf(clock.GetUtcNow());
        var statutes = await laws.ReadAsync(cancel);
        return new PanelSources(
            (draws?.Seated ?? []).Select(one => one.Account).ToHashSet(StringComparer.Ordinal),
            draws?.Draws.Any(one => one is { Drawn: not null, Withdrawn: null }) is true,
            employers.OfType<(string Account, string Employer)>()
                .DistinctBy(one => one.Account)
                .ToDictionary(one => one.Account, one => one.Employer),
            statutes.On(law.Place, today).Find(LawKeys.OnePerEmployer) is { Value: "true" });
    }

    private async Task<(string Account, string Employer)?> EmployerAsync(
        RoundKey key, string account, CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.Evaluators, new EvaluatorKey(key.Tenant, account), cancel);
        return stored.State is { Entry: var entry } ? (account, entry.EmployerUscc ?? entry.Employer) : null;
    }
}
