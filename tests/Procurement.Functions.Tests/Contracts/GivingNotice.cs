using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Contracts;

/// <summary>What must be there before the purchaser signs, and what is told to others afterwards.</summary>
public sealed class GivingNotice(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Comes_after_gates_that_neither_drafters_record_nor_recorders_sign()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.Final);
        var pen = new DocumentPen(service, story.Contract);
        var (gate, body) = ($"{story.Contract}/gates/riskPlan", new JsonObject
        {
            ["reviewer"] = "街道办", ["reference"] = "风险预案 1 号",
        });
        (await pen.SignAsync(For(A))).Must(200);

        (await service.PostAsync(Officer, gate, body)).MustRefuse(403, "gate.drafterCannotRecord");
        (await service.PostAsync(DocumentPen.Reviewer, $"{story.Contract}/gates/weather", body))
            .MustRefuse(404, "gate.notFound");
        var both = new Person("both", "officer approver");
        (await service.PostAsync(both, gate, body)).Must(200);
        using var certificate = DocumentPen.CertificateOf(both);
        (await pen.PrepareAsync(both, certificate)).MustRefuse(403, "gate.recorderCannotSign");
        Assert.Contains(await WaitingAsync("toReview"), one => one == ProposalOf(A));

        await pen.PassGatesAsync();
        (await pen.SignAsync(Approver)).Must(200);
        (await service.PostAsync(DocumentPen.Reviewer, gate, body)).MustRefuse(409, "contract.alreadySigned");

        async Task<IEnumerable<string?>> WaitingAsync(string kind)
        {
            await service.SettleAsync();
            var work = (await service.GetAsync(DocumentPen.Reviewer, "work?limit=200")).Must(200).Items;
            return work.Where(one => (string?)one!["kind"] == kind && (string?)one["round"] == story.Round)
                .Select(one => (string?)one!["proposal"]);
        }
    }

    [Fact]
    public async Task Is_asked_for_until_it_is_recorded()
    {
        var story = await AgreementBodies.StoryAsync(service, Stage.InForce);
        var notices = $"{story.Contract}/notices";
        await service.MoveToAsync(service.Now.AddDays(20));

        Assert.Contains(await LateAsync(), title => title.Contains("备案逾期", StringComparison.Ordinal));
        (await service.PostAsync(Officer, $"{notices}/change")).MustRefuse(409, "notice.notDue");
        (await service.PostAsync(Officer, $"{notices}/filing")).MustRefuse(400, "notice.referenceMissing");
        (await service.PostAsync(Officer, $"{notices}/publication")).Must(200);
        var filed = new JsonObject { ["reference"] = "武昌财采备〔2026〕7号" };
        (await service.PostAsync(Officer, $"{notices}/filing", filed)).Must(200);
        (await service.PostAsync(Officer, $"{notices}/filing", filed)).MustRefuse(409, "notice.alreadyGiven");
        await service.MoveToAsync(service.Now.AddDays(1));

        var given = (await new DocumentPen(service, story.Contract).DocumentsAsync())["notices"]!.AsArray();
        Assert.All(given, one => Assert.Equal(Officer.Account, (string?)one!["givenBy"]));

        async Task<IEnumerable<string>> LateAsync() =>
            (await service.GetAsync(Officer, "me/messages?limit=200")).Must(200).Items
                .Where(one => $"{one!["link"]}".Contains(story.Round, StringComparison.Ordinal))
                .Select(one => (string)one!["title"]!);
    }
}
