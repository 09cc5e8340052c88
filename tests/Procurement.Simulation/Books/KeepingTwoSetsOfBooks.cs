namespace Procurement.Simulation.Books;

/// <summary>
/// The rules of money, tried by many people in any order, with work that is late, repeated and broken off, and judged
/// after every command by books of their own. SIMULATION_STEPS and SIMULATION_SEED make it longer, or replay a failure.
/// </summary>
public sealed class KeepingTwoSetsOfBooks(ITestOutputHelper output)
{
    private const long Steps = 100_000;
    private const long Seed = 20260302;

    /// <summary>What must have come about for the laws to have been tried at all.</summary>
    private static readonly IReadOnlyList<string> MustHappen =
    [
        "InstalmentPaid", "PaymentRejected", "PaymentBounced", "PaymentUnbatched", "BankReturnDecided", "InstalmentSetOff",
        "ReceivableCollected", "ReceivableRaised", "ContractTerminated", "ContractClosed", "ContractAmended",
        "BankExceptionBooked", "PayableCancelled", "ReservationReleased", "CommitmentEnded",
    ];

    [Fact]
    public void Agrees_after_every_command_and_loses_nothing()
    {
        var (seed, steps) = (Number("SIMULATION_SEED", Seed), Number("SIMULATION_STEPS", Steps));
        var tally = Simulation.Run(seed, steps);
        output.WriteLine($"seed {seed}, {steps} steps: {tally}");
        if (steps >= Steps) Assert.Superset(new HashSet<string>(MustHappen), new HashSet<string>(tally.Events.Keys));
    }

    [Fact]
    public void Comes_to_the_same_with_the_same_seed() =>
        Assert.Equal($"{Simulation.Run(Seed, 5_000)}", $"{Simulation.Run(Seed, 5_000)}");

    private static long Number(string name, long otherwise) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
}
