using System.Text.Json.Nodes;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Service;

/// <summary>How far a story has come; each follows from the one before.</summary>
public enum Stage
{
    Begun,
    Drafted,
    Published,
    Open,
    Submitted,
    Closed,
    Evaluating,
    Scored,
    Noticed,
    NoticeEnded,
    Final,
    InForce,
}

/// <summary>
/// A round that runs as rounds do: A wins with 90 points, B is in the reserve with 80, C is rejected with 40. A test
/// stops it where its own act begins.
/// </summary>
public sealed class RoundStory(RunningService service, string round)
{
    public const string A = "52420106MJJH4BXKFP";
    public const string B = "52420106MJUXGCP0MF";
    public const string C = "52420106MJ4F68YMD7";

    private Stage at = Stage.Begun;

    /// <summary>The round's name, and its fund's.</summary>
    public string Round => round;

    /// <summary>The round's address.</summary>
    public string Path => $"rounds/{round}";

    /// <summary>The address of the contract of A.</summary>
    public string Contract => $"{Path}/contracts/{ProposalOf(A)}";

    /// <summary>The settings of the round; changes count until it is drafted.</summary>
    public JsonObject Settings { get; } = Bodies.RoundFrom(service.Now, round);

    /// <summary>The files that A submits with its proposal.</summary>
    public IReadOnlyList<string> Files { get; set; } = [];

    /// <summary>What is said with each submission; a sealed round asks for a key.</summary>
    public JsonObject? Submission { get; set; }

    /// <summary>What the fund is given.</summary>
    public string Appropriation { get; init; } = "500000.00";

    /// <summary>The committee; changes count until evaluation opens.</summary>
    public JsonObject Panel { get; } = Bodies.Panel;

    /// <summary>A story in a round of its own, which begins now and has come to a stage.</summary>
    public static async Task<RoundStory> UntilAsync(RunningService service, Stage stage)
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        await story.GoOnToAsync(stage);
        return story;
    }

    /// <summary>The first proposal of an organization.</summary>
    public static string ProposalOf(string organization) => $"{organization}-1";

    public async Task<RoundStory> GoOnToAsync(Stage stage)
    {
        Func<Task>[] steps =
        [
            DraftAsync, PublishAsync, OpenAsync, SubmitAsync, CloseAsync, EvaluateAsync, ScoreAsync, NoticeAsync,
            EndNoticeAsync, FinalizeAsync, SignAsync,
        ];
        while (at < stage) await steps[(int)at++]();
        return this;
    }

    /// <summary>Somebody does something on this round.</summary>
    public Task<Answer> PostAsync(Person by, string path, JsonNode? body = null) =>
        service.PostAsync(by, $"{Path}/{path}", body);

    /// <summary>Where the round stands.</summary>
    public async Task<string?> PhaseAsync() => (await service.GetAsync(Officer, Path)).Must(200)["phase"];

    /// <summary>The first moment after the notice period.</summary>
    public async Task<DateTimeOffset> AfterNoticeAsync()
    {
        var publicity = (await service.GetAsync(Officer, Path)).Must(200).Body["publicity"]!;
        var through = DateOnly.Parse((string)publicity["through"]!);
        return new DateTimeOffset(through.AddDays(1), TimeOnly.MinValue, RunningService.Start.Offset);
    }

    private async Task DraftAsync()
    {
        await service.SendAsync(Request.Put(Finance, $"funds/{round}", Bodies.Fund(Appropriation)));
        foreach (var organization in (string[])[A, B, C])
        {
            var body = Bodies.Organization($"测试机构{organization[^4..]}");
            var entered = await service.SendAsync(Request.Put(Officer, $"organizations/{organization}", body));
            // Another story of this service may have entered it before.
            if (entered.Status is not 428) entered.Must(201);
        }

        (await service.SendAsync(Request.Put(Officer, Path, Settings))).Must(201);
    }

    private async Task PublishAsync()
    {
        (await PostAsync(Approver, "publication")).Must(200);
        await service.SettleAsync();
    }

    private Task OpenAsync() => service.MoveToAsync(DateTimeOffset.Parse((string)Settings["opensAt"]!));

    private async Task SubmitAsync()
    {
        foreach (var organization in (string[])[A, B, C])
        {
            var body = Bodies.Proposal($"项目{organization[^4..]}");
            if (organization == A) body["attachments"] = new JsonArray([.. Files.Select(id => (JsonNode)id)]);
            (await PostAsync(For(organization), "proposals", body)).Must(201);
            var submission = $"proposals/{ProposalOf(organization)}/submission";
            await ReturnWhatIsOwedAsync(organization);
            (await PostAsync(For(organization), submission, Submission?.DeepClone())).Must(200);
        }

        await service.SettleAsync();
    }

    // What an earlier story of this service left open would keep it from applying.
    private async Task ReturnWhatIsOwedAsync(string organization)
    {
        var receivables = $"organizations/{organization}/receivables";
        foreach (var one in (await service.GetAsync(Finance, $"{receivables}?limit=200")).Must(200).Items)
        {
            if ((string)one!["left"]! is "0.00") continue;
            var receipt = new JsonObject
            {
                ["reference"] = $"{Guid.NewGuid():N}",
                ["amount"] = (string)one["left"]!,
                ["day"] = $"{service.Now:yyyy-MM-dd}",
            };
            (await service.PostAsync(Finance, $"{receivables}/{one["receivable"]}/receipts", receipt)).Must(200);
            await service.SettleAsync();
        }
    }

    private Task CloseAsync() => service.MoveToAsync(DateTimeOffset.Parse((string)Settings["closesAt"]!).AddHours(1));

    private async Task EvaluateAsync()
    {
        (await PostAsync(Officer, "evaluation", Panel)).Must(202);
        await service.SettleAsync();
    }

    private async Task ScoreAsync()
    {
        foreach (var evaluator in (Person[])[Chen, Li])
        {
            (await PostAsync(evaluator, "sheets", Bodies.Sheet(ProposalOf(A), "55", "35"))).Must(200);
            (await PostAsync(evaluator, "sheets", Bodies.Sheet(ProposalOf(B), "50", "30"))).Must(200);
            (await PostAsync(evaluator, "sheets", Bodies.Sheet(ProposalOf(C), "25", "15.5"))).Must(200);
        }
    }

    private async Task NoticeAsync()
    {
        (await PostAsync(Officer, "notice")).Must(202);
        await service.SettleAsync();
    }

    private async Task EndNoticeAsync() => await service.MoveToAsync(await AfterNoticeAsync());

    private async Task FinalizeAsync()
    {
        (await PostAsync(Approver, "final-award")).Must(202);
        await service.SettleAsync();
    }

    private async Task SignAsync()
    {
        if (Settings.ContainsKey("agreement"))
        {
            await new DocumentPen(service, Contract).SignBothAsync(For(A), Approver);
            await service.SettleAsync();
            return;
        }

        (await service.PostAsync(For(A), $"{Contract}/signatures")).Must(200);
        (await service.PostAsync(Approver, $"{Contract}/signatures")).Must(200);
        await service.SettleAsync();
    }
}
