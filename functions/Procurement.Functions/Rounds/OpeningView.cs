using Procurement.Domain.Rounds;

namespace Procurement.Functions.Rounds;

/// <summary>
/// How far the opening of a sealed round is: who keeps a share, who has brought it, how many are still missing, and
/// what came of the proposals. A round without sealing has no key and no shares.
/// </summary>
public sealed record OpeningView(
    string Round,
    string? KeyId,
    int Threshold,
    int Missing,
    IReadOnlyList<OpeningShareView> Shares,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? UnsealedAt,
    int Unsealed,
    IReadOnlyList<BrokenProposalView> Broken)
{
    /// <summary>The view of a round without sealing.</summary>
    public static OpeningView OfUnsealed(string round) => new(round, null, 0, 0, [], null, null, 0, []);

    /// <summary>The view of a seal.</summary>
    public static OpeningView Of(string round, RoundSeal seal) => new(
        round,
        seal.KeyId,
        seal.Threshold,
        Math.Max(0, seal.Threshold - seal.Brought.Count()),
        [.. seal.Shares.Select(OpeningShareView.Of)],
        seal.OpenedAt,
        seal.UnsealedAt,
        seal.Unsealed,
        [.. seal.Broken.Select(one => new BrokenProposalView(one.Proposal, one.Code, one.Attachment))]);
}

/// <summary>A share and its holder.</summary>
public sealed record OpeningShareView(
    int No, string Account, bool IsRecovery, string HolderKey, DateTimeOffset? CollectedAt, DateTimeOffset? BroughtAt)
{
    /// <summary>The view of a share.</summary>
    public static OpeningShareView Of(SealShare share) => new(
        share.No, share.Account, share.IsRecovery, share.HolderKey, share.CollectedAt, share.Brought?.At);
}

/// <summary>
/// A proposal that could not be unsealed, and the code of what is wrong with it; with <paramref name="Attachment"/> the
/// proposal is open and that file of it is not what was sealed.
/// </summary>
public sealed record BrokenProposalView(string Proposal, string Code, string? Attachment);

/// <summary>
/// The share that is kept for the caller, wrapped to the caller's key (Base64), the place under which it was wrapped,
/// and what its text begins with.
/// </summary>
public sealed record CollectedShareView(int No, string KeyId, string HolderKey, string Place, string Wrapped);
