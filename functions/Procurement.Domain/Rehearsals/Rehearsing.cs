using Procurement.Domain.Awards;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Laws;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Rehearsals;

/// <summary>Plays a round up to its ranking by the rules that a published round is held by; nothing is kept.</summary>
public static class Rehearsing
{
    /// <summary>What the round of the file would come to, published on the day of the law.</summary>
    public static RehearsalResult Play(RehearsalFile file, LawOfDay law)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(law);
        var settings = SettingsRules.Refusals(file.Round, law);
        var (accepted, refused) = Submit(file);
        if (settings.Any(one => one == SettingsRefusals.TiesUnknown || one == SettingsRefusals.RefDuplicate))
            return new(settings, refused, [], []);

        var examined = accepted.Where(one => !file.Rejected.Contains(one.Id)).ToList();
        var (sheets, wrong) = Score(file, examined);
        var lowPrice = law.TryKeep(out var kept, out _) ? kept.LowPrice : null;
        return new(
            settings, refused, wrong, [.. file.Round.Lots.Select(lot => Rank(file, lot, examined, sheets, lowPrice))]);
    }

    private static (IReadOnlyList<RehearsedProposal> Accepted, IReadOnlyList<RefusedProposal> Refused) Submit(
        RehearsalFile file)
    {
        var registered = Registered(file);
        // A rehearsal has no files.
        var round = file.Round with { RequiredDocuments = [] };
        List<RehearsedProposal> accepted = [];
        List<RefusedProposal> refused = [];
        var inOrder = file.Proposals.OrderBy(one => one.SubmittedAt).ThenBy(one => one.Id, StringComparer.Ordinal);
        foreach (var proposal in inOrder)
        {
            var facts = registered.GetValueOrDefault(proposal.Organization) is { } known
                ? new SubmittingOrganization(known.Kind, known.Grade, known.Uscc)
                : null;
            var before = accepted.Count(one => one.Organization == proposal.Organization);
            var why = SubmissionRules.Refusals(
                round, new Submission(proposal.Content, facts, proposal.SubmittedAt, before));
            if (why.Count is 0) accepted.Add(proposal);
            else refused.Add(new(proposal, why));
        }

        return (accepted, refused);
    }

    // The registry takes no code whose check digit fails.
    private static Dictionary<string, RehearsedOrganization> Registered(RehearsalFile file) => file.Organizations
        .Where(one => SocialCreditCode.IsValid(one.Uscc))
        .DistinctBy(one => one.Uscc)
        .ToDictionary(one => one.Uscc, StringComparer.Ordinal);

    // What is recused, or of a proposal that is not ranked, is ignored; what the round would refuse is told.
    private static (IReadOnlyList<ScoreSheet> Sheets, IReadOnlyList<RefusedSheet> Refused) Score(
        RehearsalFile file, IReadOnlyList<RehearsedProposal> examined)
    {
        Criterion[] judged = [.. file.Round.Evaluation.Judged];
        var ids = examined.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var counting = file.Sheets
            .Where(sheet => ids.Contains(sheet.Proposal))
            .Where(sheet => !file.Recusals.Contains(new(sheet.Evaluator, sheet.Proposal)))
            .Select(sheet => new RefusedSheet(sheet, Judging.RefusalsOf(judged, sheet.Points)))
            .ToLookup(one => one.Why.Count is 0);
        return (
            [.. counting[true].Select(one => new ScoreSheet(one.Sheet.Proposal, one.Sheet.Points, default))],
            [.. counting[false]]);
    }

    private static RehearsedLot Rank(
        RehearsalFile file,
        Lot lot,
        IReadOnlyList<RehearsedProposal> examined,
        IReadOnlyList<ScoreSheet> sheets,
        AbnormallyLowPriceThresholds? lowPrice)
    {
        var ofLot = examined
            .Where(one => one.Content.Lot == lot.Ref)
            .ToDictionary(one => one.Id, StringComparer.Ordinal);
        var deductions = file.Organizations
            .ToLookup(one => one.Uscc, one => one.PriceDeduction, StringComparer.Ordinal);
        var ranking = Awarding.OfLot(
            file.Round,
            lot,
            [.. ofLot.Values.Select(one => Examined(one, deductions[one.Organization].First()))],
            sheets.Where(sheet => ofLot.ContainsKey(sheet.Proposal)),
            lowPrice);
        return new(lot, [.. ranking.Select(one => new RehearsedOutcome(ofLot[one.Proposal.Id], one))]);
    }

    private static ExaminedProposal Examined(RehearsedProposal one, Fraction deduction) => new(
        one.Id, one.Content.Lot, one.Content.Requested, deduction, one.SubmittedAt, one.Content.Reference)
    {
        Sites = one.Content.Sites,
    };
}
