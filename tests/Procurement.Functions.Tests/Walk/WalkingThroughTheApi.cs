using System.Collections.Concurrent;
using System.Text.Json.Nodes;
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
        var walker = await StartAsync();
        var before = await district.Service.StoredAsync(WalkedDistrict.Elsewhere);
        ConcurrentBag<string> faults = [];
        var attacks = walker.Document.Operations.SelectMany(
            operation => Attacks.Kinds[kind](walker, operation).Select(attack => (operation, attack)));

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

        Assert.True(faults.Count is 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Order(StringComparer.Ordinal).Take(FaultsShown))}");
        Assert.Empty(district.Service.Log.Faults);
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

    private async Task<Walker> StartAsync()
    {
        var answer = (await district.Service.GetAsync(null, "openapi.json")).Must(200);
        return new Walker(district.Service, new ApiDocument(answer.Body), district.Names);
    }
}

/// <summary>Whether an answer is one that may come.</summary>
internal sealed record Verdict(Walker Walker, Operation Operation, Attack Attack, RawAnswer Answer)
{
    private static readonly int[] OfThePlatform = [400, 404, 405, 411, 413, 414, 431];

    /// <summary>What is wrong with the answer, or null.</summary>
    public string? FaultOrNull()
    {
        if (Answer.Status >= 500) return Told("the service's fault");
        if (Answer.Status < 400 && !Attack.IsHarmless) return Told("was taken");
        if (Answer.Status >= 400 && Attack.Statuses is { Length: > 0 } expected && !expected.Contains(Answer.Status))
        {
            return Told($"instead of {string.Join(" or ", expected)}");
        }

        if (Attack.MayEndBefore && Answer.Body.Length is 0 && OfThePlatform.Contains(Answer.Status)) return null;
        return Attack is { MayEndBefore: true, IsHarmless: true } ? null : UndeclaredOrNull();
    }

    private string? UndeclaredOrNull()
    {
        if (Walker.Document.AnswerOrNull(Operation, Answer.Status) is not { } declared) return Told("is not declared");

        var type = Answer.Headers.GetValueOrDefault("Content-Type", "").Split(';')[0];
        if (declared["content"]?[type]?["schema"] is not { } schema) return Told($"as '{type}' is not declared");

        var fault = Walker.Schemas.FaultOrNull(JsonNode.Parse(Answer.Body), schema);
        return fault is null ? null : Told($"is not as declared: {fault}");
    }

    private string Told(string what) =>
        $"{Answer.Status} {what}: {(Answer.Body.Length <= 300 ? Answer.Body : Answer.Body[..300])}";
}
