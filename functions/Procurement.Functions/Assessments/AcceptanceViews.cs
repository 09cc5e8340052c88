using Procurement.Domain;
using Procurement.Domain.Assessments;

namespace Procurement.Functions.Assessments;

/// <summary>What the agreement asks: an item that an acceptance must have.</summary>
public sealed record ItemStandardView(string Ref, ItemSource Source, string Standard);

/// <summary>One item, and whether it was met.</summary>
public sealed record AcceptedItemView(
    string Ref, ItemSource Source, string Standard, string Delivered, Fraction? Measured, bool Met, string? Opinion);

/// <summary>Somebody who is invited; no opinion where nobody came.</summary>
public sealed record InvitedView(string Ref, InvitedKind Kind, string Designation, bool Heard, string? Opinion);

/// <summary>Somebody who accepts, and when and with which opinion it was signed.</summary>
public sealed record AccepterView(string? Account, bool Own, DateTimeOffset? SignedAt, string? Opinion);

/// <summary>An acceptance; its statement is a document of this digest, once it is concluded.</summary>
public sealed record AcceptanceView(
    int No,
    AcceptanceStatus Status,
    IReadOnlyList<AcceptedItemView> Items,
    IReadOnlyList<AccepterView> Accepters,
    IReadOnlyList<InvitedView> Invited,
    DateTimeOffset DraftedAt,
    DateTimeOffset? ConcludedAt,
    string? Document)
{
    /// <summary>The view of an acceptance, or null.</summary>
    public static AcceptanceView? OfOrNull(Acceptance? one, AssessmentReader reader) => one is null ? null : new(
        one.No,
        one.Status,
        [.. one.Items.Select(ItemOf)],
        [.. one.Accepters.Select(account => AccepterOf(one, account, reader))],
        [
            .. one.Invited.Select(of => new InvitedView(of.Ref, of.Kind, of.Designation, of.Heard, of.Opinion)),
        ],
        one.DraftedAt,
        one.ConcludedAt,
        one.Document);

    /// <summary>The view of an item.</summary>
    public static AcceptedItemView ItemOf(AcceptedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(
            item.Ref, item.Source, item.Standard, item.Delivered, item.Measured, item.Met, item.Opinion);
    }

    private static AccepterView AccepterOf(Acceptance one, string account, AssessmentReader reader)
    {
        var signed = one.Signatures.FirstOrDefault(of => of.Account == account);
        var isOwn = account == reader.Account;
        return new(reader.SeesAccounts || isOwn ? account : null, isOwn, signed?.At, signed?.Opinion);
    }
}

/// <summary>
/// What residents read of an acceptance (验收结果公告): each item and its result, and what those said who were invited.
/// </summary>
public sealed record PublicAcceptanceView(
    string Title,
    string Organization,
    string OrganizationName,
    string Purchaser,
    DateTimeOffset ConcludedAt,
    bool Passed,
    IReadOnlyList<AcceptedItemView> Items,
    IReadOnlyList<InvitedView> Invited,
    string Document);
