using System.Text.Json.Nodes;
using Procurement.Cli.Http;
using Procurement.Cli.RoundFiles;

namespace Procurement.Cli.Play;

/// <summary>What happens after the award, step by step, each by the role that may.</summary>
internal sealed class Execution(Stage stage)
{
    private const string NoReason = "按轮次文件。";
    private const string AnyOrganization = "52420106MJJH4BXKFP";

    private readonly Settlement settlement = new(stage);

    private readonly Dictionary<string, string> organizations = stage.File.Proposals
        .ToDictionary(proposal => proposal.Ref, proposal => proposal.Organization, StringComparer.Ordinal);

    /// <summary>One moment for each step, in file order.</summary>
    public IEnumerable<Moment> Moments() => stage.File.Execution.Select(step =>
        new Moment(step.At, Part.Contracts, step.Number, Told(step), cancel => TakeAsync(step, cancel)));

    private async Task TakeAsync(Step step, CancellationToken cancel)
    {
        var code = await RefusalAsync(step, cancel);
        if (code is not null) stage.RefusedSteps[step.Number] = code;
        if (code != step.Refused)
        {
            var (file, service) = (Told(step.Refused), Told(code));
            stage.Warnings.Add($"第 {step.Number} 步（{Told(step)}）：文件写的是{file}，服务的回答是{service}。");
        }

        // The award passes to the reserve on the same day, perhaps to be signed at this very moment.
        if (step.Do == "decline" && code is null) await stage.Clock.SettleAsync(cancel);
    }

    private static string Told(Step step) => $"{step.Proposal} {step.Do}";

    private static string Told(string? code) => code is null ? "照办" : $"拒绝 {code}";

    // A payment and a report are acts of several people: the first refusal is the step's.
    private async Task<string?> RefusalAsync(Step step, CancellationToken cancel)
    {
        if (step.Do == "pay")
        {
            return await settlement.PayAsync(stage.Contract(step.Proposal), step.Instalment, cancel);
        }

        foreach (var (caller, path, body) in Acts(step))
        {
            var answer = await stage.Service.PostAsync(caller, $"{stage.Contract(step.Proposal)}/{path}", body, cancel);
            if (answer.CodesOrThrow(Refusals.OfSteps) is [var code, ..]) return code;
        }

        return null;
    }

    private IEnumerable<(Caller By, string Path, JsonObject Body)> Acts(Step step) => step.Do switch
    {
        "sign" => [(step.TextOrNull("by") == "supplier" ? Supplier(step) : Caller.Approver, "signatures", [])],
        "decline" => [(Supplier(step), "declination", Only(step, "reason"))],
        "claim" => [(Supplier(step), $"instalments/{step.Instalment}/claim", Only(step, "invoice"))],
        "accept" => [(Caller.Officer, $"instalments/{step.Instalment}/acceptance", [])],
        "bounce" => [(Caller.SecondFinance, $"instalments/{step.Instalment}/bounce", Reasoned(step))],
        "report" =>
        [
            (Supplier(step), "expenditure-reports", Only(step, "spent")),
            (Caller.Officer, "expenditure-acceptance", new() { ["accepted"] = step.TextOrNull("spent") }),
        ],
        "midterm" => [(Caller.Officer, "midterm-evaluations", Only(step, "grade"))],
        "final" => [(Caller.Officer, "final-evaluation", Only(step, "score"))],
        "terminate" => [(Caller.Approver, "termination", Reasoned(step))],
        "recover" => [(Caller.Finance, "recoveries", Only(step, "amount"))],
        "close" => [(Caller.Officer, "closure", [])],
        _ => throw new CommandFailure($"不知道怎样演练 {step.Do}。"),
    };

    // A proposal that is not in the file has no organization; any supplier finds that there is no contract.
    private Caller Supplier(Step step) =>
        Caller.Applicant(organizations.GetValueOrDefault(step.Proposal, AnyOrganization));

    private static JsonObject Only(Step step, string name) =>
        step.TextOrNull(name) is { } text ? new() { [name] = text } : [];

    private static JsonObject Reasoned(Step step) => new() { ["reason"] = step.TextOrNull("reason") ?? NoReason };
}
