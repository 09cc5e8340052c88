using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Proposals;

/// <summary>
/// A property: whatever two people do to one draft, in whatever order and at the same moment, ends in one history that
/// both read alike. What was saved is in it once, in order; what was refused is nowhere.
/// </summary>
public sealed class EditingTogether(RunningService service) : IClassFixture<RunningService>
{
    private const int Steps = 16;

    private static readonly Person[] Two = [For(A), new("colleague-a", "applicant", A)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Ends_in_one_history_that_both_can_read(int seed)
    {
        var random = new Random(seed);
        var path = await DraftedAsync();
        string[] seen = ["\"1\"", "\"1\""];
        Dictionary<int, string> saved = new() { [1] = "第一稿" };
        for (var step = 0; step < Steps; step++)
        {
            var titles = new[] { $"甲{step}", $"乙{step}" };
            int[] now = random.Next(4) switch { 0 => [0], 1 => [1], _ => [0, 1] };
            foreach (var who in now.Where(_ => random.Next(2) is 0)) seen[who] = await ReadAsync(who, path);
            var answers = await Task.WhenAll(now.Select(who => SaveAsync(who, path, titles[who], seen[who])));
            foreach (var (who, answer) in now.Zip(answers).Where(one => one.Second.Status is not 412))
            {
                seen[who] = answer.Must(200).ETag!;
                saved.Add(int.Parse(seen[who].Trim('"')), titles[who]);
            }
        }

        var histories = await Task.WhenAll(Two.Select(person => HistoryAsync(person, path)));

        Assert.True(saved.Count is > 3 and < 2 * Steps, "Some are saved, some are stale.");
        Assert.Equal(saved.OrderBy(one => one.Key), histories[0]);
        Assert.Equal(histories[0], histories[1]);
    }

    private Task<Answer> SaveAsync(int who, string path, string title, string etag) =>
        service.SendAsync(Request.Put(Two[who], path, Bodies.Proposal(title)) with { IfMatch = etag });

    private async Task<string> ReadAsync(int who, string path) =>
        (await service.GetAsync(Two[who], path)).Must(200).ETag!;

    private async Task<IReadOnlyList<KeyValuePair<int, string>>> HistoryAsync(Person person, string path)
    {
        var versions = (await service.GetAsync(person, $"{path}/versions?limit=200")).Must(200).Items;
        List<KeyValuePair<int, string>> history = [];
        foreach (var number in versions.Select(one => (int)one!["version"]!).Order())
        {
            var one = (await service.GetAsync(person, $"{path}/versions/{number}")).Must(200);
            history.Add(new(number, (string)one.Body["content"]!["title"]!));
        }

        return history;
    }

    private async Task<string> DraftedAsync()
    {
        var story = await UntilAsync(service, Stage.Open);
        (await story.PostAsync(For(A), "proposals", Bodies.Proposal("第一稿"))).Must(201);
        return $"{story.Path}/proposals/{ProposalOf(A)}";
    }
}
