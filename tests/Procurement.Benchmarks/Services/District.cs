using Procurement.Domain.Organizations;

namespace Procurement.Benchmarks.Services;

/// <summary>
/// What the requests are measured on, made through the public API: one round being scored, with thirty proposals, and
/// one that is open, with drafts to submit.
/// </summary>
internal sealed class District(Client client)
{
    /// <summary>When its service begins; the clock stands still but for what is told to it.</summary>
    public static readonly DateTimeOffset Begins = Day(2, 9);

    private const int DraftsOfEach = 20;
    private const int Scored = 30;
    private const string Evaluator = "evaluator-1";

    private static readonly string[] Criteria = ["need", "design", "team", "budget", "innovation", "sustain"];

    private readonly List<string> _scored = [];
    private readonly List<(string Organization, string Proposal)> _drafts = [];
    private int _submitted;
    private int _sheets;

    /// <summary>Brings everything about; so many drafts can be submitted after.</summary>
    public async Task PrepareAsync(int drafts)
    {
        await FundAsync(2026);
        await PublishAsync("scored", Day(2, 10), Day(3, 9));
        await PublishAsync("open", Day(2, 10), Day(30, 9));
        await client.MoveClockAsync(Day(2, 11));
        for (var organization = 0; organization * DraftsOfEach < drafts; organization++) await DraftAsync(organization);

        await client.MoveClockAsync(Day(3, 11));
        var panel = string.Join(',', Enumerable.Range(1, 5).Select(one => $$"""
            {"account": "evaluator-{{one}}", "name": "专家"}
            """));
        await client.PostAsync("rounds/scored/evaluation", "officer", $$"""{"evaluators": [{{panel}}]}""");
        await SettleAsync();
    }

    /// <summary>Waits until all follow-up work is done.</summary>
    public Task SettleAsync() => client.MoveClockAsync(Day(3, 11));

    /// <summary>GET of the app's health, which asks no storage.</summary>
    public Task GetHealthAsync() => client.GetAsync("health");

    /// <summary>GET of a round with a token: one storage call.</summary>
    public Task ReadAsync() => client.GetAsync("rounds/scored", "officer");

    /// <summary>Submits the next draft.</summary>
    public Task SubmitAsync()
    {
        var (organization, proposal) = _drafts[Interlocked.Increment(ref _submitted) - 1];
        return client.PostAsync($"rounds/open/proposals/{proposal}/submission", $"applicant {organization}");
    }

    /// <summary>Scores one proposal after another, again and again.</summary>
    public Task ScoreAsync()
    {
        var proposal = _scored[Interlocked.Increment(ref _sheets) % _scored.Count];
        var points = string.Join(',', Criteria.Select(one => $"\"{one}\": \"7.5\""));
        var sheet = $$"""{"proposal": "{{proposal}}", "points": { {{points}} } }""";
        return client.PostAsync("rounds/scored/sheets", Evaluator, sheet);
    }

    private static DateTimeOffset Day(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.FromHours(8));

    /// <summary>A fund and a round that takes proposals between two moments.</summary>
    public async Task AnnounceAsync(string round, DateTimeOffset opens, DateTimeOffset closes)
    {
        await FundAsync(opens.Year);
        await PublishAsync(round, opens, closes);
    }

    /// <summary>Enters an organization; its code.</summary>
    public async Task<string> EnterAsync(int number)
    {
        var first17 = $"52420106MJ{number:D7}";
        var organization = first17 + SocialCreditCode.CheckCharacter(first17);
        await client.PutAsync($"organizations/{organization}", "officer", """
            {"name": "测试社会工作服务中心", "kind": "serviceInstitution", "grade": "3A",
             "account": {"bank": "测试银行武昌支行", "number": "4257479380927525309"}}
            """);
        return organization;
    }

    private Task FundAsync(int year) => client.PutAsync("funds/fund", "finance", $$"""
        {"title": "年度资金", "source": "fiscal", "year": {{year}}, "appropriation": "90000000.00",
         "inBudget": "预算1号"}
        """);

    private async Task PublishAsync(string round, DateTimeOffset opens, DateTimeOffset closes)
    {
        await client.PutAsync($"rounds/{round}", "officer", Round(opens, closes));
        await client.PostAsync($"rounds/{round}/publication", "approver");
    }

    private async Task DraftAsync(int number)
    {
        var organization = await EnterAsync(number);
        for (var draft = 0; draft < DraftsOfEach; draft++)
        {
            if (_scored.Count < Scored) _scored.Add(await DraftAsync("scored", organization));
            _drafts.Add((organization, await DraftAsync("open", organization)));
        }

        foreach (var proposal in _scored.Where(one => one.StartsWith(organization, StringComparison.Ordinal)))
            await client.PostAsync($"rounds/scored/proposals/{proposal}/submission", $"applicant {organization}");
    }

    private async Task<string> DraftAsync(string round, string organization)
    {
        var drafted = await client.PostAsync($"rounds/{round}/proposals", $"applicant {organization}", """
            {"reference": "P1", "lot": "L1", "title": "长者居家安全改造与陪伴", "category": "elderly",
             "lead": {"name": "郭建国", "certificate": "SW6895037046"}, "requested": "45105.37", "own": "7957.52",
             "budget": [{"line": "personnel", "amount": "24939.55"}, {"line": "activity", "amount": "28123.34"}]}
            """);
        return drafted["proposal"]!.GetValue<string>();
    }

    private static string Round(DateTimeOffset opens, DateTimeOffset closes)
    {
        var criteria = string.Join(',', Criteria.Select(one => $$"""
            {"ref": "{{one}}", "title": "{{one}}", "points": "10"}
            """));
        return $$"""
            {"title": "公益创投大赛", "kind": "ventureGrant", "fund": "fund", "categories": ["elderly"],
             "purchaser": {"uscc": "11420106MB00000013", "name": "测试街道办事处"},
             "opensAt": "{{opens:O}}", "closesAt": "{{closes:O}}",
             "eligibility": {"kinds": ["serviceInstitution"], "certifiedLead": true, "proposalsPerOrganization": 100},
             "lots": [{"ref": "L1", "title": "公益创投", "budget": "620000.00", "ceiling": "50000.00",
                       "maximumAwards": 15}],
             "costRules": {"ownShareMinimum": "0.10", "personnelShareMaximum": "0.50"},
             "evaluation": {"criteria": [{{criteria}}], "passMark": "36", "reserve": 3, "budgetPolicy": "skip"},
             "publicity": {"workingDays": 5}, "contract": {"signWithinDays": 30},
             "instalments": [{"percent": "50", "when": "signed"}, {"percent": "50", "when": "finalPassed"}],
             "finalPayout": {"excellent": "100", "good": "100", "pass": "80", "fail": "0"}, "payWithinDays": 30}
            """;
    }
}
