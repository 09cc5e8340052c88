using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Sealing;

/// <summary>Somebody with access to the tables spoils what is sealed: it is named, and the others are opened.</summary>
public sealed class NoticingASpoiledProposal(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("content", "protected")]
    [InlineData("seal", "forOpening")]
    public async Task Names_it_and_opens_the_others(string part, string member)
    {
        var sealedRound = await SealedStory.UntilAsync(service, Stage.Closed);
        await ChangeAsync(sealedRound, A, state => state[part]![member] = Changed((string)state[part]![member]!));

        await sealedRound.OpenAsync();

        await IsNamedAsync(sealedRound, A);
        await sealedRound.Story.GoOnToAsync(Stage.Evaluating);
        Assert.Equal("evaluating", await sealedRound.Story.PhaseAsync());
    }

    [Fact]
    public async Task Names_both_of_which_one_stands_in_the_others_place()
    {
        var sealedRound = await SealedStory.UntilAsync(service, Stage.Closed);
        JsonNode? content = null, seal = null;
        await ChangeAsync(sealedRound, A, state => (content, seal) = (state["content"], state["seal"]));
        await ChangeAsync(sealedRound, B, state =>
        {
            (state["content"], content) = (content!.DeepClone(), state["content"]);
            (state["seal"], seal) = (seal!.DeepClone(), state["seal"]);
        });
        await ChangeAsync(sealedRound, A, state =>
            (state["content"], state["seal"]) = (content!.DeepClone(), seal!.DeepClone()));

        await sealedRound.OpenAsync();

        await IsNamedAsync(sealedRound, A, B);
    }

    private async Task IsNamedAsync(SealedStory sealedRound, params string[] organizations)
    {
        var opening = await sealedRound.OpeningAsync();
        Assert.Equal(
            organizations.Select(one => (ProposalOf(one), "proposal.sealBroken")),
            opening["broken"]!.AsArray().Select(one => ((string)one!["proposal"]!, (string)one["code"]!)));
        Assert.Equal(3 - organizations.Length, (int)opening["unsealed"]!);
        var path = $"{sealedRound.Story.Path}/proposals/{ProposalOf(organizations[0])}";
        Assert.Equal("broken", (string?)(await service.GetAsync(Supervisor, path)).Must(200).Body["hidden"]);
    }

    private async Task ChangeAsync(SealedStory sealedRound, string organization, Action<JsonNode> change)
    {
        var table = service.Table(TableNames.Proposals);
        var key = $"{District}|{sealedRound.Story.Round}|{organization}";
        var row = (await table.GetEntityAsync<TableEntity>(
            key, $"part-proposal-{ProposalOf(organization)}", cancellationToken: Cancel)).Value;
        var state = JsonNode.Parse(row.GetString("State0"))!;
        change(state);
        row["State0"] = state.ToJsonString();
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);
    }

    private static string Changed(string base64)
    {
        var bytes = Convert.FromBase64String(base64);
        bytes[^30] ^= 1;
        return Convert.ToBase64String(bytes);
    }
}
