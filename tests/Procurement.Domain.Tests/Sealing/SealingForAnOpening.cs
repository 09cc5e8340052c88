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
