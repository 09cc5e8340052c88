using Procurement.Functions.Tests.Identity;
using Procurement.Functions.Tests.Service;

namespace Procurement.Functions.Tests.Walk;

/// <summary>What attacks start from: the good request of each operation, and who sends it.</summary>
internal sealed record Walker(RunningService Service, ApiDocument Document, IReadOnlyDictionary<string, string> Names)
{
    public SchemaCheck Schemas { get; } = new(Document);

    /// <summary>What was logged before the walk: the district has some broken work on purpose.</summary>
    private int FaultsBefore { get; } = Service.Log.Faults.Count;

    /// <summary>What somebody would have to look at since the walk began.</summary>
    public IEnumerable<string> Faults => Service.Log.Faults.Skip(FaultsBefore);

    /// <summary>Reads the document from the running app.</summary>
    public static async Task<Walker> StartAsync(WalkedDistrict district)
    {
        var answer = (await district.Service.GetAsync(null, "openapi.json")).Must(200);
        return new(district.Service, new ApiDocument(answer.Body), district.Names);
    }

    /// <summary>The address with a name in each place; one that is not known stands for nothing.</summary>
    public string PathOf(Operation operation, string? place = null, string? name = null) =>
        "/api" + operation.ParametersIn("path").Aggregate(operation.Path, (path, one) => path.Replace(
            $"{{{one}}}", one == place ? name : Names.GetValueOrDefault(one, "nothing"), StringComparison.Ordinal));

    /// <summary>Somebody who may call it; null where everybody may.</summary>
    public static Person? CallerOf(Operation operation) => operation.Roles is [var role, ..] ? PersonOf(role) : null;

    /// <summary>Somebody with just this role.</summary>
    public static Person PersonOf(string role) => role switch
    {
        "applicant" => Person.For(RoundStory.A),
        "evaluator" => Person.Chen,
        _ => new(role, role),
    };

    /// <summary>The good request; its body is the one that the other walk sends.</summary>
    public Attack Good(Operation operation)
    {
        var good = new Attack("good") { Verb = operation.Verb, Target = PathOf(operation) };
        if (CallerOf(operation) is { } caller)
        {
            good = good.With("Authorization", $"Bearer {Service.TokenOf(caller)}");
        }

        if (operation.Verb is "GET") return good;
        if (operation.Verb is "POST") good = good.With("Idempotency-Key", $"{Guid.NewGuid():N}");
        return good.With("Content-Type", "application/json").Saying(BodyOf(operation));
    }

    /// <summary>The good body as text; {} where none is taken.</summary>
    public static string BodyOf(Operation operation) => operation.BodyOrNull is null
        ? "{}"
        : EveryFunction.BodyOf[operation.Id].ToJsonString();
}
