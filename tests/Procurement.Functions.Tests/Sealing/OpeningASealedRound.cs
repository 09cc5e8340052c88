using System.Text.Json.Nodes;
using Procurement.Domain.Sealing;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Sealing;

/// <summary>A sealed round, over HTTP, from the keys of its holders to its awards.</summary>
public sealed class OpeningASealedRound(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Goes_on_as_any_round_once_it_is_open()
    {
        var sealedRound = await SealedStory.UntilAsync(service, Stage.Closed);
        var story = sealedRound.Story;
        var path = $"{story.Path}/proposals/{ProposalOf(A)}";
        (await service.GetAsync(Officer, path)).MustRefuse(403, "proposal.sealed");
        (await service.GetAsync(Officer, $"{story.Path}/proposals")).MustRefuse(403, "proposal.sealed");
        (await story.PostAsync(Officer, "evaluation", story.Panel)).MustRefuse(409, "round.stillSealed");
        (await story.PostAsync(Officer, "examinations", new JsonObject
        {
            ["proposal"] = ProposalOf(A), ["result"] = "rejected", ["reason"] = "材料不全",
        })).MustRefuse(409, "round.stillSealed");

        await sealedRound.OpenAsync();

        var opening = await sealedRound.OpeningAsync();
        Assert.Equal((3, 0), ((int)opening["unsealed"]!, opening["broken"]!.AsArray().Count));
        var read = (await service.GetAsync(Officer, path)).Must(200);
        Assert.Equal("90000.00", (string?)read.Body["content"]!["requested"]);
        Assert.Equal(3, (await service.GetAsync(Officer, $"{story.Path}/proposals")).Must(200).Body["items"]!.AsArray().Count);
        await story.GoOnToAsync(Stage.InForce);
        Assert.Equal("final", await story.PhaseAsync());
    }

    [Fact]
    public async Task Is_not_opened_by_fewer_than_the_threshold()
    {
        var sealedRound = await SealedStory.UntilAsync(service, Stage.Closed);

        var after = (await sealedRound.BringAsync(Approver)).Must(200).Body;
        await service.SettleAsync();

        Assert.Equal((1, 2), ((int)after["missing"]!, (int)after["threshold"]!));
        Assert.Null((await sealedRound.OpeningAsync())["openedAt"]);
        (await service.GetAsync(Officer, $"{sealedRound.Story.Path}/proposals")).MustRefuse(403, "proposal.sealed");
    }

    [Fact]
    public async Task Is_opened_by_the_recovery_share_in_the_place_of_an_officer()
    {
        var sealedRound = await SealedStory.UntilAsync(service, Stage.Closed);

        (await sealedRound.BringAsync(Approver)).Must(200);
        (await sealedRound.BringAsync(Supervisor)).Must(200);
        await service.SettleAsync();

        var opening = await sealedRound.OpeningAsync();
        Assert.NotNull(opening["unsealedAt"]);
        Assert.Equal(
            [null, "approver", null, "supervisor"],
            opening["shares"]!.AsArray().Select(one => one!["broughtAt"] is null ? null : (string?)one["account"]));
    }

    [Fact]
    public async Task Takes_no_share_that_is_early_late_wrong_swapped_or_repeated()
    {
        var other = await SealedStory.UntilAsync(service, Stage.Published);
        var sealedRound = await SealedStory.UntilAsync(service, Stage.Submitted);
        (await sealedRound.BringAsync(Officer)).MustRefuse(409, "opening.tooEarly");
        await sealedRound.Story.GoOnToAsync(Stage.Closed);
        var own = Share.ParseOrNull(sealedRound.Shares[Officer])!;

        (await sealedRound.BringAsync(Admin, own.Text)).MustRefuse(403, "opening.notHolder");
        (await sealedRound.BringAsync(Officer, other.Shares[Officer])).MustRefuse(422, "opening.shareOfOtherKey");
        (await sealedRound.BringAsync(Officer, sealedRound.Shares[Finance])).MustRefuse(422, "opening.shareNotYours");
        foreach (var at in (int[])[0, 31])
        {
            byte[] changed = [.. own.Bytes];
            changed[at] ^= 1;
            (await sealedRound.BringAsync(Officer, (own with { Bytes = changed }).Text))
                .MustRefuse(422, "opening.shareWrong");
        }

        (await sealedRound.BringAsync(Officer, own.Text.Replace("PS1", "PS2", StringComparison.Ordinal))).Must(400);
        (await sealedRound.BringAsync(Officer)).Must(200);
        (await sealedRound.BringAsync(Officer)).MustRefuse(409, "opening.shareBrought");
        (await sealedRound.BringAsync(Finance)).Must(200);
        (await sealedRound.BringAsync(Approver)).MustRefuse(409, "opening.alreadyOpened");
    }

    [Fact]
    public async Task Gives_a_share_once_and_to_its_holder_only()
    {
        var sealedRound = await SealedStory.UntilAsync(service, Stage.Published);

        (await sealedRound.Story.PostAsync(Officer, "opening/collection")).MustRefuse(409, "opening.shareCollected");
        (await sealedRound.Story.PostAsync(SecondFinance, "opening/collection")).MustRefuse(403, "opening.notHolder");
    }

    [Fact]
    public async Task Is_not_published_before_everybody_has_a_key()
    {
        var story = await UntilAsync(service, Stage.Begun);
        story.Settings["sealing"] = new JsonObject
        {
            ["officers"] = new JsonArray("officer", "nobody-yet"), ["threshold"] = 2, ["recovery"] = "supervisor",
        };
        await story.GoOnToAsync(Stage.Drafted);

        (await story.PostAsync(Approver, "publication")).MustRefuse(422, "sealing.holderWithoutKey");
    }

    [Theory]
    [InlineData("sealing.holdersInvalid", 2, "officer", "officer")]
    [InlineData("sealing.holdersInvalid", 2, "officer", "supervisor")]
    [InlineData("sealing.thresholdInvalid", 3, "officer", "finance")]
    public async Task Cannot_be_set_so(string code, int threshold, params string[] officers)
    {
        var story = await UntilAsync(service, Stage.Begun);
        story.Settings["sealing"] = new JsonObject
        {
            ["officers"] = new JsonArray([.. officers.Select(one => (JsonNode)one)]),
            ["threshold"] = threshold,
            ["recovery"] = "supervisor",
        };

        (await service.SendAsync(Request.Put(Officer, story.Path, story.Settings))).MustRefuse(422, code);
    }

    [Fact]
    public async Task Shows_the_applicant_its_own_copy_by_the_key_of_the_receipt_alone()
    {
        var sealedRound = await SealedStory.UntilAsync(service, Stage.Open);
        var story = sealedRound.Story;
        (await story.PostAsync(For(A), "proposals", Bodies.Proposal("我们的项目"))).Must(201);
        var path = $"proposals/{ProposalOf(A)}";
        (await story.PostAsync(For(A), $"{path}/submission")).MustRefuse(422, "submission.copyKeyMissing");
        var request = Request.Post(For(A), $"{story.Path}/{path}/submission", story.Submission!.DeepClone());

        var submitted = (await service.SendAsync(request)).Must(200);

        Assert.Equal("我们的项目", (string?)submitted.Body["content"]!["title"]);
        Assert.Equal(SealedStory.CopyKey, (string?)submitted.Body["receipt"]!["copyKey"]);
        Assert.Equal(64, ((string)submitted.Body["receipt"]!["digest"]!).Length);
        Assert.Equal(submitted.Text, (await service.SendAsync(request)).Must(200).Text);
        var hidden = (await service.GetAsync(For(A), $"{story.Path}/{path}")).Must(200).Body;
        Assert.Equal(("sealed", "", null), ((string?)hidden["hidden"], (string?)hidden["content"]!["title"], hidden["receipt"]!["digest"]));
        Assert.Equal(submitted.Text, (await story.PostAsync(For(A), $"{path}/copy", story.Submission.DeepClone())).Must(200).Text);
        (await story.PostAsync(For(A), $"{path}/copy", new JsonObject { ["copyKey"] = new string('A', 43) }))
            .MustRefuse(422, "copy.keyWrong");
        (await story.PostAsync(For(B), $"{path}/copy", story.Submission.DeepClone())).Must(403);
    }
}
