using System.Net;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Procurement.Embedded.Tests.Worker;

public sealed class RunningAProgram
{
    // It has no functions, which is all that matters here.
    private static readonly Assembly App = typeof(EmbeddedApp).Assembly;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hands_it_the_tests_settings_and_lets_it_end_when_stopped()
    {
        var ended = false;
        var app = await EmbeddedApp.StartAsync(App, Program, new Dictionary<string, string?> { ["A__B"] = "given" });

        Assert.Equal("given", app.Services.GetRequiredService<IConfiguration>()["A:B"]);
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync("/admin/host/status", Cancel)).StatusCode);
        await app.DisposeAsync();
        Assert.True(ended);

        void Program()
        {
            FunctionsApplication.CreateBuilder([]).ConfigureFunctionsWebApplication().Build().Run();
            ended = true;
        }
    }

    [Fact]
    public async Task Runs_two_at_once_each_with_its_own_settings()
    {
        await using var one = await EmbeddedApp.StartAsync(App, Program, new Dictionary<string, string?> { ["A"] = "1" });
        await using var two = await EmbeddedApp.StartAsync(App, Program, new Dictionary<string, string?> { ["A"] = "2" });

        Assert.Equal("1", one.Services.GetRequiredService<IConfiguration>()["A"]);
        Assert.Equal("2", two.Services.GetRequiredService<IConfiguration>()["A"]);
        Assert.NotEqual(one.Address, two.Address);
    }

    [Fact]
    public async Task Passes_on_why_it_could_not_start() =>
        await Assert.ThrowsAsync<EmbeddedHostException>(() => EmbeddedApp.StartAsync(
            App, Program, new Dictionary<string, string?> { ["Embedded__Port"] = "high" }));

    [Fact]
    public async Task Says_that_it_ended_without_a_host()
    {
        var refused = await Assert.ThrowsAsync<EmbeddedHostException>(() => EmbeddedApp.StartAsync(App, () => { }, []));

        Assert.Contains("ended without running its host", refused.Message, StringComparison.Ordinal);
    }

    private static void Program() =>
        FunctionsApplication.CreateBuilder([]).ConfigureFunctionsWebApplication().Build().Run();
}
