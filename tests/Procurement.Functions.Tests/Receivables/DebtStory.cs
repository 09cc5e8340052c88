using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Receivables;

/// <summary>A contract of A that owes something back, and what people do about it.</summary>
internal sealed class DebtStory(RunningService service, RoundStory story)
{
    public const string Receivables = $"organizations/{A}/receivables";

    public RoundStory Round => story;

    public string Contract => story.Contract;

    /// <summary>The first instalment is paid, 54000.00; then the contract is terminated with nothing spent.</summary>
    public static async Task<DebtStory> TerminatedAsync(RunningService service)
    {
        var story = await UntilAsync(service, Stage.InForce);
        await service.PayAsync(await service.AcceptedAsync(story));
        (await service.PostAsync(Approver, $"{story.Contract}/termination", Reason("停止服务"))).Must(200);
        await service.SettleAsync();
        return new(service, story);
    }

    /// <summary>
    /// The agreement lets what is owed be set off; the first instalment is paid, the second accepted, 36000.00.
    /// </summary>
    public static async Task<DebtStory> SettingOffAsync(RunningService service, string subject = "setOff")
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        story.Settings["agreement"] = AgreementBodies.Agreement();
        story.Settings["agreement"]!["clauses"]!.AsArray().Add(new JsonObject
        {
            ["subject"] = subject, ["heading"] = "应返还的款项", ["text"] = "乙方应返还的款项，按本条办理。",
        });
        await story.GoOnToAsync(Stage.InForce);
        var debt = new DebtStory(service, story);
        await service.PayAsync(await debt.AcceptAsync(1, "54000.00"));
        (await service.PostAsync(Officer, $"{story.Contract}/final-evaluation", new JsonObject { ["score"] = "95" }))
            .Must(200);
        await debt.AcceptAsync(2, "36000.00");
        await service.SettleAsync();
        return debt;
    }

    public static JsonObject Reason(string reason) => new() { ["reason"] = reason };

    public async Task<string> AcceptAsync(int no, string amount)
    {
        var instalment = $"{Contract}/instalments/{no}";
        var claim = new JsonObject
        {
            ["invoice"] = $"{Guid.NewGuid():N}",
            ["paper"] = await InvoiceStory.PaperAsync(service, story, amount),
        };
        (await service.PostAsync(For(A), $"{instalment}/claim", claim)).Must(200);
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        return instalment;
    }

    public Task<Answer> DisallowAsync(string amount, Person? by = null) => service.PostAsync(
        by ?? Officer,
        $"{Contract}/disallowances",
        new JsonObject { ["amount"] = amount, ["reason"] = "超范围支出" });

    /// <summary>The receivable of this contract that was raised last.</summary>
    public async Task<JsonNode> LatestAsync() =>
        (await service.GetAsync(Finance, Receivables)).Must(200).Items.Last(
            one => (string)one!["round"]! == story.Round)!;

    public async Task<string> PathAsync() => $"{Receivables}/{(await LatestAsync())["receivable"]}";

    public Task<Answer> ReceiveAsync(string path, string reference, string amount) => service.PostAsync(
        Finance,
        $"{path}/receipts",
        new JsonObject { ["reference"] = reference, ["amount"] = amount, ["day"] = $"{service.Now:yyyy-MM-dd}" });

    /// <summary>Returns the rest, so that the next story of the same service may apply.</summary>
    public async Task ReturnAsync()
    {
        var left = await LatestAsync();
        var path = $"{Receivables}/{left["receivable"]}";
        (await ReceiveAsync(path, $"{Guid.NewGuid():N}", (string)left["left"]!)).Must(200);
        await service.SettleAsync();
    }

    public Task<Answer> ProposeAsync(string path, string amount) => service.PostAsync(
        Finance,
        $"{path}/set-offs",
        new JsonObject
        {
            ["round"] = story.Round, ["proposal"] = ProposalOf(A), ["instalment"] = 2, ["amount"] = amount,
        });

    public async Task<Answer> ContractAsync() => (await service.GetAsync(Finance, Contract)).Must(200);
}
