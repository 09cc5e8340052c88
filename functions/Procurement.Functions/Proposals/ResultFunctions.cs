using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Awards;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Evaluation;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Lots;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>
/// What a proposal came to: the reason where it did not pass its examination, else score, rank in its lot and outcome,
/// and in <paramref name="Selection"/> why, where nothing has changed since the notice. The money of the lot is not in
/// it: from running sums others' amounts could be told.
/// </summary>
public sealed record ResultView(
    string Round,
    string Proposal,
    string Lot,
    bool PassedExamination,
    string? Reason,
    string? Score,
    int? Rank,
    Outcome? Outcome,
    SelectionReason? Selection,
    int? ReserveNumber,
    int? Sheets,
    IReadOnlyList<CriterionResultView> Criteria);

/// <summary>
/// What the committee gave the proposal for one criterion, two decimals: the untrimmed mean, and the range of its
/// members' points. Who gave which is not in it.
/// </summary>
public sealed record CriterionResultView(
    string Ref, string Title, string Points, string Mean, string Least, string Most);

/// <summary>The result of a proposal for the organization that submitted it (财政部令第87号 art. 69).</summary>
public sealed class ResultFunctions(AggregateStore store, LotRows lots, CommitteeFacts committee)
{
    /// <summary>Reads it from the publication of the award notice on; others' scores are not in it.</summary>
    [Function("GetResult"), AllowRoles(Applicant, Officer, Approver, Supervisor)]
    [Describe("查看本项目的评审结果", Answer = typeof(ResultView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/proposals/{proposal}/result")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var key = caller.OwnProposalsKey(round, proposal);
        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        if (stored.State?.Find(proposal) is not { Receipt: not null } found) return Problems.Of("proposal.notFound");
        var of = (await store.LoadAsync(Kinds.Rounds, caller.RoundKey(round), cancel)).State;
        return of?.Notice is null
            ? Problems.Of("notice.notPublished")
            : Answers.Ok(await ViewAsync(key, of, found, cancel));
    }

    private async Task<ResultView> ViewAsync(
        ProposalsKey key, Round round, Proposal proposal, CancellationToken cancel)
    {
        var lot = proposal.Content.Lot;
        var reason = proposal.Finding?.Reason;
        var unranked = new ResultView(
            key.Round, proposal.Id, lot, proposal.IsAdmitted, reason, null, null, null, null, null, null, []);
        if (!proposal.IsAdmitted) return unranked;

        var row = await lots.FindOrNullAsync(new LotKey(key.Tenant, key.Round, lot), proposal.Id, cancel);
        return row is null
            ? unranked
            : unranked with
            {
                Score = row.Entry.Score.ToString(2),
                Rank = row.Entry.Rank,
                Outcome = row.Outcome,
                Selection = row.AsAtTheNotice()?.Reason,
                ReserveNumber = row.AsAtTheNotice()?.ReserveNumber,
                Sheets = row.Entry.Sheets,
                Criteria = await CriteriaAsync(new RoundKey(key.Tenant, key.Round), round, proposal, cancel),
            };
    }

    // From the sealed books themselves: a call for each member of the committee.
    private async Task<IReadOnlyList<CriterionResultView>> CriteriaAsync(
        RoundKey key, Round round, Proposal proposal, CancellationToken cancel)
    {
        var books = await Task.WhenAll(round.EvaluatorsOf(proposal.Content.Lot)
            .Select(member => committee.BookAsync(key, member.Account, proposal, cancel)));
        var sheets = books.SelectMany(book => book.State?.Sheets ?? []).ToList();
        return
        [
            .. Scoring.SpreadsOf(round.Settings.Evaluation, sheets).Select(one => new CriterionResultView(
                one.Criterion.Ref,
                one.Criterion.Title,
                one.Criterion.Points.ToString(2),
                one.Mean.ToString(2),
                one.Least.ToString(2),
                one.Most.ToString(2))),
        ];
    }
}
