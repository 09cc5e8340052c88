using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.LawStory;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Laws;

/// <summary>What nobody waits for and what needs an unknown year is done when the year is loaded.</summary>
public sealed class WaitingForACalendarYear(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Passes_an_award_on_as_soon_as_its_days_for_signing_can_be_reckoned()
    {
        await service.MoveToAsync(new DateTimeOffset(2026, 12, 7, 8, 0, 0, RunningService.Start.Offset));
        var story = await UntilAsync(service, Stage.Final);
        // Ten days from 23 December, the tenth is a Saturday in January.
        await service.MoveToAsync(new DateTimeOffset(2026, 12, 23, 8, 0, 0, RunningService.Start.Offset));
        (await story.PostAsync(
            For(A), $"contracts/{ProposalOf(A)}/declination", new JsonObject { ["reason"] = "人手不足" })).Must(200);
        await service.SettleAsync();
        var successor = $"{story.Path}/contracts/{ProposalOf(B)}";
        (await service.GetAsync(Officer, successor)).MustRefuse(404, "contract.notFound");

        await service.EnterTwiceAsync("calendar/2027", Year2027);
        await service.SettleAsync();

        var contract = (await service.GetAsync(Officer, successor)).Must(200);
        Assert.Equal("2027-01-04", contract["signBy"]);
        Assert.Equal("2027-01-02", (string?)contract.Body["signing"]!["unrolled"]);
    }
}
