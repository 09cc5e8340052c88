using System.Buffers.Binary;
using Procurement.Domain.Draws;

namespace Procurement.Domain.Tests.Draws;

/// <summary>Laws of the choice: nobody is likelier than another, whoever is excluded and however many decline.</summary>
public sealed class DrawingFairly
{
    private const int Seeds = 20_000;

    // Of 23 that may be drawn, none more often than chance allows: a value that a fair draw exceeds once in 10,000.
    private const double LimitOf22Degrees = 53.5;

    private static readonly string[] Pool = [.. Enumerable.Range(0, 30).Select(one => $"E{one:D3}")];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(5, 3)]
    public void Draws_each_as_often_as_any_other(int seats, int supplements)
    {
        string[] candidates = [.. Pool.Where((_, index) => index % 4 != 3)];
        var counts = candidates.ToDictionary(one => one, _ => 0);
        var last = candidates.ToDictionary(one => one, _ => 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var drawn = Drawing.Of(SeedOf(seed), candidates, seats + supplements);
            foreach (var one in drawn) counts[one]++;
            last[drawn[^1]]++;
        }

        Assert.Equal(23, candidates.Length);
        // Draws without putting back vary less than the test assumes, so that the limit is a mild one.
        Assert.InRange(ChiSquare(counts.Values, (double)Seeds * (seats + supplements) / 23), 0, LimitOf22Degrees);
        Assert.InRange(ChiSquare(last.Values, Seeds / 23.0), 0, LimitOf22Degrees);
    }

    [Fact]
    public void Goes_on_where_it_ended()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var all = Drawing.Of(SeedOf(seed), Pool, Pool.Length);
            Assert.Equal(Pool, all.Order(StringComparer.Ordinal));
            for (var count = 0; count < Pool.Length; count++)
            {
                Assert.Equal(all.Take(count), Drawing.Of(SeedOf(seed), Pool, count));
            }
        }
    }

    [Fact]
    public void Draws_all_there_are_and_no_more() => Assert.Equal(2, Drawing.Of(SeedOf(1), ["a", "b"], 5).Count);

    [Fact]
    public void Chooses_below_a_bound_that_no_power_of_two_is()
    {
        var stream = new DrawStream(SeedOf(7));
        var counts = new int[3];
        for (var time = 0; time < 30_000; time++) counts[stream.Choose(3)]++;
        Assert.InRange(ChiSquare(counts, 10_000), 0, 18.4);
        Assert.Equal(0, stream.Choose(1));
    }

    // Neighbouring numbers: a seed is a hash in practice.
    private static byte[] SeedOf(int number)
    {
        var seed = new byte[32];
        BinaryPrimitives.WriteInt32BigEndian(seed, number);
        return seed;
    }

    private static double ChiSquare(IEnumerable<int> counts, double expected) =>
        counts.Sum(one => (one - expected) * (one - expected) / expected);
}
