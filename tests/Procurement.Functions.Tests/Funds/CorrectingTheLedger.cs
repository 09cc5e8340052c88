using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Funds;

/// <summary>A correction takes two of finance and leaves the wrong entry where it is.</summary>
public sealed class CorrectingTheLedger(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Stands_in_an_entry_of_its_own()
    {
        var fund = await OpenAsync();
        var proposed = (await service.PostAsync(Finance, $"{fund}/corrections", Right(1, "520000.00"))).Must(201);
        Assert.Equal(("proposed", "500000.00"), (proposed["stage"], proposed["said"]));
        Assert.Equal("500000.00", (await service.GetAsync(Finance, fund)).Must(200)["available"]);

        (await service.PostAsync(Finance, $"{fund}/corrections/1/approval"))
            .MustRefuse(403, "correction.proposerCannotApprove");
        var approved = (await service.PostAsync(SecondFinance, $"{fund}/corrections/1/approval")).Must(200);
        Assert.Equal(("approved", SecondFinance.Account), (approved["stage"], approved["decidedBy"]));
        Assert.Equal("520000.00", (await service.GetAsync(Finance, fund)).Must(200)["available"]);

        var entries = (await service.GetAsync(Finance, $"{fund}/ledger")).Must(200).Items;
        Assert.Equal(["appropriated", "corrected"], entries.Select(one => (string?)one!["step"]));
        Assert.Equal((1, 3), ((int)entries[1]!["corrects"]!, (int)entries[1]!["number"]!));
        Assert.True((bool)(await service.GetAsync(Finance, $"{fund}/ledger/check")).Must(200).Body["sound"]!);
        (await service.PostAsync(SecondFinance, $"{fund}/corrections/1/approval"))
            .MustRefuse(409, "correction.notProposed");
        Assert.Equal("approved", (string?)Assert.Single(
            (await service.GetAsync(Supervisor, $"{fund}/corrections")).Must(200).Items)!["stage"]);
    }

    [Fact]
    public async Task Is_refused_with_a_reason_and_may_be_proposed_again()
    {
        var fund = await OpenAsync();
        (await service.PostAsync(Finance, $"{fund}/corrections", Right(1, "520000.00"))).Must(201);
        (await service.PostAsync(Finance, $"{fund}/corrections", Right(1, "530000.00")))
            .MustRefuse(409, "correction.alreadyProposed");
        var refused = (await service.PostAsync(
            SecondFinance, $"{fund}/corrections/1/refusal", new JsonObject { ["reason"] = "批复无误" })).Must(200);
        Assert.Equal(("refused", "批复无误"), (refused["stage"], refused["answer"]));
        (await service.PostAsync(Finance, $"{fund}/corrections", Right(1, "530000.00"))).Must(201);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_what_was_sent()
    {
        var fund = await OpenAsync();
        (await service.PostAsync(Finance, $"{fund}/corrections", Right(9, "1.00")))
            .MustRefuse(404, "correction.entryNotFound");
        (await service.PostAsync(Finance, $"{fund}/corrections", Right(1, "500000.00")))
            .MustRefuse(422, "correction.sameAmount");
        (await service.PostAsync(Finance, $"{fund}/corrections", Right(0, "1.00"))).Must(400);
        (await service.PostAsync(Finance, $"{fund}/corrections", Right(1, "-1.00"))).Must(400);
        (await service.PostAsync(Finance, "funds/nobody/corrections", Right(1, "1.00")))
            .MustRefuse(404, "fund.notFound");
        foreach (var name in (string[])["01", "-1", "x", "2"])
        {
            var answer = await service.PostAsync(SecondFinance, $"{fund}/corrections/{name}/approval");
            answer.MustRefuse(name is "2" ? 409 : 404, name is "2" ? "correction.notProposed" : "correction.entryNotFound");
        }

        (await service.PostAsync(Officer, $"{fund}/corrections", Right(1, "1.00"))).Must(403);
        (await service.PostAsync(For(A), $"{fund}/corrections/1/approval")).Must(403);
    }

    // Somebody of finance wants a contract's claim to be smaller than the contract says.
    [Fact]
    public async Task Never_makes_the_books_say_something_else_than_the_contract()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var fund = $"funds/{story.Round}";
        (await service.PostAsync(
            For(A),
            $"{story.Contract}/instalments/1/claim",
            new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}" })).Must(200);
        (await service.PostAsync(Officer, $"{story.Contract}/instalments/1/acceptance")).Must(200);
        await service.SettleAsync();
        var last = (int)(await service.GetAsync(Finance, $"{fund}/ledger")).Must(200).Items[^1]!["number"]!;
        (await service.PostAsync(Finance, $"{fund}/corrections", Right(last, "1.00"))).Must(201);
        (await service.PostAsync(SecondFinance, $"{fund}/corrections/{last}/approval"))
            .MustRefuse(409, "correction.againstContract");

        var committed = (await service.GetAsync(Finance, $"{fund}/ledger")).Must(200).Items[2]!;
        Assert.Equal("committed", (string?)committed["step"]);
        var less = Right((int)committed["number"]!, "53999.99");
        (await service.PostAsync(Finance, $"{fund}/corrections", less)).Must(201);
        (await service.PostAsync(SecondFinance, $"{fund}/corrections/{committed["number"]}/approval"))
            .MustRefuse(409, "correction.breaksLaw");
    }

    private async Task<string> OpenAsync()
    {
        var fund = $"funds/F{Guid.NewGuid():N}"[..18];
        (await service.SendAsync(Request.Put(Finance, fund, Bodies.Fund()))).Must(201);
        return fund;
    }

    private static JsonObject Right(int entry, string right) =>
        new() { ["entry"] = entry, ["right"] = right, ["reason"] = "录入有误" };
}
