using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Contracts;

public sealed class SubcontractingOverHttp(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Waits_for_consent_and_goes_one_level_deep()
    {
        var story = await StoryAsync(allows: true);
        var parts = $"{story.Contract}/subcontracts";
        (await service.PostAsync(For(A), parts, Part(B, "45000.01"))).MustRefuse(422, "contract.assignmentForbidden");
        (await service.PostAsync(For(A), parts, Part(B, "100.00", isCore: true)))
            .MustRefuse(422, "contract.assignmentForbidden");
        (await service.PostAsync(For(A), parts, Part(A, "100.00"))).MustRefuse(422, "subcontract.ownOrganization");
        (await service.PostAsync(For(A), parts, Part("52420106MJ00000001", "100.00")))
            .MustRefuse(422, "subcontract.notRegistered");
        (await service.PostAsync(For(B), parts, Part(C, "100.00"))).MustRefuse(403, "organization.notYours");
        (await service.PostAsync(For(A), parts, Part(B, "45000.00"))).Must(200);
        (await service.PostAsync(For(B), parts, Part(C, "100.00"))).MustRefuse(403, "subcontract.secondLevel");

        var consented = (await service.PostAsync(Approver, $"{parts}/1/consent")).Must(200).Body;
        Assert.NotNull(consented["subcontracts"]![0]!["consented"]);
        (await service.PostAsync(Approver, $"{parts}/1/consent")).MustRefuse(409, "subcontract.notWaiting");
        (await service.PostAsync(For(A), parts, Part(C, "0.01"))).MustRefuse(422, "contract.assignmentForbidden");
        (await service.PostAsync(For(A), $"{parts}/1/end", new JsonObject { ["reason"] = "改由本单位承担" })).Must(200);
        (await service.PostAsync(For(A), parts, Part(C, "0.01"))).Must(200);
    }

    [Fact]
    public async Task Is_refused_where_the_agreement_does_not_allow_it()
    {
        var story = await StoryAsync(allows: false);
        (await service.PostAsync(For(A), $"{story.Contract}/subcontracts", Part(B, "100.00")))
            .MustRefuse(409, "subcontract.notAllowed");
    }

    private async Task<RoundStory> StoryAsync(bool allows)
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        var agreement = AgreementBodies.Agreement();
        agreement["allowsSubcontracting"] = allows;
        story.Settings["agreement"] = agreement;
        return await story.GoOnToAsync(Stage.InForce);
    }

    private static JsonObject Part(string organization, string amount, bool isCore = false) => new()
    {
        ["organization"] = organization, ["part"] = "助餐配送", ["isCore"] = isCore, ["amount"] = amount,
    };
}
