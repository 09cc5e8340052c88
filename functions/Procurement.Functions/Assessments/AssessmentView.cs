using Procurement.Domain.Assessments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Functions.Assessments;

/// <summary>
/// How a contract is assessed and accepted: what the round says of it, what came of it, and what it means for the
/// money that hangs on it. <paramref name="PendingWork"/> counts events whose follow-up work is not done yet.
/// </summary>
public sealed record AssessmentView(
    string Round,
    string Proposal,
    string Title,
    string Organization,
    AssessmentTermView? MidtermTerm,
    AssessmentTermView? FinalTerm,
    AssessmentStageView? Midterm,
    AssessmentStageView? Final,
    IReadOnlyList<ItemStandardView> Items,
    AcceptanceView? Acceptance,
    IReadOnlyList<AcceptanceView> EarlierAcceptances,
    IReadOnlyList<GatedMoneyView> Gated,
    long PendingWork)
{
    /// <summary>The view of an assessment, begun or not.</summary>
    public static AssessmentView Of(
        Contract contract, RoundSettings? settings, Assessment? all, AssessmentReader reader, long pending = 0)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return new(
            contract.Terms.Round,
            contract.Terms.Proposal,
            contract.Terms.Title,
            contract.Terms.Organization,
            AssessmentTermView.OfOrNull(settings?.Performance?.Midterm),
            AssessmentTermView.OfOrNull(settings?.Performance?.Final),
            AssessmentStageView.OfOrNull(AssessmentStage.Midterm, all, reader),
            AssessmentStageView.OfOrNull(AssessmentStage.Final, all, reader),
            [
                .. AcceptanceItems.Of(contract, settings?.Agreement).Select(
                    one => new ItemStandardView(one.Ref, one.Source, one.Text)),
            ],
            AcceptanceView.OfOrNull(all?.Acceptance, reader),
            [.. (all?.Earlier ?? []).Select(one => AcceptanceView.OfOrNull(one, reader)!)],
            [.. GatedMoneyView.Of(contract)],
            pending);
    }
}
