using System.Net;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Procurement.LocalHost.Hosting;
using Procurement.Testing;
using Procurement.LocalHost.Settings;
using Xunit;

namespace Procurement.Host.Tests.Hosting;

public sealed class RunningAProgram
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hands_it_the_tests_settings_and_lets_it_end_when_stopped()
    {
        var ended = false;
        var app = await StartAsync(Run, new() { ["A__B"] = "given" });

        Assert.Equal("given", app.Services.GetRequiredService<IConfiguration>()["A:B"]);
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync("/admin/host/status", Cancel)).StatusCode);
        await app.DisposeAsync();
        Assert.True(ended);

        void Run(string[] arguments)
        {
            Program(arguments);
            ended = true;
        }
    }

    [Fact]
    public async Task Runs_two_at_once_each_with_its_own_settings()
    {
        await using var one = await StartAsync(Program, new() { ["A"] = "1" });
        await using var two = await StartAsync(Program, new() { ["A"] = "2" });

        Assert.Equal("1", one.Services.GetRequiredService<IConfiguration>()["A"]);
        Assert.Equal("2", two.Services.GetRequiredService<IConfiguration>()["A"]);
        Assert.NotEqual(one.Address, two.Address);
    }

    [Fact]
    public async Task Passes_on_why_the_host_could_not_start() => await Assert.ThrowsAsync<HostException>(
        () => StartAsync(Program, new() { ["LocalHost__Port"] = "high" }));

    [Fact]
    public async Task Passes_on_why_the_program_could_not_start() => await Assert.ThrowsAsync<NotSupportedException>(
        () => StartAsync(_ => throw new NotSupportedException(), []));

    [Fact]
    public async Task Says_that_it_ended_without_a_host()
    {
        var refused = await Assert.ThrowsAsync<HostException>(() => StartAsync(_ => { }, []));

        Assert.Contains("ended without running its host", refused.Message, StringComparison.Ordinal);
    }

    private static Task<LocalApp> StartAsync(Action<string[]> main, Dictionary<string, string> settings)
    {
        var program = new InProcessProgram(typeof(LocalApp).Assembly, main, Services: null, Functions: []);
        return LocalApp.StartAsync(program, settings);
    }

    private static void Program(string[] arguments) =>
        FunctionsApplication.CreateBuilder(arguments).ConfigureFunctionsWebApplication().Build().Run();
}
