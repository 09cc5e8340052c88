using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Operations;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Identity;

/// <summary>A district with one of everything, in which the walk may change nothing.</summary>
public sealed class WalkedDistrict(SharedAzurite azurite) : IAsyncLifetime
{
    /// <summary>What the names of other districts begin with.</summary>
    public const string Elsewhere = "other-";

    public RunningService Service { get; } = new(azurite);

    /// <summary>What the places in routes stand for.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>Every row as it was before the walk.</summary>
    public IReadOnlyList<string> Rows { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await Service.InitializeAsync();
        var story = await UntilAsync(Service, Stage.Noticed);
        var objection = new JsonObject { ["proposal"] = ProposalOf(C), ["grounds"] = "请说明理由" };
        var raised = (await story.PostAsync(Person.For(C), "objections", objection)).Must(201)["objection"]!;
        var resolution = new JsonObject { ["upheld"] = false, ["reason"] = "评审有效" };
        (await story.PostAsync(Person.Approver, $"objections/{raised}/resolution", resolution)).Must(200);
        await story.GoOnToAsync(Stage.InForce);
        await Service.EnterTwiceAsync("calendar/2027", LawStory.Year2027);
        var work = await RetriedWorkAsync();

        Names = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["tenant"] = Person.District,
            ["round"] = story.Round,
            ["fund"] = story.Round,
            ["uscc"] = A,
            ["proposal"] = ProposalOf(A),
            ["objection"] = raised,
            ["lot"] = "L1",
            ["evaluator"] = Person.Chen.Account,
            ["no"] = "1",
            ["version"] = "1",
            ["year"] = "2027",
            ["key"] = "interest.lateDaily",
            ["work"] = work,
        };
        Rows = await RowsNowAsync();
    }

    /// <summary>Fails the test if anything of the district was written.</summary>
    public async Task MustBeUnchangedAsync() => Assert.Equal(Rows, await RowsNowAsync());

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private async Task<string> RetriedWorkAsync()
    {
        await Service.BreakDueRowAsync("Missing");
        await Service.MoveToAsync(Service.Now.AddHours(1));
        var work = (string)Assert.Single((await Service.GetAsync(Person.Admin, "operations/stuck-work")).Items)!["work"]!;
        (await Service.PostAsync(Person.Admin, $"operations/stuck-work/{work}/retry")).Must(202);
        return work;
    }

    private Task<IReadOnlyList<string>> RowsNowAsync() => Service.RowsAsync(apart: Elsewhere);
}
