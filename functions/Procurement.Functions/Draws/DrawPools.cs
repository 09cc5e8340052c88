using Procurement.Domain.Draws;
using Procurement.Domain.Evaluators;
using Procurement.Functions.Evaluation;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Draws;

/// <summary>
/// The pool of a draw: who is asked, and who of them is kept out by what the service knows of the applicants.
/// </summary>
public sealed class DrawPools(AggregateStore store, Lists lists, DocumentStore documents, Applicants applicants)
{
    /// <summary>The pool that a body asks for, with the reason of everybody who cannot be drawn.</summary>
    public async Task<DrawPool> MakeAsync(RoundKey key, DrawBody body, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(body);
        var parties = await applicants.OfAsync(key, cancel);
        var all = await lists.AllAsync(ListNames.Evaluators(key.Tenant), cancel);
        var asked = all.Where(one => one.IsInPool(body.ReviewOn) && IsAsked(one.Entry, body))
            .OrderBy(one => one.Ref, Utf8Order.Instance)
            .ToList();
        return new DrawPool(
            [.. asked.Select(one => new PoolMember(one.Ref, one.Account, one.Entry.Employer, one.Entry.Categories))],
            [
                .. from one in asked
                   let reason = ReasonOf(one, parties, body)
                   where reason is not null
                   select new PoolExclusion(one.Ref, reason.Value),
            ]);
    }

    /// <summary>Keeps a pool under the digest of its document.</summary>
    public Task PutAsync(DrawPool pool, CancellationToken cancel) =>
        documents.PutAsync(DrawPoolDocument.Write(pool), "application/json", cancel);

    /// <summary>The pool of a draw.</summary>
    public Task<DrawPool> ReadAsync(Draw draw, CancellationToken cancel) =>
        DrawPoolDocument.ReadAsync(documents, draw, cancel);

    /// <summary>Who can be drawn in a draw, in order; nobody where there is no such draw.</summary>
    public async Task<IReadOnlyList<DrawnPerson>> CandidatesAsync(Draw? draw, CancellationToken cancel) =>
        draw is null ? [] : (await ReadAsync(draw, cancel)).Candidates;

    /// <summary>The draws of a round, none where there never was one.</summary>
    public async Task<RoundDraws> OfRoundAsync(RoundKey key, CancellationToken cancel) =>
        (await store.LoadAsync(Kinds.Draws, key, cancel)).State ?? new RoundDraws();

    private static bool IsAsked(EvaluatorEntry entry, DrawBody body) =>
        entry.Categories.Any(body.Categories.Contains)
        && (body.Region is null || entry.Region == body.Region)
        && entry.Grade >= body.MinimumGrade
        && entry.Years >= body.MinimumYears;

    private static ExclusionReason? ReasonOf(Evaluator one, IReadOnlyList<ApplyingParty> parties, DrawBody body)
    {
        var day = body.ReviewOn;
        var related = parties.Select(party => Relationship.Of(one, party, day)).FirstOrDefault(why => why is not null);
        if (related is not null) return related;
        if (one.Absences.Any(absence => absence.From <= day && day <= absence.Through))
            return ExclusionReason.Unavailable;

        return one.LoadBefore(day) >= (body.RotationMaximum ?? int.MaxValue) ? ExclusionReason.Rotation : null;
    }
}
