using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Contracts;

public sealed class SigningAContract(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Begins_with_the_supplier_and_happens_once()
    {
        var story = await UntilAsync(service, Stage.Final);
        var signatures = $"{story.Contract}/signatures";

        (await service.PostAsync(Approver, signatures)).MustRefuse(409, "contract.supplierSignsFirst");
        (await service.PostAsync(For(A), signatures)).Must(200);
        (await service.PostAsync(For(A), signatures)).MustRefuse(409, "contract.alreadySigned");
        Assert.Equal("inForce", (await service.PostAsync(Approver, signatures)).Must(200)["status"]);
    }

    [Fact]
    public async Task Comes_too_late_when_the_contract_lapsed_by_itself_and_the_reserve_has_it()
    {
        var story = await UntilAsync(service, Stage.Final);
        var signBy = DateOnly.Parse((await service.GetAsync(For(A), story.Contract)).Must(200)["signBy"]!);

        var after = new DateTimeOffset(signBy.AddDays(1), TimeOnly.MinValue, RunningService.Start.Offset);
        await service.MoveToAsync(after);

        Assert.Equal("expired", (await service.GetAsync(Officer, story.Contract)).Must(200)["status"]);
        var successor = (await service.GetAsync(For(B), $"{story.Path}/contracts/{ProposalOf(B)}")).Must(200);
        Assert.Equal("awaitingSignatures", successor["status"]);
        (await service.PostAsync(For(A), $"{story.Contract}/signatures")).MustRefuse(409, "contract.signingExpired");
        var fund = (await service.GetAsync(Finance, $"funds/{story.Round}")).Must(200);
        Assert.Equal("90000.00", fund["committed"]);
    }

    [Fact]
    public async Task Is_seen_by_each_applicant_on_its_own_contracts_only()
    {
        var story = await UntilAsync(service, Stage.Final);

        var mine = (await service.GetAsync(For(A), $"{story.Path}/contracts")).Must(200).Items;
        var theirs = (await service.GetAsync(For(B), $"{story.Path}/contracts")).Must(200).Items;

        Assert.Equal(ProposalOf(A), (string?)Assert.Single(mine)!["proposal"]);
        Assert.Empty(theirs);
    }
}
