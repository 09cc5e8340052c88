using System.Text.Json;
using System.Text.RegularExpressions;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;

namespace Procurement.Cli.RoundFiles;

/// <summary>What happened: proposals, examination, recusals, objections and the steps after the award.</summary>
internal sealed partial class RoundFileReader
{
    private static readonly string[] Grading = ["pass", "deferred", "fail"];
    private static readonly string[] Parties = ["supplier", "purchaser"];
    private static readonly string[] Steps =
    [
        "sign", "decline", "claim", "accept", "pay", "bounce",
        "report", "midterm", "final", "terminate", "recover", "close",
    ];

    private readonly Dictionary<string, int> proposalsOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> rejected = new(StringComparer.Ordinal);
    private readonly HashSet<(string Evaluator, string Proposal)> recused = [];

    private FileProposal Proposal(Fields proposal)
    {
        var name = proposals.Add(proposal, "ref");
        var organization = Uscc(proposal, "organization") ?? "";
        NoMoreThanKept(proposal, organization);
        lots.Refer(proposal, "lot");
        proposal.Line("title", 100);
        proposal.Line("category", 40);
        var lead = proposal.Object("lead");
        lead.Line("name", 50);
        Certificate(lead);
        lead.NothingElse();
        proposal.Money("requested", Least.Any);
        proposal.Money("own", Least.Any);
        foreach (var item in proposal.Objects("budget", 0, 100))
        {
            item.OneOf("line", CostClasses.Words, BudgetLines.Told);
            item.Money("amount", Least.Any);
            item.NothingElse();
        }

        var at = proposal.Time("submittedAt") ?? default;
        proposal.NothingElse();
        return new(name, organization, at, Body(proposal, "ref", "organization", "submittedAt"));
    }

    // An organization may submit fewer, which the service refuses; so many it does not even keep.
    private void NoMoreThanKept(Fields proposal, string organization)
    {
        var count = proposalsOf[organization] = proposalsOf.GetValueOrDefault(organization) + 1;
        if (count == Applying.DraftsMax + 1)
            proposal.Wrong("organization", $"同一组织的申报超过 {Applying.DraftsMax} 件，服务不保存这么多草稿。");
    }

    // An empty one is none.
    private static void Certificate(Fields lead)
    {
        if (lead.Find("certificate", optional: true) is not { Kind: JsonValueKind.String, Text: "" })
            lead.Line("certificate", 50, optional: true);
    }

    private List<Examination> Examinations()
    {
        return [.. root.Objects("examination").Select(examination =>
        {
            var proposal = proposals.Refer(examination, "proposal");
            if (!rejected.Add(proposal)) examination.Wrong("proposal", $"申报 {proposal} 的审查已经写过。");
            var result = examination.OneOf("result", ["rejected"]) ?? "";
            var reason = examination.Prose("reason", 1000) ?? "";
            examination.NothingElse();
            return new Examination(proposal, result, reason);
        })];
    }

    private List<Recusal> Recusals()
    {
        return [.. root.Objects("recusals").Select(recusal =>
        {
            var (evaluator, proposal) = (evaluators.Refer(recusal, "evaluator"), proposals.Refer(recusal, "proposal"));
            if (!recused.Add((evaluator, proposal))) recusal.Wrong("proposal", $"{evaluator} 对 {proposal} 的回避已经写过。");
            var reason = recusal.Prose("reason", 200) ?? "";
            recusal.NothingElse();
            return new Recusal(evaluator, proposal, reason);
        })];
    }

    private FileObjection Objection(Fields objection)
    {
        var proposal = proposals.Refer(objection, "proposal");
        var at = TimeAfter(objection, "at", publishedAt, strictly: false, "异议不能早于公示（publishedAt）。");
        var resolved = TimeAfter(objection, "resolvedAt", at, strictly: false, "答复不能早于异议。");
        if (IsInTime(at) && resolved > finalizedAt) objection.Wrong("resolvedAt", "答复不能晚于定标（finalizedAt）。");
        var upheld = objection.Flag("upheld") ?? false;
        objection.NothingElse();
        return new(proposal, at ?? default, upheld, resolved ?? default);
    }

    private List<Step> Execution(int instalments)
    {
        var (steps, earlier) = (new List<Step>(), finalizedAt);
        foreach (var fields in root.Objects("execution"))
        {
            var at = TimeAfter(fields, "at", earlier, strictly: false, "各步应按时间先后排列，且不早于定标（finalizedAt）。");
            steps.Add(ExecutionStep(fields, steps.Count + 1, at ?? default, instalments));
            earlier = at ?? earlier;
        }

        return steps;
    }

    private static Step ExecutionStep(Fields step, int number, DateTimeOffset at, int instalments)
    {
        // A step on a proposal that is not in the file is legal: contract.notFound is its answer.
        var proposal = step.Ref("proposal") ?? "";
        var refused = step.Text("refused", optional: true);
        var act = step.OneOf("do", Steps);
        if (act is not null)
        {
            Details(step, act, instalments);
            step.NothingElse();
        }

        return new(number, at, proposal, act ?? "", Body(step, "at", "proposal", "do", "refused"), refused);
    }

    private static void Details(Fields step, string act, int instalments)
    {
        if (act is "claim" or "accept" or "pay" or "bounce") step.Count("instalment", 1, Math.Max(1, instalments));
        if (act is "decline" or "terminate") step.Prose("reason", 1000, optional: true);
        if (act is "bounce") step.Prose("reason", 500, optional: true);
        _ = act switch
        {
            "sign" => step.OneOf("by", Parties),
            "claim" => step.Form("invoice", InvoiceForm(), "应为 1–40 位数字、字母或“-”“_”“.”，其中要有数字或字母。"),
            "report" => step.Money("spent"),
            "recover" => step.Money("amount"),
            "midterm" => step.OneOf("grade", Grading),
            "final" => step.Number("score", 0, 100)?.ToString(),
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?=[_.\-]*[A-Za-z0-9])[A-Za-z0-9_.\-]{1,40}\z", RegexOptions.None, 1000)]
    private static partial Regex InvoiceForm();
}
