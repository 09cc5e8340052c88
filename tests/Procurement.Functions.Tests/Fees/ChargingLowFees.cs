using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Fees;

public sealed class ChargingLowFees(RunningService service) : IClassFixture<RunningService>
{
    public static JsonObject Item(string reference) => new()
    {
        ["ref"] = reference, ["site"] = "东湖社区", ["title"] = "助浴", ["unit"] = "次", ["price"] = "10.00",
        ["payers"] = "非特困老人",
    };

    [Fact]
    public async Task Is_declared_approved_and_entered_by_months_within_the_list()
    {
        var story = await UntilAsync(service, Stage.InForce);
        var fees = $"{story.Contract}/fees";
        (await service.PostAsync(For(B), fees, Item("F1"))).MustRefuse(403, "organization.notYours");
        (await service.PostAsync(For(A), fees, Item("F1"))).Must(200);
        (await service.PostAsync(For(A), $"{fees}/F1/months", Month(3, "30.00"))).MustRefuse(409, "fee.notApproved");
        (await service.PostAsync(Officer, $"{fees}/F1/approval")).Must(200);
        (await service.PostAsync(For(A), fees, Item("F1"))).MustRefuse(409, "fee.alreadyApproved");
        (await service.PostAsync(For(A), $"{fees}/F1/months", Month(3, "30.01"))).MustRefuse(422, "fee.aboveList");
        (await service.PostAsync(For(A), $"{fees}/F1/months", Month(3, "30.00"))).Must(200);
        (await service.PostAsync(For(A), $"{fees}/F1/months", Month(2, "15.00"))).Must(200);
        (await service.PostAsync(For(A), $"{fees}/F1/months", Month(1, "1.00", 1))).MustRefuse(422, "fee.monthWrong");
        (await service.PostAsync(For(A), fees, Item("F2"))).Must(200);
        (await service.PostAsync(Officer, $"{fees}/F2/refusal", new JsonObject { ["reason"] = "应免费" })).Must(200);
        (await service.PostAsync(Officer, $"{fees}/F9/approval")).MustRefuse(404, "fee.notFound");

        var book = (await service.GetAsync(Finance, fees)).Must(200).Body;
        Assert.Equal("15.00", (string)book["charged"]!);
        Assert.Equal(["approved", "refused"], book["items"]!.AsArray().Select(one => (string)one!["status"]!));
        var month = Assert.Single((await service.GetAsync(For(A), $"{fees}/months")).Must(200).Items)!;
        Assert.Equal((2, "15.00"), ((int)month["times"]!, (string)month["amount"]!));
        var types = (await service.GetAsync(Supervisor, $"{fees}/trail")).Must(200).Items.Select(one => (string)one!["type"]!);
        Assert.Equal(2, types.Count(one => one is "fee.entered"));
    }

    [Fact]
    public async Task Lets_anybody_report_a_breach_and_tells_the_supplier_only_how_many_were_right()
    {
        const string text = "助浴要收五十元，王阿姨也交了";
        var story = await UntilAsync(service, Stage.InForce);
        var place = $"public/{District}/{story.Contract}/fee-reports";
        var report = Request.Post(null, place, new JsonObject
        {
            ["text"] = text, ["site"] = "东湖社区", ["amount"] = "50.00", ["contact"] = "027-88000001",
        });
        var made = (await service.SendAsync(report)).Must(201);
        Assert.Equal(made, (await service.SendAsync(report)).Must(201));
        var number = made["report"]!;
        (await service.PostAsync(null, place, new JsonObject { ["text"] = "" })).MustRefuse(400, "body.invalid");
        (await service.PostAsync(null, $"public/{District}/{story.Path}/contracts/nobody/fee-reports", Body()))
            .MustRefuse(404, "contract.notFound");
        (await service.PostAsync(null, place, new JsonObject { ["text"] = new string('长', 900), ["site"] = new string(' ', 20_000) }))
            .MustRefuse(413, "body.tooLarge");

        var listed = Assert.Single((await service.GetAsync(Officer, $"{story.Contract}/fee-reports")).Must(200).Items)!;
        Assert.Equal((text, "027-88000001"), ((string)listed["text"]!, (string)listed["contact"]!));
        var toFinance = (await service.GetAsync(Finance, $"{story.Contract}/fee-reports")).Must(200);
        Assert.DoesNotContain("027-88000001", toFinance.Text, StringComparison.Ordinal);
        (await service.PostAsync(Officer, $"{story.Contract}/fee-reports/{number}/answer", Finding())).Must(200);
        (await service.PostAsync(Officer, $"{story.Contract}/fee-reports/{number}/answer", Finding()))
            .MustRefuse(409, "fee.reportAnswered");

        var told = (await service.GetAsync(null, $"{place}/{number}")).Must(200);
        Assert.Equal("已退还", told["reason"]);
        Assert.DoesNotContain(text, told.Text, StringComparison.Ordinal);
        (await service.GetAsync(null, $"{place}/f0000000000000000")).MustRefuse(404, "fee.reportNotFound");
        var book = (await service.GetAsync(For(A), $"{story.Contract}/fees")).Must(200);
        Assert.Equal((1, 0, 1), ((int)book.Body["reported"]!, (int)book.Body["open"]!, (int)book.Body["upheld"]!));
        Assert.DoesNotContain(text, book.Text, StringComparison.Ordinal);
        (await service.GetAsync(For(A), $"{story.Contract}/fee-reports")).MustRefuse(403, "role.notAllowed");
    }

    private static JsonObject Body() => new() { ["text"] = "收费" };

    private static JsonObject Finding() => new() { ["upheld"] = true, ["reason"] = "已退还" };

    private JsonObject Month(int times, string amount, int ahead = 0) => new()
    {
        ["month"] = $"{service.Now.AddMonths(ahead):yyyy-MM-dd}", ["times"] = times, ["amount"] = amount,
    };
}
