using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Awards;

public sealed class PublishingANotice(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Shows_residents_the_winners_and_no_scores()
    {
        var story = await UntilAsync(service, Stage.Scored);
        var address = $"public/{District}/{story.Path}/notice";
        (await service.GetAsync(null, address)).MustRefuse(404, "notice.notPublished");

        await story.GoOnToAsync(Stage.Noticed);

        var notice = (await service.GetAsync(null, address)).Must(200);
        Assert.Equal(
            [(ProposalOf(A), "awarded"), (ProposalOf(B), "reserve")],
            notice.Body["awards"]!.AsArray().Select(award => ((string)award!["proposal"]!, (string)award["outcome"]!)));
        Assert.Equal(["陈洋", "李敏"], notice.Body["committee"]!.AsArray().Select(name => (string?)name));
        foreach (var secret in (string[])[C, C[^4..], "score", "40.50", "4291907483378876232", "周静", Chen.Account])
            Assert.DoesNotContain(secret, notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_purchasers_side_the_whole_ranking()
    {
        var story = await UntilAsync(service, Stage.Noticed);

        var answer = (await service.GetAsync(Supervisor, $"{story.Path}/ranking")).Must(200);

        Assert.Equal(
            [
                (ProposalOf(A), "90.00", "awarded", "covered"),
                (ProposalOf(B), "80.00", "reserve", "placesTaken"),
                (ProposalOf(C), "40.50", "rejected", "belowPassMark"),
            ],
            answer.Body["ranking"]!.AsArray().Select(one => (
                (string)one!["proposal"]!,
                (string)one["score"]!,
                (string)one["outcome"]!,
                (string)one["selection"]!["reason"]!)));
    }

    [Fact]
    public async Task Ends_by_itself_when_its_last_day_is_over()
    {
        var story = await UntilAsync(service, Stage.Noticed);
        var after = await story.AfterNoticeAsync();

        await service.MoveToAsync(after.AddTicks(-1));
        Assert.False(await EndedAsync());

        await service.MoveToAsync(after);
        Assert.True(await EndedAsync());

        async Task<bool> EndedAsync() =>
            (bool)(await service.GetAsync(Officer, story.Path)).Must(200).Body["publicity"]!["ended"]!;
    }
}
