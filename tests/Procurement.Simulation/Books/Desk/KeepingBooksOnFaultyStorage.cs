using Procurement.Simulation.Harness;

namespace Procurement.Simulation.Books.Desk;

/// <summary>
/// Offices on faulty storage, one after the other. OFFICE_STEPS and OFFICE_SEED make it longer, or replay a failure.
/// </summary>
public sealed class KeepingBooksOnFaultyStorage(SharedStorage storage, ITestOutputHelper output)
{
    private const int Steps = 500;
    private const int StepsOfAnOffice = 250;
    private const long Seed = 20260302;

    [Fact]
    public async Task Agrees_when_everything_is_delivered()
    {
        var (first, steps) = (Number("OFFICE_SEED", Seed), (int)Number("OFFICE_STEPS", Steps));
        for (var (seed, done) = (first, 0); done < steps; seed++, done += StepsOfAnOffice)
            await RunAsync(seed, Math.Min(StepsOfAnOffice, steps - done));
    }

    private async Task RunAsync(long seed, int steps)
    {
        await using var office = await Office.OpenAsync(storage, seed);
        var step = 0;
        try
        {
            for (; step < steps; step++) await office.StepAsync();
            await office.EndAsync();
        }
        catch (Exception broken)
        {
            throw new LawBrokenException(
                $"OFFICE_SEED={seed} OFFICE_STEPS={Math.Min(step + 1, steps)}: {broken.Message}", broken);
        }

        output.WriteLine($"seed {seed}: {steps} steps, {office.Answers}, met {office.Met}");
    }

    private static long Number(string name, long otherwise) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
}
