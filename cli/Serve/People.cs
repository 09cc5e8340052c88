using System.Text.Json.Nodes;
using Procurement.Cli.Http;
using Procurement.Documents;

namespace Procurement.Cli.Serve;

/// <summary>
/// The people of the demonstration, for the sign-in page of the local host: written down once, but for what its rounds
/// know better, the names of organizations and the panel.
/// </summary>
internal static class People
{
    private const string FileName = "accounts.json";

    /// <summary>Writes the list into a folder and answers the file.</summary>
    public static string Write(string folder)
    {
        var file = Path.Combine(folder, FileName);
        File.WriteAllText(file, List().ToJsonString());
        return file;
    }

    /// <summary>The list as the local host reads it (LocalHost__Accounts).</summary>
    public static JsonObject List()
    {
        var list = Demonstration.Template("people").AsObject();
        var first = Demonstration.Template(Demonstration.Rounds.First());
        var names = first["organizations"]!.AsArray().Append(first["round"]!["purchaser"])
            .ToDictionary(each => (string)each!["uscc"]!, each => (string)each!["name"]!, StringComparer.Ordinal);
        list["tenant"] = Demonstration.Tenant;
        foreach (var group in list["groups"]!.AsArray().Select(each => each!.AsObject())) Complete(group, names, first);
        return list;
    }

    /// <summary>Whom a certificate of an account names; null if the demonstration does not know the account.</summary>
    public static CertificateHolder? HolderOrNull(string account)
    {
        // Purchasers have a code that the list of the sign-in page does not show.
        var codes = Demonstration.Template("people")["groups"]!.AsArray().Select(group => (string?)group!["uscc"]);
        return List()["groups"]!.AsArray().Zip(codes, (group, code) => (Group: group!, Code: code ?? ""))
            .SelectMany(each => each.Group["accounts"]!.AsArray(), (each, one) => (each.Group, each.Code, One: one!))
            .Where(each => (string?)each.One["account"] == account)
            .Select(each => new CertificateHolder(
                each.Code, (string)each.Group["name"]!, account, (string)each.One["name"]!))
            .FirstOrDefault();
    }

    private static void Complete(JsonObject group, Dictionary<string, string> names, JsonNode round)
    {
        var kind = (string)group["kind"]!;
        if ((string?)group["uscc"] is { } uscc)
        {
            group["name"] = names[uscc];
            if (kind == "organization") group["organization"] = uscc;
            group.Remove("uscc");
        }

        if (kind == "evaluators") group["accounts"] = Panel(round);
        group.TryAdd("organization", null);
    }

    private static JsonArray Panel(JsonNode round) => new([
        .. round["evaluators"]!.AsArray().Select((evaluator, index) => (JsonNode)new JsonObject
        {
            ["account"] = Caller.Evaluator(index + 1).Account,
            ["name"] = evaluator!["name"]!.DeepClone(),
            ["roles"] = new JsonArray("evaluator"),
        }),
    ]);
}
