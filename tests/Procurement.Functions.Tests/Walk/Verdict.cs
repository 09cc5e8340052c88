using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;

namespace Procurement.Functions.Tests.Walk;

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

        var value = type is "application/json" or "application/problem+json"
            ? JsonNode.Parse(Answer.Body)
            : JsonValue.Create(Answer.Body);
        var fault = Walker.Schemas.FaultOrNull(value, schema);
        return fault is null ? null : Told($"is not as declared: {fault}");
    }

    private string Told(string what) =>
        $"{Answer.Status} {what}: {(Answer.Body.Length <= 300 ? Answer.Body : Answer.Body[..300])}";
}
