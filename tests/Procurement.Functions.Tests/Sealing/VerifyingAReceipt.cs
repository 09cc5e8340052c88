using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Sealing;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Sealing;

/// <summary>Whoever holds a receipt verifies it without the service.</summary>
public sealed class VerifyingAReceipt(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Says_what_was_submitted_under_a_published_key()
    {
        var story = await UntilAsync(service, Stage.Submitted);
        var path = $"proposals/{ProposalOf(A)}";

        var receipt = (await story.PostAsync(For(A), $"{path}/receipt")).Must(200).Body;

        var view = (await service.GetAsync(For(A), $"{story.Path}/{path}")).Must(200).Body;
        var verified = SignedReceipt.VerifiedOrNull((string)receipt["jws"]!)!;
        Assert.True(JsonNode.DeepEquals(receipt["receipt"], verified.Said));
        Assert.Equal((string?)view["receipt"]!["digest"], (string?)verified.Said["digest"]);
        var keys = (await service.GetAsync(null, "public/receipt-keys")).Must(200).Body["keys"]!.AsArray();
        Assert.Contains(keys, one => SignedReceipt.ThumbprintOf(one!.AsObject()) == SignedReceipt.ThumbprintOf(verified.Key));
        (await story.PostAsync(For(B), $"{path}/receipt")).Must(403);
    }

    [Fact]
    public async Task Is_given_for_a_sealed_proposal_by_the_key_of_its_copy()
    {
        var sealedRound = await SealedStory.UntilAsync(service, Stage.Submitted);
        var path = $"proposals/{ProposalOf(A)}/receipt";
        (await sealedRound.Story.PostAsync(For(A), path)).MustRefuse(422, "submission.copyKeyMissing");

        var receipt = (await sealedRound.Story.PostAsync(For(A), path, sealedRound.Story.Submission!.DeepClone())).Must(200).Body;

        Assert.NotNull(SignedReceipt.VerifiedOrNull((string)receipt["jws"]!));
        Assert.Equal(SealedStory.CopyKey, (string?)receipt["copyKey"]);
        Assert.DoesNotContain(SealedStory.CopyKey, receipt["receipt"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_a_change_of_any_character()
    {
        var story = await UntilAsync(service, Stage.Submitted);
        var jws = (string)(await story.PostAsync(For(A), $"proposals/{ProposalOf(A)}/receipt")).Must(200).Body["jws"]!;

        for (var at = 0; at < jws.Length - 1; at++)
        {
            var other = jws[at] is 'A' ? 'B' : 'A';
            Assert.Null(SignedReceipt.VerifiedOrNull($"{jws[..at]}{other}{jws[(at + 1)..]}"));
        }
    }
}
