using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Performances;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Funds;

/// <summary>What the projects of a round want the money for, held against the rules of its source.</summary>
public sealed class FundedProjects(AggregateStore store, PublishedRounds rounds)
{
    private const int AtOnce = 8;

    /// <summary>Why the fund sets nothing aside for what the round awards, or null.</summary>
    public async Task<Refusal?> RefusalToReserveAsync(
        RoundKey key, Round round, Fund fund, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(round);
        foreach (var lot in round.Settings.Lots)
        {
            var stored = await store.LoadAsync(Kinds.Lots, new LotKey(key.Tenant, key.Round, lot.Ref), cancel);
            foreach (var some in stored.State!.Awarded.Chunk(AtOnce))
            {
                var contents = await Task.WhenAll(some.Select(one => ContentAsync(key, one.Proposal, cancel)));
                var why = contents.OfType<ProposalContent>()
                    .Select(one => SourceRules.RefusalToReserve(fund, Of(round.Settings, one)))
                    .FirstOrDefault(one => one is not null);
                if (why is not null) return why;
            }
        }

        return null;
    }

    /// <summary>
    /// Why the source does not pay under a contract as it stands now, its supplements and its moved budget in it, or
    /// null.
    /// </summary>
    public async Task<Refusal?> RefusalToPayAsync(ContractKey key, Contract contract, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(contract);
        var round = new RoundKey(key.Tenant, key.Round);
        var fund = store.LoadAsync(Kinds.Funds, new FundKey(key.Tenant, contract.Terms.Fund), cancel);
        var settings = rounds.FindOrNullAsync(round, cancel);
        var performance = store.LoadAsync(Kinds.Performances, key, cancel);
        var content = await ContentAsync(round, key.Proposal, cancel);
        if (await settings is not { } rules || content is null)
        {
            return SourceRules.RefusalToPay((await fund).State, null);
        }

        var now = content with
        {
            Requested = contract.Terms.Amount,
            Budget = Moved(content.Budget, (await performance).State),
        };
        return SourceRules.RefusalToPay((await fund).State, Of(rules, now));
    }

    private static FundedProject Of(RoundSettings settings, ProposalContent content) => new(
        content, settings.CostRules, settings.Funding, [.. settings.Instalments.Select(one => one.When)]);

    private static IReadOnlyList<BudgetLine> Moved(IReadOnlyList<BudgetLine> budget, Performance? performance) =>
    [
        .. budget.Select((line, index) => line with
        {
            Amount = line.Amount + (performance?.Line(index + 1).Moved ?? Money.Zero),
        }),
    ];

    // What nobody may read yet says nothing.
    private async Task<ProposalContent?> ContentAsync(RoundKey key, string proposal, CancellationToken cancel)
    {
        if (ProposalsKey.OfProposal(key.Tenant, key.Round, proposal) is not { } proposals) return null;
        var found = await store.FindPartAsync(
            Kinds.Proposals.Table, $"{proposals}", Kinds.ProposalParts, proposal, cancel);
        return found?.Content is { Protected: null } content ? content : null;
    }
}
