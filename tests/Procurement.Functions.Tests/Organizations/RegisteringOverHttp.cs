using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Organizations;

public sealed class RegisteringOverHttp(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("000000000000000000", "serviceInstitution", "organization.codeAllZero")]
    [InlineData("11010519491231002X", "serviceInstitution", "organization.codeIsIdentityCard")]
    [InlineData("11420106MB00000013", "committee", "organization.codeOfOrgan")]
    [InlineData("91420106MA4KL0001D", "serviceInstitution", "organization.kindNotOfCode")]
    [InlineData("12100000400009127B", "committee", "organization.kindReasonMissing")]
    public async Task Refuses_what_is_no_code_of_a_supplier_or_of_another_kind(string uscc, string kind, string code)
    {
        var body = Bodies.Organization("测试机构");
        body["kind"] = kind;

        (await service.SendAsync(Request.Put(Officer, $"organizations/{uscc}", body))).MustRefuse(422, code);
        (await service.GetAsync(Officer, $"organizations/{uscc}")).Must(404);
    }

    // What is read can be written back unchanged: nothing changes, and above all no account is proposed.
    [Fact]
    public async Task Takes_back_what_it_shows()
    {
        const string path = "organizations/91110000802100433B";
        var body = Bodies.Organization("测试企业");
        (body["kind"], body["priceDeduction"]) = ("enterprise", "0.125");
        (await service.SendAsync(Request.Put(Officer, path, body))).Must(201);
        var read = (await service.GetAsync(Officer, path)).Must(200);

        JsonObject again = [.. read.Body.AsObject()
            .Where(one => one.Key is "name" or "kind" or "grade" or "account" or "priceDeduction" or "kindReason")
            .Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))];
        var written = await service.SendAsync(Request.Put(Officer, path, again) with { IfMatch = read.ETag });

        Assert.Equal(read.Body.ToJsonString(), written.Must(200).Body.ToJsonString());
        Assert.Equal("0.125", written["priceDeduction"]);
    }
}
