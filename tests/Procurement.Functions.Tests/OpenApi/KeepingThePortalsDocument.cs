using System.Text.Json;
using Procurement.Functions.Tests.Documentation;
using Procurement.Functions.Tests.Service;
using Procurement.Testing;

namespace Procurement.Functions.Tests.OpenApi;

/// <summary>The document that the portal's types are made from is the running app's.</summary>
public sealed class KeepingThePortalsDocument(RunningService service) : IClassFixture<RunningService>
{
    private const string Page = "portal/openapi.json";
    private const string Renew = "RENEW_PAGES";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task Is_what_the_app_says()
    {
        var told = (await service.GetAsync(null, "openapi.json")).Must(200).Body.ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable(Renew) is "1")
            await File.WriteAllTextAsync(RepositoryPaths.Of(Page.Split('/')), told, TestContext.Current.CancellationToken);

        Assert.True(
            Pages.Read(Page) == told,
            $"{Page} is stale. Run this test once with {Renew}=1, then npm run types --prefix portal, and commit both.");
    }
}
