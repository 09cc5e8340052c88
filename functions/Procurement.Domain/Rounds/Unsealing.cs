using Procurement.Domain.Sealing;

namespace Procurement.Domain.Rounds;

/// <summary>Takes the share that is kept for one; it is given out once.</summary>
public sealed record CollectShare(Author By) : RoundCommand(By);

/// <summary>Brings a share to the opening; wrapped by a key of the service it waits for the others.</summary>
public sealed record BringShare(Share Share, string ServiceKey, string Wrapped, Author By) : RoundCommand(By);

/// <summary>Tells the round that every proposal is unsealed, or known to be broken.</summary>
public sealed record CompleteUnsealing(int Unsealed, IReadOnlyList<BrokenProposal> Broken, Author By)
    : RoundCommand(By);

/// <summary>Why a step of the opening is refused.</summary>
public static class UnsealingRefusals
{
    /// <summary>The round was published without sealing.</summary>
    public static readonly Refusal NotSealed = new("opening.notSealed");

    /// <summary>The time for proposals is not over.</summary>
    public static readonly Refusal TooEarly = new("opening.tooEarly");

    /// <summary>The account keeps no share of this round.</summary>
    public static readonly Refusal NotHolder = new("opening.notHolder");

    /// <summary>The share was given out before.</summary>
    public static readonly Refusal ShareCollected = new("opening.shareCollected");

    /// <summary>Enough shares were there before.</summary>
    public static readonly Refusal AlreadyOpened = new("opening.alreadyOpened");

    /// <summary>The share is of the key of another round, or of this round before it was withdrawn.</summary>
    public static readonly Refusal ShareOfOtherKey = new("opening.shareOfOtherKey");

    /// <summary>The share is that of another holder.</summary>
    public static readonly Refusal ShareNotYours = new("opening.shareNotYours");

    /// <summary>The share is not what was given out.</summary>
    public static readonly Refusal ShareWrong = new("opening.shareWrong");

    /// <summary>The share was brought before.</summary>
    public static readonly Refusal ShareBrought = new("opening.shareBrought");
}

/// <summary>The opening of a sealed round (开标): holders bring their shares after the closing, each his own.</summary>
public static class Unsealing
{
    /// <summary>Gives a holder the share that is wrapped to his key, once.</summary>
    public static Decision<RoundEvent> Decide(Round? round, CollectShare command)
    {
        if (IsNotSealed(round) is { } why) return why;
        if (round!.Seal!.Of(command.By.Account) is not { } own) return UnsealingRefusals.NotHolder;

        return own.CollectedAt is null ? new ShareCollected(own.No) : UnsealingRefusals.ShareCollected;
    }

    /// <summary>Takes a share that is right and in time; the last one that is needed opens the round.</summary>
    public static Decision<RoundEvent> Decide(Round? round, BringShare command)
    {
        if (IsNotSealed(round) is { } why) return why;
        if (command.By.At <= round!.Settings.ClosesAt) return UnsealingRefusals.TooEarly;

        var seal = round.Seal!;
        if (seal.OpenedAt is not null) return UnsealingRefusals.AlreadyOpened;
        if (seal.Of(command.By.Account) is not { } own) return UnsealingRefusals.NotHolder;
        if (IsWrong(seal, own, command.Share) is { } wrong) return wrong;

        var brought = new ShareBrought(own.No, command.ServiceKey, command.Wrapped);
        return seal.Brought.Count() + 1 < seal.Threshold
            ? brought
            : Decision<RoundEvent>.Accept([brought, new SealOpened()]);
    }

    /// <summary>Lets the round go on to its examination; a second time changes nothing.</summary>
    public static Decision<RoundEvent> Decide(Round? round, CompleteUnsealing command)
    {
        if (round is null) return RoundRefusals.NotFound;
        return round.Seal is { OpenedAt: not null, UnsealedAt: null }
            ? new ProposalsUnsealed(command.Unsealed, command.Broken)
            : Decision<RoundEvent>.Accept();
    }

    private static Refusal? IsNotSealed(Round? round) => round switch
    {
        null => RoundRefusals.NotFound,
        { Phase: RoundPhase.Cancelled } => RoundRefusals.Cancelled,
        { Seal: null } => UnsealingRefusals.NotSealed,
        _ => null,
    };

    private static Refusal? IsWrong(RoundSeal seal, SealShare own, Share brought) =>
        brought.KeyId != seal.KeyId ? UnsealingRefusals.ShareOfOtherKey
        : brought.No != own.No ? UnsealingRefusals.ShareNotYours
        : brought.Commitment != own.Commitment ? UnsealingRefusals.ShareWrong
        : own.Brought is not null ? UnsealingRefusals.ShareBrought
        : null;
}
