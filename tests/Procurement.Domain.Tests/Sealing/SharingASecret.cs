using FsCheck.Fluent;
using Procurement.Domain.Sealing;

namespace Procurement.Domain.Tests.Sealing;

public sealed class SharingASecret
{
    // D. McGrew, draft-mcgrew-tss-03 (Threshold Secret Sharing, IETF 2009), section 9, test case 1: two of two.
    [Fact]
    public void Restores_the_published_secret()
    {
        SharePoint[] points = [new(1, Bytes("B9FA07E185")), new(2, Bytes("F5409B4511"))];

        Assert.Equal(Bytes("7465737400"), Shamir.Combine(points));
        Assert.Equal(points[1].Y, Shamir.Combine([new(0, Bytes("7465737400")), points[0]], 2));
    }

    // FIPS 197, sections 4.2 and 4.2.1, the same field.
    [Theory]
    [InlineData("57", "83", "C1")]
    [InlineData("57", "13", "FE")]
    [InlineData("57", "02", "AE")]
    [InlineData("57", "10", "07")]
    [InlineData("53", "CA", "01")]
    public void Multiplies_as_published(string a, string b, string product) =>
        Assert.Equal(Bytes(product)[0], Shamir.Product(Bytes(a)[0], Bytes(b)[0]));

    [Fact]
    public void Has_an_inverse_for_every_number_but_0() => Assert.All(
        Enumerable.Range(1, 255), a => Assert.Equal(1, Shamir.Product((byte)a, Shamir.Inverse((byte)a))));

    [Fact]
    public void Is_restored_by_any_so_many_shares() => Law.Holds(
        Gen.Choose(2, 6),
        Gen.Choose(0, 3),
        (threshold, more) =>
        {
            var secret = DataKey.New().Bytes.ToArray();
            var shares = Shamir.Split(secret, threshold, threshold + more);
            return Choices(shares, threshold).All(some => Shamir.Combine(some).SequenceEqual(secret));
        });

    // With one share less, whatever the secret was fits: there is a polynomial through these points for every secret.
    [Fact]
    public void Tells_nothing_to_one_less() => Law.Holds(
        Gen.Choose(2, 5),
        Gen.Choose(0, 255),
        (threshold, other) =>
        {
            var known = Shamir.Split([42], threshold, threshold + 1).Take(threshold - 1).ToList();
            var last = Shamir.Combine([new SharePoint(0, [(byte)other]), .. known], (byte)threshold);
            return Shamir.Combine([.. known, new SharePoint((byte)threshold, last)]).SequenceEqual([(byte)other]);
        });

    [Fact]
    public void Gives_other_shares_each_time() =>
        Assert.NotEqual(Shamir.Split(new byte[32], 2, 3)[0].Y, Shamir.Split(new byte[32], 2, 3)[0].Y);

    [Fact]
    public void Restores_an_opening_key_and_knows_when_it_does_not()
    {
        var secret = OpeningSecret.New();
        var shares = Share.Split(secret, 3, 6);

        Assert.Equal(secret.Bytes, Share.RestoreOrNull([shares[5], shares[0], shares[3]], secret.Key)!.Bytes);
        Assert.Null(Share.RestoreOrNull([shares[5], shares[0]], secret.Key));
        Assert.Null(Share.RestoreOrNull([shares[5], shares[0], Changed(shares[3], 7)], secret.Key));
        Assert.Throws<ArgumentException>(() => Share.RestoreOrNull([shares[0], shares[0]], secret.Key));
    }

    [Fact]
    public void Knows_a_share_with_one_byte_changed()
    {
        var share = Share.Split(OpeningSecret.New(), 2, 3)[1];

        Assert.All(Enumerable.Range(0, 32), at => Assert.NotEqual(share.Commitment, Changed(share, at).Commitment));
        Assert.NotEqual(share.Commitment, (share with { No = 1 }).Commitment);
        Assert.NotEqual(share.Commitment, (share with { KeyId = "0000000000000000" }).Commitment);
    }

    [Fact]
    public void Is_read_from_its_text_and_from_no_other()
    {
        var share = Share.Split(OpeningSecret.New(), 2, 3)[2];
        var read = Share.ParseOrNull($" {share.Text[..20]}\n{share.Text[20..]} ")!;

        Assert.Equal((share.KeyId, share.No, share.Commitment), (read.KeyId, read.No, read.Commitment));
        Assert.InRange(share.Text.Length, 1, Share.TextMax);
        for (var at = 0; at < share.Text.Length; at++)
        {
            foreach (var other in "aZ0-.中".Where(one => one != share.Text[at]))
            {
                Assert.Null(Share.ParseOrNull($"{share.Text[..at]}{other}{share.Text[(at + 1)..]}"));
            }

            Assert.Null(Share.ParseOrNull(share.Text[..at]));
        }
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(4, 3)]
    [InlineData(2, 256)]
    public void Cannot_be_shared_so(int threshold, int shares) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Shamir.Split([1], threshold, shares));

    private static Share Changed(Share share, int at) => share with
    {
        Bytes = [.. share.Bytes.Select((one, index) => index == at ? (byte)(one ^ 1) : one)],
    };

    private static IEnumerable<IReadOnlyList<SharePoint>> Choices(IReadOnlyList<SharePoint> all, int count) =>
        Enumerable.Range(0, 1 << all.Count)
            .Where(mask => int.PopCount(mask) == count)
            .Select(mask => all.Where((_, at) => ((mask >> at) & 1) == 1).ToList());

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);
}
