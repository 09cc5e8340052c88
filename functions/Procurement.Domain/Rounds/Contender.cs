namespace Procurement.Domain.Rounds;

/// <summary>
/// A proposal that passed examination, with the facts that ranking needs, as they were at submission.
/// </summary>
public sealed record Contender(
    string Proposal,
    string Lot,
    string Organization,
    string OrganizationName,
    string Reference,
    string Title,
    Money Requested,
    Fraction PriceDeduction,
    DateTimeOffset SubmittedAt)
{
    /// <summary>The sites of the lot that it would serve.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>The accounts that drafted, changed or submitted it.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];
}
