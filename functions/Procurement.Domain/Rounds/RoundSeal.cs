namespace Procurement.Domain.Rounds;

/// <summary>
/// Who opens the proposals of a sealed round (开标): of the officers and whoever keeps the recovery share, so many
/// together as the threshold says.
/// </summary>
public sealed record SealingSettings(IReadOnlyList<string> Officers, int Threshold, string Recovery)
{
    /// <summary>The most officers.</summary>
    public const int OfficersMax = 20;

    /// <summary>All who keep a share, the recovery share last.</summary>
    public IEnumerable<string> Holders => Officers.Append(Recovery);
}

/// <summary>
/// The seal of a round from its publication on: the public half of its key, and the shares of the other half, each
/// wrapped to the key of its holder. The other half itself is kept nowhere.
/// </summary>
/// <param name="KeyId">The name of the key.</param>
/// <param name="Point">Its public half, in Base64.</param>
/// <param name="Threshold">How many shares restore the other half.</param>
/// <param name="Shares">All shares, in the order of their numbers from 1.</param>
public sealed record RoundSeal(string KeyId, string Point, int Threshold, IReadOnlyList<SealShare> Shares)
{
    /// <summary>When enough shares were there, or null.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When every proposal was unsealed or found broken, or null.</summary>
    public DateTimeOffset? UnsealedAt { get; init; }

    /// <summary>How many proposals were unsealed.</summary>
    public int Unsealed { get; init; }

    /// <summary>The proposals that are not what was sealed.</summary>
    public IReadOnlyList<BrokenProposal> Broken { get; init; } = [];

    /// <summary>Those that were brought.</summary>
    public IEnumerable<SealShare> Brought => Shares.Where(one => one.Brought is not null);

    /// <summary>The share that an account keeps, or null.</summary>
    public SealShare? Of(string account) => Shares.FirstOrDefault(one => one.Account == account);

    internal RoundSeal With(int no, Func<SealShare, SealShare> change) =>
        this with { Shares = [.. Shares.Select(one => one.No == no ? change(one) : one)] };
}

/// <summary>
/// A share: who keeps it, under which of his keys it is wrapped (in Base64), and the SHA-256 by which it is known.
/// </summary>
public sealed record SealShare(
    int No, string Account, bool IsRecovery, string HolderKey, string Wrapped, string Commitment)
{
    /// <summary>When its holder collected it, or null.</summary>
    public DateTimeOffset? CollectedAt { get; init; }

    /// <summary>The share as it was brought, or null.</summary>
    public BroughtShare? Brought { get; init; }
}

/// <summary>When a share was brought, and its bytes, wrapped by a key of the service.</summary>
public sealed record BroughtShare(DateTimeOffset At, string ServiceKey, string Wrapped);

/// <summary>
/// A proposal that could not be unsealed, and why, as a code; with <paramref name="Attachment"/> one of its files.
/// </summary>
public sealed record BrokenProposal(string Proposal, string Code, string? Attachment = null);
