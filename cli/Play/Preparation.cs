using System.Text.Json.Nodes;
using Procurement.Cli.Http;
using Procurement.Cli.RoundFiles;
using Procurement.Domain.Organizations;

namespace Procurement.Cli.Play;

/// <summary>Before the round opens: funds, organizations, the draft of the round and its publication.</summary>
internal sealed class Preparation(Stage stage)
{
    private static readonly TimeSpan Lead = TimeSpan.FromHours(1);

    /// <summary>An hour before the round opens, or before the first proposal if somebody comes too early.</summary>
    public static DateTimeOffset At(RoundFile file) =>
        file.Proposals.Select(proposal => proposal.SubmittedAt).Append(file.Round.OpensAt).Min() - Lead;

    /// <summary>The moments of the preparation.</summary>
    public IEnumerable<Moment> Moments()
    {
        var at = At(stage.File);
        yield return new(at, Part.Registration, 0, "登记资金和组织", RegisterAsync);
        yield return new(at, Part.Registration, 1, "起草轮次", DraftAsync);
        yield return new(at, Part.Registration, 2, "发布轮次", PublishAsync);
    }

    /// <summary>Registers funds and organizations; refused organizations are kept for the result.</summary>
    public async Task RegisterAsync(CancellationToken cancel)
    {
        await Parallel.ForEachAsync(stage.File.Funds, cancel, async (fund, stop) =>
            (await stage.Service.PutAsync(Caller.Finance, $"funds/{fund.Ref}", InBudget(fund.Body), stop)).OrThrow());
        await Parallel.ForEachAsync(stage.File.Organizations, cancel, async (organization, stop) =>
        {
            var (uscc, body) = (organization.Ref, WithKindReason(organization.Ref, organization.Body));
            var answer = await stage.Service.PutAsync(Caller.Officer, $"organizations/{uscc}", body, stop);
            if (answer.CodesOrThrow(Refusals.OfOrganizations).Count > 0) stage.RefusedOrganizations.Add(uscc);
        });
    }

    // A round file says of a fund what counts for its result: that its budget is approved, from which account it pays,
    // and that nothing but the round's own rules of costs holds, goes without saying.
    private static JsonObject InBudget(JsonObject fund)
    {
        var body = fund.DeepClone().AsObject();
        body["inBudget"] = "轮次文件";
        body["account"] = new JsonObject
        {
            ["bank"] = "测试银行",
            ["number"] = "9558800000000000001",
            ["holder"] = "采购人",
        };
        body["excludedCosts"] = new JsonArray();
        return body;
    }

    /// <summary>Drafts the round.</summary>
    public async Task DraftAsync(CancellationToken cancel)
    {
        var body = StatutoryNotes.Declare(stage.File.Round.Body, stage.Clock.Now, stage.Warnings);
        (await stage.Service.PutAsync(Caller.Officer, stage.Path, body, cancel)).OrThrow();
    }

    // Where the code does not say the kind, the file does.
    private static JsonObject WithKindReason(string uscc, JsonObject body)
    {
        if (SocialCreditCode.KindOrNull(uscc) is not null) return body;
        var reasoned = body.DeepClone().AsObject();
        reasoned["kindReason"] = "按轮次文件。";
        return reasoned;
    }

    private async Task PublishAsync(CancellationToken cancel)
    {
        (await stage.Service.PostAsync(Caller.Approver, $"{stage.Path}/publication", [], cancel)).OrThrow();
        await stage.Clock.SettleAsync(cancel);
    }
}
