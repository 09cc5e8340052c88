using Procurement.Domain.Sealing;

namespace Procurement.Domain.Tests.Sealing;

public sealed class SealingForAnOpening
{
    private const string Place = "wuchang|2026-1|52420106MJT62GMTAU-1";

    private readonly OpeningSecret secret = OpeningSecret.New();
    private readonly DataKey key = DataKey.New();

    [Fact]
    public void Is_opened_by_the_other_half_of_the_pair()
    {
        var known = OpeningKey.From([.. secret.Key.Point]);
        var wrapped = known.Seal(key.Bytes, Place);

        Assert.True(DataKey.From(secret.Open(wrapped, Place)).Is(key));
        Assert.Equal(secret.Key.Id, known.Id);
        Assert.NotEqual(wrapped, known.Seal(key.Bytes, Place));
    }

    [Fact]
    public void Notices_a_change_of_any_byte()
    {
        var wrapped = secret.Key.Seal(key.Bytes, Place);
        for (var at = 0; at < wrapped.Length; at++)
        {
            var changed = wrapped.ToArray();
            changed[at] ^= 1;
            Assert.Throws<BrokenSealException>(() => secret.Open(changed, Place));
            Assert.Throws<BrokenSealException>(() => secret.Open(wrapped.AsSpan(0, at), Place));
        }
    }

    [Fact]
    public void Opens_nothing_of_another_place_or_pair()
    {
        var wrapped = secret.Key.Seal(key.Bytes, Place);

        Assert.Throws<BrokenSealException>(() => secret.Open(wrapped, "wuchang|2026-1|52420106MJT62GMTAU-2"));
        Assert.Throws<BrokenSealException>(() => OpeningSecret.New().Open(wrapped, Place));
    }

    [Fact]
    public void Knows_the_pair_by_its_number_alone()
    {
        var again = OpeningSecret.FromOrNull(secret.Bytes)!;

        Assert.Equal(secret.Key.Point, again.Key.Point);
        Assert.True(DataKey.From(again.Open(secret.Key.Seal(key.Bytes, Place), Place)).Is(key));
        Assert.Null(OpeningSecret.FromOrNull(new byte[32]));
        Assert.Null(OpeningSecret.FromOrNull(Enumerable.Repeat((byte)0xFF, 32).ToArray()));
    }

    // Sealed by another implementation of the same form (Python's cryptography); the portal's test has the same.
    [Fact]
    public void Opens_what_others_sealed()
    {
        var holder = OpeningSecret.FromOrNull(Convert.FromHexString(
            "6e45386daeb0b86da1ac4c609001d1e973f90314f0b709175264865c42dc6ba7"))!;
        var wrapped = Convert.FromBase64String(
            "BJp4HKbQVafzDQyf+Hk2xzn2gW719ecrS5RkBLChqDsqwZ+EKUXqK/ZaoWSbKwL/eYVMjV7PzUA4" +
            "YuipfqZsccFQU0VBMQECAwQFBgdL7buoX4KqyZ3QX+CsaytgRnWdkBcq0WM8J9BGRvKEdTxJ0CIo" +
            "n+vhe6D9I07GMxQ=");

        var share = holder.Open(wrapped, "share|wuchang|R2026|0011223344556677|3");

        Assert.Equal("66348df40e28cd7e", holder.Key.Id);
        Assert.Equal(
            "PS1.0011223344556677.3.LfIVjXdslFV9agLd03i7iLPx0IQVQS5rO6u2INJk5yA.5c9edb23",
            new Share("0011223344556677", 3, share).Text);
    }

    [Fact]
    public void Refuses_what_is_no_key()
    {
        var point = secret.Key.Point.ToArray();
        point[40] ^= 1;

        Assert.Throws<BrokenSealException>(() => OpeningKey.From(point));
        Assert.Throws<BrokenSealException>(() => OpeningKey.From(point.AsSpan(0, 64)));
        Assert.Throws<ArgumentException>(() => DataKey.From(new byte[31]));
    }
}
