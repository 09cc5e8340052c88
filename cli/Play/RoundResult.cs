using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Procurement.Cli.Http;

namespace Procurement.Cli.Play;

/// <summary>What the service holds at the end of a play.</summary>
internal sealed record Held(
    JsonObject Publicity,
    IReadOnlyList<JsonObject> Ranking,
    IReadOnlyList<JsonObject> Contracts,
    IReadOnlyList<JsonObject> Funds);

/// <summary>The round result (format round-result/1): what was refused, and what the service now holds.</summary>
internal static class RoundResult
{
    private static readonly string[] RankingFields = ["score", "rank", "outcome", "sheets", "flags"];
    private static readonly string[] ContractFields = ["amount", "amountInWords", "signBy", "status", "finalGrade"];
    private static readonly string[] InstalmentFields = ["no", "amount", "status", "dueBy", "paid", "lateInterest"];
    private static readonly string[] MoneyFields = ["paid", "recoverable", "recovered"];
    private static readonly string[] FundFields = ["appropriation", "committed", "paid", "recovered", "available"];

    // Chinese is to be read, so it is not escaped; one space of indent, as the round files have.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads what the service holds: ranking, contracts and funds.</summary>
    public static async Task<Held> ReadAsync(Stage stage, CancellationToken cancel) => new(
        (await stage.Service.GetAsync(Caller.Officer, stage.Path, cancel)).OrThrow().Member("publicity")!.AsObject(),
        await stage.Service.ListAsync(Caller.Officer, $"{stage.Path}/ranking", cancel, "ranking"),
        await stage.Service.ListAsync(Caller.Officer, $"{stage.Path}/contracts", cancel),
        await FundsAsync(stage, cancel));

    /// <summary>The result of what the service held and refused; ends with a line feed.</summary>
    public static string Write(Stage stage, Held held)
    {
        var result = new JsonObject
        {
            ["format"] = "round-result/1",
            ["name"] = stage.File.Name,
            ["refusedOrganizations"] = Texts(stage.RefusedOrganizations.Order(StringComparer.Ordinal)),
            ["refused"] = Array(stage.Refused.Select(Refused)),
            ["publicity"] = Copy(held.Publicity, "published", "through"),
            ["ranking"] = Array(InLotOrder(stage, held.Ranking).Select(Ranked)),
            ["contracts"] = Array(held.Contracts.OrderBy(Reference, StringComparer.Ordinal).Select(Contract)),
            ["funds"] = Array(held.Funds),
            ["refusals"] = Array(RefusalsOf(stage)),
        };
        return result.ToJsonString(Readable) + "\n";
    }

    private static IEnumerable<JsonObject> InLotOrder(Stage stage, IReadOnlyList<JsonObject> ranking)
    {
        var lots = stage.File.Round.Lots.ToList();
        return ranking.OrderBy(each => lots.IndexOf((string)each["lot"]!));
    }

    private static JsonObject Ranked(JsonObject each)
    {
        var ranked = new JsonObject { ["lot"] = (string)each["lot"]!, ["proposal"] = Reference(each) };
        return CopyTo(ranked, each, RankingFields);
    }

    private static JsonObject Contract(JsonObject each)
    {
        var contract = CopyTo(new() { ["proposal"] = Reference(each) }, each, ContractFields);
        var instalments = each["instalments"]!.AsArray().Select(one => Copy(one!.AsObject(), InstalmentFields));
        contract["instalments"] = Array(instalments);
        return CopyTo(contract, each, MoneyFields);
    }

    private static async Task<List<JsonObject>> FundsAsync(Stage stage, CancellationToken cancel)
    {
        var funds = new List<JsonObject>();
        foreach (var fund in stage.File.Funds)
        {
            var answer = (await stage.Service.GetAsync(Caller.Finance, $"funds/{fund.Ref}", cancel)).OrThrow();
            funds.Add(CopyTo(new() { ["ref"] = fund.Ref }, answer.Body!.AsObject(), FundFields));
        }

        return funds;
    }

    private static IEnumerable<JsonObject> RefusalsOf(Stage stage) =>
        stage.RefusedObjections.Values
            .Concat(stage.RefusedSteps.Select(each => (Step: $"execution:{each.Key}", Code: each.Value)))
            .Select(each => new JsonObject { ["step"] = each.Step, ["code"] = each.Code });

    private static string Reference(JsonObject each) => (string)each["reference"]!;

    private static JsonObject Copy(JsonObject from, params string[] names) => CopyTo([], from, names);

    private static JsonObject CopyTo(JsonObject to, JsonObject from, params string[] names)
    {
        foreach (var name in names)
        {
            if (!from.TryGetPropertyValue(name, out var value))
                throw new CommandFailure($"服务的回答里没有 {name}：{from.ToJsonString(Readable)}");
            to[name] = value?.DeepClone();
        }

        return to;
    }

    private static JsonObject Refused(KeyValuePair<string, IReadOnlyList<string>> each) =>
        new() { ["proposal"] = each.Key, ["codes"] = Texts(each.Value) };

    private static JsonArray Texts(IEnumerable<string> texts) => Array(texts.Select(text => JsonValue.Create(text)));

    private static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];
}
