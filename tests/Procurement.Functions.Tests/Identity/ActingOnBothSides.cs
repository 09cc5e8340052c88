using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Identity;

/// <summary>Tokens that carry more than one role, or name an organization that is not theirs to act for.</summary>
public sealed class ActingOnBothSides(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("officer")]
    [InlineData("approver")]
    [InlineData("supervisor")]
    [InlineData("evaluator")]
    [InlineData("officer approver evaluator supervisor")]
    public async Task Shows_no_draft_to_whoever_only_names_the_organization(string roles)
    {
        var story = await UntilAsync(service, Stage.Open);
        (await story.PostAsync(For(A), "proposals", Bodies.Proposal("长者餐桌"))).Must(201);
        var named = new Person("named", roles, A);

        (await service.GetAsync(named, $"{story.Path}/proposals/{ProposalOf(A)}"))
            .MustRefuse(403, "proposal.sealed");
        (await service.GetAsync(named, $"{story.Path}/proposals")).MustRefuse(403, "proposal.sealed");
    }

    [Fact]
    public async Task Lets_an_applicant_be_nobody_else()
    {
        var story = await UntilAsync(service, Stage.Submitted);
        var both = new Person("both", "applicant officer approver finance supervisor admin", A);
        var draft = await service.GetAsync(both, $"{story.Path}/proposals/{ProposalOf(A)}");

        draft.Must(200);
        (await service.GetAsync(both, $"{story.Path}/proposals/{ProposalOf(B)}")).MustRefuse(403, "organization.notYours");
        (await service.GetAsync(both, $"organizations/{B}")).MustRefuse(403, "organization.notYours");
        (await service.GetAsync(both, "organizations")).MustRefuse(403, "role.bothSides");
        (await service.GetAsync(both, $"{story.Path}/trail")).MustRefuse(403, "role.bothSides");
        (await story.PostAsync(both, "evaluation", Bodies.Panel)).MustRefuse(403, "role.bothSides");
        Assert.All(
            (await service.GetAsync(both, $"{story.Path}/proposals")).Must(200).Items,
            row => Assert.Equal(A, (string?)row!["organization"]));
    }

    [Theory]
    [InlineData("evaluator officer")]
    [InlineData("evaluator approver supervisor")]
    [InlineData("officer")]
    [InlineData("supervisor")]
    public async Task Keeps_recused_whoever_recused_themselves(string roles)
    {
        var story = await UntilAsync(service, Stage.Evaluating);
        var recusal = new JsonObject { ["proposal"] = ProposalOf(A), ["reason"] = "曾任职" };
        (await story.PostAsync(Chen, "recusals", recusal)).Must(200);
        var more = Chen with { Roles = roles };

        (await service.GetAsync(more, $"{story.Path}/proposals/{ProposalOf(A)}")).MustRefuse(409, "evaluation.recused");
        Assert.DoesNotContain(ProposalOf(A), (await service.GetAsync(more, $"{story.Path}/proposals")).Must(200).Items
            .Select(row => (string?)row!["proposal"]));
        (await service.GetAsync(more, $"{story.Path}/proposals/{ProposalOf(B)}")).Must(200);
        if (roles.Contains("supervisor", StringComparison.Ordinal))
        {
            (await service.GetAsync(more, $"{story.Path}/proposals/{ProposalOf(A)}/trail"))
                .MustRefuse(409, "evaluation.recused");
        }
    }

    // Whatever the roles say: the token names an organization that is scored.
    [Fact]
    public async Task Keeps_an_evaluator_from_the_organization_that_the_token_names()
    {
        var story = await UntilAsync(service, Stage.Evaluating);
        var ofA = Chen with { Organization = A };

        (await story.PostAsync(ofA, "sheets", Bodies.Sheet(ProposalOf(A), "55", "35")))
            .MustRefuse(403, "evaluation.conflict");
        (await story.PostAsync(ofA with { Roles = "applicant evaluator" }, "sheets", Bodies.Sheet(ProposalOf(A), "5", "5")))
            .MustRefuse(403, "evaluation.conflict");
        (await service.GetAsync(ofA, $"{story.Path}/proposals/{ProposalOf(A)}")).MustRefuse(403, "evaluation.conflict");
    }

    [Fact]
    public async Task Has_a_trail_only_of_what_is_there()
    {
        var story = await UntilAsync(service, Stage.Closed);

        (await service.GetAsync(Supervisor, $"{story.Path}/proposals/{ProposalOf(A)}/trail")).Must(200);
        foreach (var path in (string[])
        [
            $"{story.Path}/proposals/{A}-2/trail", $"{story.Path}/proposals/{A}-01/trail",
            $"{story.Path}/contracts/{A}-1/trail", $"{story.Path}/books/nobody/L1/trail", $"{story.Path}x/trail",
            "organizations/52420106MJUXGCP0M0/trail", "funds/none/trail",
        ])
        {
            (await service.GetAsync(Supervisor, path)).Must(404);
        }
    }
}
