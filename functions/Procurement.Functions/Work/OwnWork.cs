using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Identity;
using Procurement.Functions.Proposals;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Work;

/// <summary>What waits for an organization's people and for evaluators: drafts, contracts, claims, books.</summary>
public sealed class OwnWork(AggregateStore store, Lists lists, DraftContents contents, TimeProvider clock)
{
    /// <summary>
    /// An organization's drafts in rounds that are open, what was returned in rounds that closed, and what its
    /// contracts wait for; two calls, and one for each such round.
    /// </summary>
    public async Task<IReadOnlyList<WaitingView>> OfApplicantAsync(Caller caller, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Organization is not { } uscc) return [];

        var rounds = await lists.PageAsync(ListNames.PublishedRounds(caller.Tenant), int.MaxValue - 1, null, cancel);
        var drafts = await Task.WhenAll(rounds.Items
            .Where(item => item.Row.Phase is RoundPhase.Open or RoundPhase.Closed)
            .Select(item => ProposalsAsync(new ProposalsKey(caller.Tenant, item.Id, uscc), item.Row, cancel)));
        var contracts = await lists.AllAsync(ListNames.ContractsOf(caller.Tenant, uscc), cancel);
        var now = clock.GetUtcNow();
        return [.. drafts.SelectMany(of => of), .. contracts.SelectMany(contract => Of(contract, now))];
    }

    /// <summary>An evaluator's books that lack sheets, with how many; two calls a book.</summary>
    public async Task<IReadOnlyList<WaitingView>> OfEvaluatorAsync(Caller caller, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var ids = await lists.IdsAsync(ListNames.ToScore(caller.Tenant, caller.Account), cancel);
        var books = await Task.WhenAll(ids.Select(id => id.Split('|')).Select(
            parts => BookAsync(caller, parts[0], parts[1], cancel)));
        return [.. books.OfType<WaitingView>()];
    }

    private static IEnumerable<WaitingView> Of(Contract contract, DateTimeOffset now)
    {
        var view = WaitingView.Of(WaitingKind.ToSign, contract.Terms.Round, contract.Terms.Title) with
        {
            Proposal = contract.Terms.Proposal, Organization = contract.Terms.Organization,
        };
        if (contract is { Status: ContractStatus.AwaitingSignatures, SupplierSignedBy: null })
        {
            yield return view with
            {
                Amount = contract.Terms.Amount, Due = contract.SignBy, Since = contract.Acts.Offered?.At,
            };
        }

        if (SinceToAnswer(contract) is { } since)
        {
            yield return view with
            {
                Kind = WaitingKind.ToAnswer, Due = contract.OpenAmendment?.SignBy, Since = since,
            };
        }

        if (!contract.IsSuspended(now)
            && contract.Instalments.FirstOrDefault(one => Claiming.IsClaimable(contract, one)) is { } next)
        {
            yield return view with
            {
                Kind = next.ReturnReason is null ? WaitingKind.ToClaim : WaitingKind.Returned,
                Instalment = next.No,
                Amount = contract.Payable(next),
                Reason = next.ReturnReason,
                Since = next.Acts.Returned?.At,
            };
        }

        var unreported = Spending.Unreported(contract);
        if (unreported > Money.Zero) yield return view with { Kind = WaitingKind.ToReport, Amount = unreported };
    }

    // A supplement that waits for the supplier's signature, or the purchaser's notice of termination.
    private static DateTimeOffset? SinceToAnswer(Contract contract) => contract switch
    {
        { Status: not ContractStatus.InForce } => null,
        { ToTerminate: { By: Party.Purchaser } notice } => notice.Given.At,
        { OpenAmendment: { } open } when contract.Document(open.No)?.Supplier is null => open.Proposed.At,
        _ => null,
    };

    // Of a closed round only what was returned can still be worked on.
    private async Task<IEnumerable<WaitingView>> ProposalsAsync(
        ProposalsKey key, RoundRow round, CancellationToken cancel)
    {
        var stored = await store.LoadWholeAsync(Kinds.Proposals, key, cancel);
        var all = stored.State?.Proposals.Values ?? [];
        if (round.Phase is RoundPhase.Closed) return Returned(key, round, all);

        var drafts = await contents.RevealAsync(key, [.. all.Where(one => one.Receipt is null)], cancel);
        return Drafts(key, round, drafts);
    }

    private IEnumerable<WaitingView> Returned(ProposalsKey key, RoundRow round, IEnumerable<Proposal> all)
    {
        var now = clock.GetUtcNow();
        foreach (var one in all.Where(one => one.Finding is null))
        {
            if (one.Return is not { } returned || !returned.IsOpen(now)) continue;
            yield return WaitingView.Of(WaitingKind.ToCorrect, key.Round, TitleOf(one, round)) with
            {
                Proposal = one.Id,
                Organization = key.Organization,
                Reason = returned.Reason,
                Since = returned.By.At,
                Due = returned.Deadline.Due,
            };
        }
    }

    private static IEnumerable<WaitingView> Drafts(ProposalsKey key, RoundRow round, IEnumerable<Proposal> drafts) =>
        drafts.Select(one => WaitingView.Of(WaitingKind.ToSubmit, key.Round, TitleOf(one, round)) with
            {
                Proposal = one.Id,
                Organization = key.Organization,
                Amount = one.Content.Requested,
                Since = one.Changed?.At,
                Due = Domain.Calendar.ChinaTime.DayOf(round.ClosesAt),
            });

    private static string TitleOf(Proposal draft, RoundRow round) =>
        draft.Content.Title.Length > 0 ? draft.Content.Title : round.Title;

    private async Task<WaitingView?> BookAsync(Caller caller, string round, string lot, CancellationToken cancel)
    {
        var of = (await store.LoadAsync(Kinds.Rounds, new RoundKey(caller.Tenant, round), cancel)).State;
        if (of is not { Phase: RoundPhase.Evaluating }) return null;

        var book = await store.LoadAsync(
            Kinds.ScoreBooks, new ScoreBookKey(caller.Tenant, round, caller.Account, lot), cancel);
        var left = of.EntriesOf(lot) - (book.State?.Scored ?? 0) - (book.State?.Recused ?? 0);
        var title = of.Settings.Lots.Single(one => one.Ref == lot).Title;
        return left <= 0 ? null : WaitingView.Of(WaitingKind.ToScore, round, title) with
        {
            Lot = lot, Count = left, Since = of.Since,
        };
    }
}
