using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Awards;

/// <summary>The calendar of 2027 is not loaded: what needs it is refused, and nothing is poisoned.</summary>
public sealed class RunningIntoAnUnknownYear(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Refuses_notice_and_final_award_before_anything_happens()
    {
        await service.MoveToAsync(new DateTimeOffset(2026, 12, 17, 8, 0, 0, RunningService.Start.Offset));
        var inTime = await UntilAsync(service, Stage.Noticed);
        var late = new RoundStory(service, "Late");
        late.Settings["publicity"]!["workingDays"] = 10;
        await late.GoOnToAsync(Stage.Scored);

        (await late.PostAsync(Officer, "notice")).MustRefuse(422, "calendar.yearNotLoaded");
        await inTime.GoOnToAsync(Stage.NoticeEnded);
        var refused = await inTime.PostAsync(Approver, "final-award");
        refused.MustRefuse(422, "calendar.yearNotLoaded");
        Assert.Contains("2027", refused["detail"], StringComparison.Ordinal);

        await service.SettleAsync();
        Assert.Equal(("evaluating", "notice"), (await late.PhaseAsync(), await inTime.PhaseAsync()));
    }
}
