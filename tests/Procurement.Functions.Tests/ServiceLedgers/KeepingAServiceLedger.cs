using System.Text;
using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;
using static Procurement.Functions.Tests.ServiceLedgers.LedgerStory;

namespace Procurement.Functions.Tests.ServiceLedgers;

public sealed class KeepingAServiceLedger(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Makes_a_settled_month_an_instalment_that_is_claimed()
    {
        var round = await UntilAsync(service, Stage.InForce);
        var story = new LedgerStory(service, A, $"L{round.Round}");
        var proposal = ProposalOf(A);
        (await service.SendAsync(Request.Put(Officer, story.Path, Body(B, round.Round, proposal)) with { IfNoneMatch = true }))
            .MustRefuse(422, "ledger.organizationDiffers");
        await story.OpenAsync(Body(A, round.Round, proposal));
        (await service.SendAsync(Request.Put(Officer, story.Path, Body(A)) with { IfMatch = "\"1\"" }))
            .MustRefuse(409, "ledger.alreadyOpen");
        await service.SettleAsync();
        var listed = (await service.GetAsync(For(A), "service-ledgers")).Must(200).Items;
        Assert.Contains(listed, one => (string)one!["ledger"]! == $"L{round.Round}");

        (await story.PostAsync(For(A), "records", Record("P1", "2026-03-02T08:00:00", "2026-03-02T10:00:00"))).Must(200);
        (await story.PostAsync(For(A), "records", Record("P2", "2026-03-02T08:30:00", "2026-03-02T09:00:00", "C002")))
            .MustRefuse(409, "record.workerOverlap");
        var crossing = Record("P2", "2026-03-02T23:00:00", "2026-03-03T01:00:00", "C002");
        Assert.Equal(90, (int)(await story.PostAsync(For(A), "records", crossing)).Must(200).Body["minutes"]!);
        await PassMarchAsync();
        (await story.PostAsync(Officer, "months/2026-03/settlement", [])).Must(200);
        (await story.PostAsync(Officer, "months/2026-03/settlement", [])).MustRefuse(409, "ledgerMonth.alreadySettled");
        await service.SettleAsync();

        var month = (await story.GetAsync(""))["months"]![0]!;
        Assert.Equal(("134.75", 3), ((string)month["amount"]!, (int)month["instalment"]!));
        var instalments = (await service.GetAsync(Officer, round.Contract)).Must(200).Body["instalments"]!.AsArray();
        Assert.Equal(["54000.00", "35865.25", "134.75"], instalments.Select(one => (string)one!["amount"]!));
        Assert.Equal("2026-03", (string)instalments[2]!["metered"]!["month"]!);
        (await service.PostAsync(For(A), $"{round.Contract}/instalments/3/claim", new JsonObject { ["invoice"] = $"M{round.Round}" })).Must(200);
        (await story.PostAsync(For(A), "records", Record("P3", "2026-03-04T08:00:00", "2026-03-04T10:00:00")))
            .MustRefuse(409, "record.monthSettled");
    }

    [Fact]
    public async Task Corrects_and_calls_before_a_month_is_settled()
    {
        var story = await OpenAsync("correct", body => body["callPercent"] = 50);
        (await story.PostAsync(For(A), "records", Record("P1", "2026-03-02T08:00:00", "2026-03-02T10:00:00"))).Must(200);
        (await story.PostAsync(For(A), "records", Record("P2", "2026-03-03T08:00:00", "2026-03-03T10:00:00"))).Must(200);
        var instead = Record("P3", "2026-03-02T09:00:00", "2026-03-02T10:00:00");
        var correction = new JsonObject { ["record"] = "P1", ["reason"] = "开始时间有误", ["instead"] = instead };
        Assert.Equal(60, (int)(await story.PostAsync(For(A), "corrections", correction)).Must(200).Body["minutes"]!);
        (await story.PostAsync(For(A), "corrections", Correction("P1"))).MustRefuse(409, "record.alreadyWithdrawn");
        (await story.PostAsync(For(A), "corrections", Correction("P9"))).MustRefuse(404, "record.notFound");

        (await story.PostAsync(Officer, "months/2026-03/settlement", [])).MustRefuse(409, "ledgerMonth.callsMissing");
        var drawn = Assert.Single((await story.GetAsync("months/2026-03/calls"))["items"]!.AsArray())!;
        (await story.PostAsync(Officer, "calls", Call((string)drawn["id"]!, false))).Must(200);
        (await story.PostAsync(Officer, "calls", Call((string)drawn["id"]!, true))).MustRefuse(409, "record.alreadyWithdrawn");
        (await story.PostAsync(Officer, "months/2026-03/settlement", [])).Must(200);

        var records = (await story.GetAsync("months/2026-03/records?limit=1", For(A)))!;
        Assert.NotNull((string?)records["next"]);
        var all = (await story.GetAsync("months/2026-03/records", For(A)))["items"]!.AsArray();
        Assert.Equal(["P1", "P2", "P3"], all.Select(one => (string)one!["id"]!));
        Assert.Equal(2, all.Count(one => one!["withdrawn"] is not null));
        var types = (await story.GetAsync("trail", Supervisor))["items"]!.AsArray().Select(one => (string)one!["type"]!);
        Assert.Contains("serviceLedger.recordWithdrawn", types);
        Assert.Contains("serviceLedger.clientCalled", types);
    }

    [Fact]
    public async Task Is_kept_by_its_own_supplier_and_settled_by_others()
    {
        var story = await OpenAsync("roles", _ => { });
        var record = Record("P1", "2026-03-02T08:00:00", "2026-03-02T10:00:00");
        var piece = Piece(0, Encoding.UTF8.GetBytes(Header), true);
        (await story.PostAsync(For(B), "records", record)).MustRefuse(403, "organization.notYours");
        (await story.PostAsync(For(B), "files/F1", piece)).MustRefuse(403, "organization.notYours");
        (await story.PostAsync(For(B), "corrections", Correction("P1"))).MustRefuse(403, "organization.notYours");
        (await service.GetAsync(For(B), story.Path)).MustRefuse(403, "organization.notYours");
        (await service.GetAsync(For(B), $"{story.Path}/settlement")).MustRefuse(403, "organization.notYours");
        Assert.Equal(403, (await story.PostAsync(Officer, "records", record)).Status);
        Assert.Equal(403, (await story.PostAsync(For(A), "months/2026-03/settlement", [])).Status);
        (await story.PostAsync(Officer, "months/2026-03/settlement", [])).MustRefuse(404, "ledgerMonth.empty");
        (await story.PostAsync(Officer, "months/2026-13/settlement", [])).MustRefuse(404, "ledgerMonth.empty");
    }

    [Fact]
    public async Task Refuses_pieces_that_do_not_fit_and_says_where_to_go_on()
    {
        var story = await OpenAsync("pieces", _ => { });
        var text = Encoding.UTF8.GetBytes(Header + "R1,C001,W1,2026-03-01T09:00:00+08:00,2026-03-01T10:00:00+08:00,signed");
        (await story.PostAsync(For(A), "files/F1", Piece(1, text, false))).MustRefuse(409, "recordFile.gap");
        (await story.PostAsync(For(A), "files/F1", Piece(0, "a,b\n"u8, false))).MustRefuse(422, "recordFile.headerWrong");
        (await story.PostAsync(For(A), "files/F1", new JsonObject { ["position"] = 0, ["data"] = "?" })).MustRefuse(400, "body.invalid");
        (await service.GetAsync(For(A), $"{story.Path}/files/F1")).MustRefuse(404, "recordFile.notFound");
        var state = await story.SendAsync("F1", text, 50);
        Assert.Equal((1, 0), ((int)state["accepted"]!, (int)state["refused"]!));
        (await story.PostAsync(For(A), "files/F1", Piece(text.Length, "x"u8, false))).MustRefuse(409, "recordFile.closed");

        // The same rows under another name are records that came before.
        var again = await story.SendAsync("F2", text, int.MaxValue);
        Assert.Equal((0, 1), ((int)again["accepted"]!, (int)again["refused"]!));
        Assert.Equal("record.duplicate", (string)again["refusals"]![0]!["code"]!);
    }

    [Fact]
    public async Task Takes_a_record_once_however_often_and_by_how_many_it_is_sent()
    {
        var story = await OpenAsync("races", _ => { });
        var sending = Enumerable.Range(0, 8).Select(one => Request.Post(
            For(A), $"{story.Path}/records", Record($"P{one / 2}", $"2026-03-0{1 + (one / 2)}T08:00:00", $"2026-03-0{1 + (one / 2)}T09:00:00")));
        var answers = await Task.WhenAll(sending.Select(one => service.SendAsync(one)));

        Assert.Equal((4, 4), (answers.Count(one => one.Status is 200), answers.Count(one => one.Code is "record.duplicate")));
        var once = Request.Post(For(A), $"{story.Path}/records", Record("P9", "2026-03-09T08:00:00", "2026-03-09T09:00:00"));
        Assert.Equal((await service.SendAsync(once)).Must(200).Text, (await service.SendAsync(once)).Must(200).Text);
        Assert.Equal((5, "192.50"), ((int)(await story.GetAsync("settlement"))["months"]![0]!["records"]!, (string)(await story.GetAsync("settlement"))["total"]!));
    }

    private static JsonObject Correction(string record) => new() { ["record"] = record, ["reason"] = "录入有误" };

    private static JsonObject Call(string record, bool confirmed) => new() { ["record"] = record, ["confirmed"] = confirmed };

    private async Task PassMarchAsync()
    {
        var april = new DateTimeOffset(2026, 4, 15, 8, 0, 0, TimeSpan.FromHours(8));
        if (service.Now < april) await service.MoveToAsync(april);
    }

    // After March, so that it can be settled.
    private async Task<LedgerStory> OpenAsync(string name, Action<JsonObject> change)
    {
        await RegisterAsync(service, A);
        await PassMarchAsync();
        var story = new LedgerStory(service, A, name);
        var body = Body(A);
        change(body);
        await story.OpenAsync(body);
        return story;
    }
}
