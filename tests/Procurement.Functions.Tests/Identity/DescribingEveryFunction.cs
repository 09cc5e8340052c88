using System.Text.Json.Nodes;
using Procurement.Functions.Identity;
using Procurement.Functions.Tests.Service;

namespace Procurement.Functions.Tests.Identity;

/// <summary>The document that the running app gives, against the functions that it runs.</summary>
public sealed class DescribingEveryFunction(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Names_every_function_with_its_verb_and_roles()
    {
        var document = (await service.GetAsync(null, "openapi.json")).Must(200).Body;

        var told =
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            select $"{operation.Key} {path.Key} {operation.Value!["operationId"]} {Roles(operation.Value)}";
        var known = EveryFunction.All.Select(one =>
            $"{EveryFunction.VerbOf(one)} /{one.Http!.Route!.Replace(":int", "", StringComparison.Ordinal)} {one.Name} "
            + string.Join(' ', EveryFunction.RolesOf(one).Select(role => role.ToWire())));
        Assert.Equal(known.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static string Roles(JsonNode operation) =>
        string.Join(' ', (operation["x-roles"]?.AsArray() ?? []).Select(role => (string?)role));
}
