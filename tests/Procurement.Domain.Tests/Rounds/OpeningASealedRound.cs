using Procurement.Domain.Rounds;
using Procurement.Domain.Sealing;
using static Procurement.Domain.Rounds.UnsealingRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Rounds;

/// <summary>Holders bring their shares after the closing; enough of them open the round.</summary>
public sealed class OpeningASealedRound
{
    private static readonly OpeningSecret Secret = OpeningSecret.New();
    private static readonly IReadOnlyList<Share> Shares = Share.Split(Secret, 2, 3);
    private static readonly DateTimeOffset Over = Grant.ClosesAt.AddTicks(1);

    private static readonly RoundEvent[] Sealed =
    [
        .. Drafted,
        new RoundPublished(RoundExamples.Law)
        {
            Seal = new(
                Secret.Key.Id,
                Convert.ToBase64String([.. Secret.Key.Point]),
                2,
                [.. Shares.Zip(["a", "b", "c"], (share, who) => new SealShare(
                    share.No, who, who is "c", $"key-{who}", "AA==", share.Commitment))]),
        },
    ];

    [Fact]
    public void Opens_with_the_last_share_that_is_needed()
    {
        var first = Happened(Bring(Sealed, "b", Shares[1]));
        var second = Happened(Bring([.. Sealed, .. first], "c", Shares[2]));

        Assert.Equal([new ShareBrought(2, "file-1", "AA==")], first);
        Assert.Equal(
            [new ShareBrought(3, "file-1", "AA=="), new SealOpened()], second);
        var open = Given([.. Sealed, .. first, .. second]);
        Assert.Equal(["b", "c"], open.Seal!.Brought.Select(one => one.Account));
        Assert.NotNull(open.Seal.OpenedAt);
    }

    [Fact]
    public void Goes_on_once_every_proposal_is_unsealed_and_says_so_once()
    {
        RoundEvent[] open =
        [
            .. Sealed, new ShareBrought(1, "k", "AA=="), new ShareBrought(2, "k", "AA=="), new SealOpened(),
        ];
        var done = new CompleteUnsealing(2, [new("P-1", ContentBroken)], At(Over));

        var happened = Happened(Unsealing.Decide(Given(open), done));

        Assert.Single(happened);
        Assert.Empty(Happened(Unsealing.Decide(Given([.. open, .. happened]), done)));
        Assert.Empty(Happened(Unsealing.Decide(Given(Sealed), done)));
    }

    [Fact]
    public void Is_sealed_anew_after_a_withdrawal() =>
        Assert.Null(Given([.. Sealed, new RoundWithdrawn(NoticeDay, "?")]).Seal);

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(UnsealingRefusals), new Dictionary<Refusal, Func<Decision<RoundEvent>>>
        {
            [NotSealed] = () => Bring(Closed, "a", Shares[0]),
            [TooEarly] = () => Unsealing.Decide(
                Given(Sealed), new BringShare(Shares[0], "file-1", "AA==", At(Grant.ClosesAt, "a"))),
            [NotHolder] = () => Bring(Sealed, "d", Shares[0]),
            [UnsealingRefusals.ShareCollected] = () => Unsealing.Decide(
                Given([.. Sealed, new ShareCollected(1)]), new CollectShare(At(Over, "a"))),
            [AlreadyOpened] = () => Bring([.. Sealed, new SealOpened()], "a", Shares[0]),
            [ShareOfOtherKey] = () => Bring(Sealed, "a", Shares[0] with { KeyId = "0000000000000000" }),
            [ShareNotYours] = () => Bring(Sealed, "a", Shares[1]),
            [ShareWrong] = () => Bring(Sealed, "a", Shares[0] with { Bytes = Shares[1].Bytes }),
            [UnsealingRefusals.ShareBrought] = () => Bring([.. Sealed, new ShareBrought(1, "k", "AA==")], "a", Shares[0]),
        });

    private const string ContentBroken = Procurement.Domain.Proposals.ContentSeal.Broken;

    private static Decision<RoundEvent> Bring(RoundEvent[] given, string who, Share share) =>
        Unsealing.Decide(Given(given), new BringShare(share, "file-1", "AA==", At(Over, who)));
}
