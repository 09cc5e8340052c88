using Procurement.Domain.Archives;

namespace Procurement.Functions.Archives;

/// <summary>A hold as it is read.</summary>
public sealed record HoldView(
    string Hold,
    string Reason,
    string SetBy,
    DateTimeOffset SetAt,
    bool Standing,
    string? LiftReason,
    string? LiftProposedBy,
    DateTimeOffset? LiftProposedAt,
    string? LiftedBy,
    DateTimeOffset? LiftedAt)
{
    /// <summary>The view of a hold.</summary>
    public static HoldView Of(LegalHold hold)
    {
        ArgumentNullException.ThrowIfNull(hold);
        return new(
            hold.Id,
            hold.Reason,
            hold.Set.Account,
            hold.Set.At,
            hold.IsStanding,
            hold.Lift?.Reason,
            hold.Lift?.Proposed.Account,
            hold.Lift?.Proposed.At,
            hold.Lifted?.Account,
            hold.Lifted?.At);
    }
}

/// <summary>
/// How long one kind of record is kept; without <paramref name="From"/> the contract goes on, without
/// <paramref name="Years"/> the law book has no value: in both cases there is no last day.
/// </summary>
public sealed record RetentionView(
    RecordKind Kind, int? Years, string? Source, DateOnly? From, DateOnly? Through)
{
    /// <summary>The view of a retention.</summary>
    public static RetentionView Of(Retention one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(one.Kind, one.Years, one.Source, one.From, one.Through);
    }
}

/// <summary>A pack that somebody asked for; without a digest it never reached its end.</summary>
public sealed record PackView(
    int No, string RequestedBy, DateTimeOffset RequestedAt, string? Digest, int? Files, long? Bytes, int? Missing)
{
    /// <summary>The view of a pack.</summary>
    public static PackView Of(EvidencePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new(
            pack.No,
            pack.Requested.Account,
            pack.Requested.At,
            pack.Content?.Digest,
            pack.Content?.Files,
            pack.Content?.Bytes,
            pack.Content?.Missing);
    }
}

/// <summary>
/// The archive of a contract; <paramref name="Disposal"/> is the code of what keeps it from being destroyed, or null.
/// </summary>
public sealed record ArchiveView(
    string Round,
    string Proposal,
    string Title,
    int Packs,
    bool Held,
    IReadOnlyList<HoldView> Holds,
    IReadOnlyList<RetentionView> Retention,
    DateOnly? KeepThrough,
    string? Disposal)
{
    /// <summary>The view of an archive on a day.</summary>
    public static ArchiveView Of(ArchiveFacts facts, Archive? archive, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var through = Retaining.Through(facts.Retention);
        return new(
            facts.Key.Round,
            facts.Key.Proposal,
            facts.Contract!.Terms.Title,
            archive?.Packs ?? 0,
            archive?.IsHeld is true,
            [.. (archive?.Holds ?? []).Select(HoldView.Of)],
            [.. facts.Retention.Select(RetentionView.Of)],
            through,
            Domain.Archives.Disposal.WhyNot(archive, through, today)?.Code);
    }
}

/// <summary>A contract on which a hold stands or stood.</summary>
public sealed record HeldContractView(string Round, string Proposal, bool Held, IReadOnlyList<HoldView> Holds)
{
    /// <summary>The view of a row; its id names round and proposal.</summary>
    public static HeldContractView Of(string id, Archive archive)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(archive);
        var end = id.IndexOf('|', StringComparison.Ordinal);
        return new(id[..end], id[(end + 1)..], archive.IsHeld, [.. archive.Holds.Select(HoldView.Of)]);
    }
}
