using Microsoft.AspNetCore.Http;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Proposals;
using Procurement.Functions.Evaluation;
using Procurement.Functions.Http;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Proposals;

/// <summary>
/// The list of what was submitted to a round, by lot and id; members of the committee do not see what a conflict or a
/// recusal keeps them out of.
/// </summary>
public sealed class SubmittedProposals(AggregateStore store, Lists lists, CommitteeFacts committee)
{
    /// <summary>The page that the request asks for, of one lot where it names one.</summary>
    public async Task<ListOf<ProposalView>> PageAsync(
        HttpRequest request, Reader reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lot = request.Query["lot"].FirstOrDefault();
        var paging = Paging.Read(request, $"{lot}");
        if (reader.Member is null && lot is null)
        {
            var all = await lists.PageAsync(ListNames.Proposals(reader.Key), paging.Limit, paging.After, cancel);
            return paging.Page([.. all.Items.Select(item => View(reader.Key, item.Row))], all.Next);
        }

        var claimed = reader.Member is null
            ? new HashSet<string>()
            : await committee.ClaimedAsync(reader.Caller, reader.Key.Round, cancel);
        List<string> lots =
        [
            .. reader.Round.Settings.Lots.Select(one => one.Ref)
                .Where(one => (lot is null || one == lot) && !claimed.Contains(one) && MaySee(reader, one))
                .Order(StringComparer.Ordinal),
        ];
        var page = await LotPages.ReadAsync<Proposal>(paging, lots, async (one, after, limit) =>
        {
            var rows = await ReadAsync(reader.Key, one, after, limit, cancel);
            var recused = await RecusedAsync(reader, one, after, rows, cancel);
            return [.. rows.Select(row => (row.Id, recused.Contains(row.Id) ? null : row))];
        });
        return new([.. page.Items.Select(row => View(reader.Key, row))], page.Next);
    }

    private static ProposalView View(RoundKey round, Proposal one) =>
        ProposalView.Of(ProposalsKey.OfProposal(round.Tenant, round.Round, one.Id)!, one);

    private static bool MaySee(Reader reader, string lot) => reader.Member is not { } member
        || (!reader.Round.IsExcluded(member.Account, lot) && (member.Scores(lot) || !reader.IsOnlyEvaluator));

    private async Task<IReadOnlyList<Proposal>> ReadAsync(
        RoundKey key, string lot, string? after, int limit, CancellationToken cancel)
    {
        var page = await lists.PageAsync(
            ListNames.Proposals(key), limit, ListNames.InLot(lot, after ?? ""), cancel);
        return [.. page.Items.Select(item => item.Row).TakeWhile(one => one.Content.Lot == lot)];
    }

    private async Task<HashSet<string>> RecusedAsync(
        Reader reader, string lot, string? after, IReadOnlyList<Proposal> rows, CancellationToken cancel)
    {
        HashSet<string> recused = new(StringComparer.Ordinal);
        if (reader.Member is not { } member || rows.Count == 0) return recused;

        var book = new ScoreBookKey(reader.Key.Tenant, reader.Key.Round, member.Account, lot);
        await foreach (var (proposal, page) in store.PartsAsync(
            Kinds.ScoreBooks.Table, book, Kinds.BookPages, after ?? "", cancel))
        {
            if (string.CompareOrdinal(proposal, rows[^1].Id) > 0) break;
            if (page.Recusal is not null) recused.Add(proposal);
        }

        return recused;
    }
}
