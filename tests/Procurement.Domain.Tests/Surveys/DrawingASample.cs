using FsCheck.Fluent;
using Procurement.Domain.Draws;

namespace Procurement.Domain.Tests.Surveys;

public sealed class DrawingASample
{
    // The draw of a committee of five and two supplementary members among twenty, as a record of the same rules says.
    private const string Nonce = "563bfc1e6f93427ecbc8fe2955e5cd8e46dc8ed4b7c2764d2a5a4d767706f85d";
    private const string Commitment = "4f0ce3577c847b89def00a5eb1571f39492fd8dda2f7c6891cd688a5efae9b0b";
    private const string Digest = "99a25fa5b30a46a45989df449662df8d0d31a9239a185745f7b753ce4cdefe6c";
    private const string PublicValue = "03 08 17 21 25 33 + 09";
    private const int Candidates = 20;

    private static readonly int[] Draws = [1, 9, 8, 11, 12, 16, 0];

    [Fact]
    public void Draws_whom_the_sample_of_the_drawn_committees_names()
    {
        var nonce = Convert.FromHexString(Nonce);
        var seed = DrawSeed.Of(nonce, PublicValue, Digest);

        Assert.Equal(Commitment, DrawSeed.Commitment(nonce));
        Assert.Equal(Draws, Drawing.Of(seed, Enumerable.Range(0, Candidates), Draws.Length));
    }

    [Fact]
    public void Draws_everybody_at_most_once() => Law.Holds(
        Gen.Choose(0, 300), Gen.Choose(0, 320), Gen.Choose(0, 255), (clients, seats, first) =>
        {
            var seed = new byte[32];
            seed[0] = (byte)first;
            var drawn = Drawing.Of(seed, Enumerable.Range(0, clients), seats);
            return drawn.Count == Math.Min(clients, seats)
                && drawn.Distinct().Count() == drawn.Count
                && drawn.All(one => one >= 0 && one < clients);
        });

    // Three of ten, 3,000 times: each about 900 times; four standard deviations are 100.
    [Fact]
    public void Draws_everybody_about_as_often()
    {
        var times = new int[10];
        for (var number = 0; number < 3000; number++)
        {
            var seed = DrawSeed.Of(new byte[32], $"{number}", Digest);
            foreach (var one in Drawing.Of(seed, Enumerable.Range(0, 10), 3)) times[one]++;
        }

        Assert.All(times, one => Assert.InRange(one, 800, 1000));
    }
}
