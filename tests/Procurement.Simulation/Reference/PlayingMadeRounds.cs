using Procurement.Simulation.Reference.Making;
using Procurement.Simulation.Reference.Playing;
using Procurement.Testing;

namespace Procurement.Simulation.Reference;

/// <summary>
/// Made rounds through the real player and service. To hunt among others, name their seeds:
/// <c>MADE_ROUNDS=100-160 dotnet Procurement.Simulation.dll -class "*PlayingMadeRounds"</c>.
/// </summary>
public sealed class PlayingMadeRounds(PlayingMadeRounds.Storage storage) : IClassFixture<PlayingMadeRounds.Storage>
{
    // Together these bring about nearly every code and outcome.
    public static TheoryData<int> Seeds =>
        Environment.GetEnvironmentVariable("MADE_ROUNDS")?.Split('-') is [var first, var last]
        ? [.. Enumerable.Range(int.Parse(first), int.Parse(last) - int.Parse(first) + 1)]
        : [32, 162, 339, 398, 408, 535, 565];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Gives_the_result_of_the_reference(int seed)
    {
        var file = RoundMaker.Make(seed, Rounds.Calendar);
        var expected = ReferenceRound.Play(file, Rounds.Calendar);

        var result = await Player.PlayAsync(file, storage.Connection, TestContext.Current.CancellationToken);

        Rounds.AssertSame(expected, result, $"seed {seed}");
    }

    /// <summary>One account for all plays.</summary>
    public sealed class Storage : IAsyncLifetime
    {
        private Azurite? azurite;

        public string Connection => azurite!.ConnectionString;

        public async ValueTask InitializeAsync() => azurite = await Azurite.StartAsync();

        public ValueTask DisposeAsync() => azurite?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
