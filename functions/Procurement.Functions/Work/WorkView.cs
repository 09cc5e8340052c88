using Procurement.Domain;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Work;

/// <summary>
/// A thing that waits for somebody: a round, an objection, a contract or one of its instalments; <paramref name="Due"/>
/// is the last day, where the law or the agreement names one.
/// </summary>
public sealed record WorkView(
    string Round,
    string Title,
    string? Objection,
    string? Proposal,
    string? Organization,
    int? Instalment,
    Money? Amount,
    DateOnly? Due,
    DateTimeOffset? Since)
{
    /// <summary>The view of a row of a work list.</summary>
    public static WorkView Of(WorkRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            row.Round,
            row.Title,
            row.Objection,
            row.Proposal,
            row.Organization,
            row.Instalment,
            row.Amount,
            row.Due,
            row.Since);
    }
}

/// <summary>A book of an evaluator that lacks sheets.</summary>
public sealed record BookToScoreView(string Round, string Lot);
