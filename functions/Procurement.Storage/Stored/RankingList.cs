using Procurement.Domain;
using Procurement.Domain.Awards;

namespace Procurement.Storage.Stored;

/// <summary>
/// The ranking of one lot as it came out of the sheets, which never changes; what became of an award since stands in
/// the lot.
/// </summary>
public sealed record RankingList(string Round, string Lot, IReadOnlyList<RankedEntry> Entries);

/// <summary>A ranked proposal: its facts at submission, its exact score, and what the selection made of it.</summary>
public sealed record RankedEntry(
    string Proposal,
    string Reference,
    string Organization,
    string OrganizationName,
    string Title,
    Money Requested,
    Fraction Score,
    int Rank,
    Selected Selected,
    int Sheets,
    IReadOnlyList<string> Flags)
{
    /// <summary>The sites of the lot that it would serve.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];
}
