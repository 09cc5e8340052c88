using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Payments;

/// <summary>Who did what on an instalment, and who may do what now: as the steps themselves would answer.</summary>
public sealed class TellingWhoMayPay(RunningService service) : IClassFixture<RunningService>
{
    private const string Every = "officer approver finance finance-approver";

    private static readonly Person Wang = new("wang", Every);
    private static readonly Person Liu = new("liu", Every);
    private static readonly Person Sun = new("sun", Every);

    private static readonly IReadOnlyDictionary<string, (string Path, bool Says)> StepOf =
        new Dictionary<string, (string, bool)>(StringComparer.Ordinal)
        {
            ["acceptClaim"] = ("acceptance", false),
            ["returnClaim"] = ("claim-return", true),
            ["preparePayment"] = ("payment-order", false),
            ["returnPreparation"] = ("payment-order-return", true),
            ["approvePayment"] = ("payment", false),
            ["withdrawPaymentOrder"] = ("payment-order-withdrawal", true),
            ["bouncePayment"] = ("bounce", true),
        };

    private static int invoices;

    [Fact]
    public async Task Names_everybody_who_acted_and_what_keeps_them()
    {
        var instalment = await PreparedAsync();

        var people = await PeopleAsync(Liu, instalment);

        Assert.Equal(["accepted"], people["wang"]["did"]!.AsArray().Select(one => (string?)one!["act"]));
        Assert.Equal(["prepared"], people["liu"]["did"]!.AsArray().Select(one => (string?)one!["act"]));
        Assert.True((bool)people["liu"]["isCaller"]!);
        Assert.Contains("signedForPurchaser", people["approver"]["did"]!.AsArray().Select(one => (string?)one!["act"]));
        Assert.Equal("payment.accepterCannotPay", CodeOf(people["wang"], "approvePayment"));
        Assert.Equal("payment.preparerCannotApprove", CodeOf(people["liu"], "approvePayment"));
        Assert.Equal("payment.signerCannotApprove", CodeOf(people["approver"], "approvePayment"));
        Assert.Equal("duty.bothSides", CodeOf(people[For(A).Account], "approvePayment"));
        Assert.Null(CodeOf((await PeopleAsync(Sun, instalment))["sun"], "approvePayment"));
    }

    [Fact]
    public async Task Asks_for_the_role_of_the_caller_alone()
    {
        var instalment = await PreparedAsync();

        var officer = (await PeopleAsync(Officer, instalment))["officer"];

        Assert.Equal("role.notAllowed", CodeOf(officer, "approvePayment"));
        Assert.Equal("payment.alreadyPrepared", CodeOf(officer, "returnClaim"));
        (await service.GetAsync(For(A), $"{instalment}/duties")).MustRefuse(403, "role.notAllowed");
        (await service.GetAsync(Finance, $"{instalment[..^1]}9/duties")).MustRefuse(404, "instalment.notFound");
    }

    [Theory]
    [InlineData("wang"), InlineData("liu"), InlineData("sun")]
    public async Task Says_what_each_step_then_answers(string who)
    {
        var by = new Person(who, Every);
        foreach (var step in StepOf.Keys)
        {
            var instalment = await PreparedAsync();
            var told = CodeOf((await PeopleAsync(by, instalment))[who], step);
            var (path, says) = StepOf[step];

            var answer = await service.PostAsync(
                by, $"{instalment}/{path}", says ? new JsonObject { ["reason"] = "看一看" } : null);

            Assert.Equal(told, answer.Code);
        }
    }

    [Fact]
    public async Task Stands_beside_the_instalment_with_the_moment()
    {
        var instalment = await PreparedAsync();
        (await service.PostAsync(Sun, $"{instalment}/payment")).Must(200);
        var approved = await ActsAsync(instalment);
        Assert.Equal(
            (For(A).Account, "wang", "liu", "sun"),
            ((string?)approved["claimed"]!["by"], (string?)approved["accepted"]!["by"],
                (string?)approved["prepared"]!["by"], (string?)approved["approved"]![0]!["by"]));
        Assert.Equal(service.Now, DateTimeOffset.Parse((string)approved["approved"]![0]!["at"]!));
        Assert.Null(approved["paid"]);
        await service.BookAsync(instalment);
        Assert.NotNull((await ActsAsync(instalment))["paid"]);

        (await service.PostAsync(Liu, $"{instalment}/bounce", new JsonObject())).Must(200);
        var bounced = await ActsAsync(instalment);
        Assert.Equal("liu", (string?)bounced["bounced"]!["by"]);
        Assert.Null(bounced["paid"]);
        Assert.Null(bounced["prepared"]);

        (await service.PostAsync(Wang, $"{instalment}/claim-return", new JsonObject { ["reason"] = "账号有误" }))
            .Must(200);
        var returned = await ActsAsync(instalment);
        Assert.Equal("wang", (string?)returned["returned"]!["by"]);
        Assert.Null(returned["claimed"]);
    }

    private static string? CodeOf(JsonNode person, string step)
    {
        var told = person["steps"]!.AsArray().Single(one => (string?)one!["step"] == step)!;
        Assert.Equal(told["code"] is null, (bool)told["may"]!);
        Assert.Equal(told["code"] is null, told["reason"] is null);
        return (string?)told["code"];
    }

    private async Task<Dictionary<string, JsonNode>> PeopleAsync(Person by, string instalment) =>
        (await service.GetAsync(by, $"{instalment}/duties")).Must(200).Body["people"]!.AsArray()
            .ToDictionary(one => (string)one!["account"]!, one => one!);

    private async Task<JsonNode> ActsAsync(string instalment)
    {
        var contract = instalment[..instalment.IndexOf("/instalments", StringComparison.Ordinal)];
        return (await service.GetAsync(Finance, contract)).Must(200).Body["instalments"]![0]!["acts"]!;
    }

    private async Task<string> PreparedAsync()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var instalment = $"{story.Contract}/instalments/1";
        var invoice = new JsonObject { ["invoice"] = $"2643{Interlocked.Increment(ref invoices):D16}" };
        (await service.PostAsync(For(A), $"{instalment}/claim", invoice)).Must(200);
        (await service.PostAsync(Wang, $"{instalment}/acceptance")).Must(200);
        (await service.PostAsync(Liu, $"{instalment}/payment-order")).Must(200);
        return instalment;
    }
}
