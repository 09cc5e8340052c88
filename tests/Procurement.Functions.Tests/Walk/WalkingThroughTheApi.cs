using System.Collections.Concurrent;
using Procurement.Functions.Tests.Identity;
using Procurement.Functions.Tests.Service;

namespace Procurement.Functions.Tests.Walk;

/// <summary>
/// A hostile walk over every operation of the document that the running app gives: no answer is the service's fault,
/// each is one that the document declares, and nothing that is refused leaves a trace.
/// </summary>
public sealed class WalkingThroughTheApi(WalkedDistrict district) : IClassFixture<WalkedDistrict>
{
    private const int FaultsShown = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds => [.. Attacks.Kinds.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Ends_in_a_refusal_that_is_declared_and_leaves_no_trace(string kind)
    {
        var walker = await Walker.StartAsync(district);
        var before = await district.Service.StoredAsync(WalkedDistrict.Elsewhere);
        ConcurrentBag<string> faults = [];
        var attacks = walker.Document.Operations.SelectMany(
            operation => Attacks.Kinds[kind](walker, operation).Select(attack => (operation, attack))).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {attacks.Count} requests");

        await Parallel.ForEachAsync(
            attacks,
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancel },
            async (one, _) =>
            {
                if (await FaultOrNullAsync(walker, one.operation, one.attack) is { } fault)
                {
                    faults.Add($"{one.operation.Id}, {one.attack}: {fault}");
                }
            });

        foreach (var row in (await district.Service.StoredAsync(WalkedDistrict.Elsewhere)).Except(before))
        {
            faults.Add($"stored {row}");
        }

        var shown = string.Join('\n', faults.Order(StringComparer.Ordinal).Take(FaultsShown));
        Assert.True(faults.IsEmpty, $"{faults.Count} faults:\n{shown}");
        Assert.Empty(walker.Faults);
    }

    private static async Task<string?> FaultOrNullAsync(Walker walker, Operation operation, Attack attack)
    {
        RawAnswer answer;
        try
        {
            answer = await RawHttp.SendAsync(walker.Service.Address, attack.ToBytes(walker.Service.Address), Cancel);
        }
        catch (IOException broken)
        {
            return $"no answer: {broken.Message}";
        }

        return new Verdict(walker, operation, attack, answer).FaultOrNull();
    }
}
