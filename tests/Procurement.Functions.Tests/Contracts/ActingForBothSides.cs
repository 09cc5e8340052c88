using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Contracts;

/// <summary>One account with every role signed, claimed, accepted and spent for both parties, and was answered 200.</summary>
public sealed class ActingForBothSides(RunningService service) : IClassFixture<RunningService>
{
    // Whoever drafted the proposal of A, with a token that holds every role of the purchaser.
    private static readonly Person Both = new(For(A).Account, "officer approver finance finance-approver");

    [Fact]
    public async Task Is_refused_to_who_wrote_the_proposal()
    {
        var story = await UntilAsync(service, Stage.Final);
        (await service.PostAsync(For(A), $"{story.Contract}/signatures")).Must(200);
        (await service.PostAsync(Both, $"{story.Contract}/signatures")).MustRefuse(403, "duty.bothSides");
        (await service.PostAsync(Approver, $"{story.Contract}/signatures")).Must(200);

        var instalment = $"{story.Contract}/instalments/1";
        var invoice = new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}" };
        (await service.PostAsync(For(A), $"{instalment}/claim", invoice)).Must(200);
        (await service.PostAsync(Both, $"{instalment}/acceptance")).MustRefuse(403, "duty.bothSides");
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        (await service.PostAsync(Both, $"{instalment}/payment-order")).MustRefuse(403, "duty.bothSides");
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);
        (await service.PostAsync(Both, $"{instalment}/payment")).MustRefuse(403, "duty.bothSides");
        (await service.PostAsync(Both, $"{story.Contract}/final-evaluation", new JsonObject { ["score"] = "95" }))
            .MustRefuse(403, "duty.bothSides");
    }

    [Fact]
    public async Task Is_refused_to_who_acted_for_the_purchaser()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var clerk = new Person("clerk", "officer");
        var turned = new Person("clerk", "applicant", A);
        (await service.PostAsync(clerk, $"{story.Contract}/midterm-evaluations", new JsonObject { ["grade"] = "pass" }))
            .Must(200);

        (await service.PostAsync(turned, $"{story.Contract}/expenditure-reports", new JsonObject { ["spent"] = "1.00" }))
            .MustRefuse(403, "duty.bothSides");
        (await service.PostAsync(
            turned, $"{story.Contract}/instalments/1/claim", new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}" }))
            .MustRefuse(403, "duty.bothSides");
    }

    [Fact]
    public async Task Is_refused_to_an_officer_who_applies_for_another_organization()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var stranger = new Person("stranger", "applicant officer", B);

        (await service.PostAsync(
            stranger, $"{story.Contract}/instalments/1/claim", new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}" }))
            .MustRefuse(403, "organization.notYours");
    }

    [Fact]
    public async Task Keeps_the_debtor_from_accepting_what_it_reports()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var report = new JsonObject { ["spent"] = "40000.00" };
        var reported = (await service.PostAsync(For(A), $"{story.Contract}/expenditure-reports", report)).Must(200).Body;
        Assert.Equal(("0.00", "40000.00"), ((string?)reported["spent"], (string?)reported["reported"]));

        var all = new JsonObject { ["accepted"] = "40000.00" };
        (await service.PostAsync(Both, $"{story.Contract}/expenditure-acceptance", all))
            .MustRefuse(403, "duty.bothSides");
        (await service.PostAsync(
            Officer, $"{story.Contract}/expenditure-acceptance", new JsonObject { ["accepted"] = "39999.99" }))
            .MustRefuse(422, "expenditure.reasonMissing");
        var accepted = (await service.PostAsync(Officer, $"{story.Contract}/expenditure-acceptance", all)).Must(200);
        Assert.Equal(("40000.00", (string?)null), (accepted["spent"], accepted["reported"]));
        (await service.PostAsync(Finance, $"{story.Contract}/recoveries", new JsonObject { ["amount"] = "0.00" }))
            .MustRefuse(422, "recovery.notPositive");
    }
}
