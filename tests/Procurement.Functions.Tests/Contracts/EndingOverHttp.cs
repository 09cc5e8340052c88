using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Contracts;

public sealed class EndingOverHttp(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Is_noticed_by_the_supplier_when_it_is_not_paid_and_ends_after_payment()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var (first, notice) = ($"{story.Contract}/instalments/1", $"{story.Contract}/termination-notice");
        (await service.PostAsync(For(A), $"{first}/claim", new JsonObject { ["invoice"] = $"{Guid.NewGuid():N}" }))
            .Must(200);
        (await service.PostAsync(Officer, $"{first}/acceptance")).Must(200);
        (await service.PostAsync(For(A), notice, Grounds("unpaid"))).MustRefuse(409, "termination.nothingUnpaid");
        await service.MoveToAsync(service.Now.AddDays(45));
        (await service.PostAsync(For(A), notice, Grounds("unpaid"))).Must(200);
        (await service.PostAsync(For(A), $"{notice}/confirmation")).MustRefuse(409, "termination.ownNotice");
        (await service.PostAsync(Approver, $"{notice}/confirmation")).MustRefuse(409, "termination.payFirst");

        await service.PayAsync(first);
        var ended = (await service.PostAsync(Approver, $"{notice}/confirmation")).Must(200);
        Assert.Equal(("terminated", "unpaid"), (ended["status"], ended["endedOn"]));
        await service.SettleAsync();
        Assert.Equal("54000.00", (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200)["committed"]);
    }

    [Fact]
    public async Task Is_contested_withdrawn_or_agreed_on_by_both()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var notice = $"{story.Contract}/termination-notice";
        (await service.PostAsync(For(A), notice, Grounds("breach"))).MustRefuse(422, "termination.groundsNotYours");
        (await service.PostAsync(For(A), notice, Grounds("forceMajeure"))).Must(200);
        (await service.PostAsync(For(A), notice, Grounds("agreement"))).MustRefuse(409, "termination.alreadyNoticed");
        var why = new JsonObject { ["reason"] = "服务点未受影响" };
        (await service.PostAsync(Approver, $"{notice}/contestation", why)).Must(200);
        (await service.PostAsync(Approver, $"{notice}/withdrawal")).MustRefuse(409, "termination.notNoticed");
        (await service.PostAsync(Approver, notice, Grounds("agreement"))).Must(200);
        (await service.PostAsync(For(A), $"{notice}/withdrawal")).MustRefuse(409, "termination.notYours");
        (await service.PostAsync(For(A), $"{notice}/confirmation")).Must(200);
        Assert.Equal("terminated", (await service.GetAsync(For(A), story.Contract)).Must(200)["status"]);
    }

    [Fact]
    public async Task Says_its_grounds_where_the_contract_has_documents()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.InForce);
        var termination = $"{story.Contract}/termination";
        (await service.PostAsync(Approver, termination, new JsonObject { ["reason"] = "整改不力" }))
            .MustRefuse(422, "termination.groundsMissing");
        (await service.PostAsync(Approver, termination, Grounds("agreement")))
            .MustRefuse(422, "termination.groundsNotYours");
        (await service.PostAsync(Approver, termination, Grounds("breach"))).Must(200);
    }

    private static JsonObject Grounds(string grounds) => new() { ["grounds"] = grounds, ["reason"] = "经核实" };
}
