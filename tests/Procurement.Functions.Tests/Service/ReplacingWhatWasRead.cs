using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Service;

public sealed class ReplacingWhatWasRead(RunningService service) : IClassFixture<RunningService>
{
    /// <summary>What may be replaced; all names are the test's own.</summary>
    public static TheoryData<string> Replaceable => ["fund", "organization", "round", "proposal"];

    [Theory, MemberData(nameof(Replaceable))]
    public async Task Asks_which_version_was_read(string what)
    {
        var (put, before) = await MadeAsync(what);

        (await service.SendAsync(put)).MustRefuse(428, "etag.required");
        (await service.SendAsync(put with { IfNoneMatch = true })).MustRefuse(412, "etag.stale");
        (await service.SendAsync(put with { IfMatch = "*" })).MustRefuse(400, "etag.malformed");

        Assert.Equal(before, await service.GetAsync(put.By, put.Path));
    }

    [Theory, MemberData(nameof(Replaceable))]
    public async Task Loses_no_update(string what)
    {
        var (put, before) = await MadeAsync(what);
        var mine = put with { IfMatch = before.ETag };

        var after = (await service.SendAsync(mine)).Must(200);

        Assert.NotEqual(before.ETag, after.ETag);
        Assert.Equal(after.ETag, (await service.GetAsync(put.By, put.Path)).ETag);
        (await service.SendAsync(mine)).MustRefuse(412, "etag.stale");
    }

    [Fact]
    public async Task Refuses_a_version_of_what_does_not_exist()
    {
        var put = Request.Put(Finance, $"funds/F{Guid.NewGuid():N}"[..16], Bodies.Fund());

        (await service.SendAsync(put with { IfMatch = "\"1\"" })).MustRefuse(412, "etag.stale");

        (await service.GetAsync(Finance, put.Path)).MustRefuse(404, "fund.notFound");
    }

    [Fact]
    public async Task Submits_only_the_version_that_was_read()
    {
        var (put, before) = await MadeAsync("proposal");
        (await service.SendAsync(put with { IfMatch = before.ETag })).Must(200);
        var submission = Request.Post(put.By, $"{put.Path}/submission");

        (await service.SendAsync(submission with { IfMatch = before.ETag })).MustRefuse(412, "etag.stale");

        (await service.SendAsync(submission with { IfMatch = "\"2\"" })).Must(200);
    }

    private async Task<(Request Put, Answer Before)> MadeAsync(string what)
    {
        var story = await UntilAsync(service, what is "proposal" ? Stage.Open : Stage.Drafted);
        if (what is "proposal") await story.PostAsync(For(A), "proposals", Bodies.Proposal("长者餐桌"));
        var put = what switch
        {
            "fund" => Request.Put(Finance, $"funds/{story.Round}", Bodies.Fund("600000.00")),
            "organization" => Request.Put(Officer, $"organizations/{A}", Bodies.Organization("改过的名称")),
            "round" => Request.Put(Officer, story.Path, Bodies.RoundFrom(service.Now, story.Round, "改过的批次")),
            _ => Request.Put(For(A), $"{story.Path}/proposals/{ProposalOf(A)}", Bodies.Proposal("改过的项目")),
        };
        await service.SettleAsync();
        return (put, (await service.GetAsync(put.By, put.Path)).Must(200));
    }
}
