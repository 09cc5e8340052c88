using Azure.Data.Tables;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Proposals;

/// <summary>Each proposal is a row of its own: a command on one leaves the others untouched.</summary>
public sealed class KeepingProposalsApart(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Touches_one_proposal_and_one_row_of_a_list_to_submit()
    {
        var story = await UntilAsync(service, Stage.Begun);
        story.Settings["eligibility"]!["proposalsPerOrganization"] = 3;
        await story.GoOnToAsync(Stage.Open);
        for (var number = 1; number <= 3; number++)
            (await story.PostAsync(For(A), "proposals", Bodies.Proposal($"项目{number}"))).Must(201);
        (await story.PostAsync(For(A), $"proposals/{A}-1/submission")).Must(200);
        await service.SettleAsync();
        var before = await ETagsAsync(story);

        (await story.PostAsync(For(A), $"proposals/{A}-2/submission")).Must(200);
        await service.SettleAsync();

        var after = await ETagsAsync(story);
        Assert.Equal(
            [$"Lists L1|{A}-2", $"Proposals part-proposal-{A}-2"],
            after.Where(row => before.GetValueOrDefault(row.Key) != row.Value).Select(row => row.Key).Order());
    }

    [Fact]
    public async Task Holds_twenty_of_one_organization_and_answers_a_retry_of_the_last()
    {
        var story = await UntilAsync(service, Stage.Open);
        var path = $"{story.Path}/proposals";
        for (var number = 1; number < 20; number++)
            (await story.PostAsync(For(B), "proposals", Bodies.Proposal($"项目{number}"))).Must(201);
        var last = Request.Post(For(B), path, Bodies.Proposal("项目20"));

        var twentieth = (await service.SendAsync(last)).Must(201);

        Assert.Equal($"{B}-20", twentieth["proposal"]);
        Assert.Equal(twentieth.Text, (await service.SendAsync(last)).Must(201).Text);
        (await story.PostAsync(For(B), "proposals", Bodies.Proposal("项目21"))).MustRefuse(409, "proposal.tooManyDrafts");
        (await story.PostAsync(For(C), "proposals", Bodies.Proposal("项目1"))).Must(201);
    }

    [Fact]
    public async Task Pages_through_an_organizations_own_in_the_order_of_their_numbers()
    {
        var story = await UntilAsync(service, Stage.Open);
        for (var number = 1; number <= 11; number++)
            (await story.PostAsync(For(C), "proposals", Bodies.Proposal($"项目{number}"))).Must(201);

        var first = (await service.GetAsync(For(C), $"{story.Path}/proposals?limit=9")).Must(200);
        var second = (await service.GetAsync(For(C), $"{story.Path}/proposals?limit=9&cursor={first["next"]}")).Must(200);

        Assert.Equal(
            Enumerable.Range(1, 11).Select(number => $"{C}-{number}"),
            first.Items.Concat(second.Items).Select(row => (string?)row!["proposal"]));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Takes_no_draft_in_a_round_that_closed_long_ago()
    {
        var story = await UntilAsync(service, Stage.Open);
        (await story.PostAsync(For(A), "proposals", Bodies.Proposal("项目"))).Must(201);
        await service.MoveToAsync(DateTimeOffset.Parse((string)story.Settings["closesAt"]!).AddDays(31));

        (await story.PostAsync(For(A), "proposals", Bodies.Proposal("项目"))).MustRefuse(422, "submission.closed");
        var etag = (await service.GetAsync(For(A), $"{story.Path}/proposals/{ProposalOf(A)}")).ETag;
        var change = Request.Put(For(A), $"{story.Path}/proposals/{ProposalOf(A)}", Bodies.Proposal("改"));
        (await service.SendAsync(change with { IfMatch = etag })).MustRefuse(422, "submission.closed");
    }

    private async Task<Dictionary<string, string>> ETagsAsync(RoundStory story)
    {
        Dictionary<string, string> found = [];
        var cancel = TestContext.Current.CancellationToken;
        await foreach (var row in service.Table("Proposals").QueryAsync<TableEntity>(
            one => one.PartitionKey == $"{District}|{story.Round}|{A}", cancellationToken: cancel))
        {
            if (row.RowKey.StartsWith("part-", StringComparison.Ordinal)) found[$"Proposals {row.RowKey}"] = $"{row.ETag}";
        }

        await foreach (var row in service.Table("Lists").QueryAsync<TableEntity>(
            one => one.PartitionKey == $"{District}|{story.Round}|proposals", cancellationToken: cancel))
        {
            found[$"Lists {row.RowKey}"] = $"{row.ETag}";
        }

        return found;
    }
}
