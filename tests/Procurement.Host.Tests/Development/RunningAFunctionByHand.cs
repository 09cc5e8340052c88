using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Development;

public sealed class RunningAFunctionByHand(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_before_it_has_run_and_knows_only_what_there_is()
    {
        await using var app = await StartAsync();

        var unknown = await PostAsync(app, "Nobody");
        var known = await PostAsync(app, "ticks");
        await Eventually.HoldsAsync(() => !Runs(app).IsEmpty);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Accepted), (unknown.StatusCode, known.StatusCode));
        Assert.False(Runs(app).Single().PastDue);
    }

    [Fact]
    public async Task Retries_as_declared_each_time_as_a_new_invocation()
    {
        await using var app = await StartAsync();

        await PostAsync(app, "Retried");
        await Eventually.HoldsAsync(() => Runs(app).Count == 3);
        await Task.Delay(300, Cancel);

        Assert.Equal([0, 1, 2], Runs(app).Select(run => run.Retry));
        Assert.Equal(3, Runs(app).Select(run => run.Invocation).Distinct().Count());
    }

    [Fact]
    public async Task Hands_a_queue_function_the_input_as_its_message()
    {
        await using var app = await StartAsync();

        await PostAsync(app, "Reads", new { input = "你好" });
        await Eventually.HoldsAsync(() => !Runs(app).IsEmpty);

        Assert.Equal("你好", Runs(app).Single().Text);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Refuses_another_shape(string body)
    {
        await using var app = await StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var refused = await app.Client.PostAsync("/admin/functions/Reads", content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private static ConcurrentQueue<Run> Runs(LocalApp app) => app.Services.GetRequiredService<ConcurrentQueue<Run>>();

    private static Task<HttpResponseMessage> PostAsync(LocalApp app, string function, object? body = null) =>
        app.Client.PostAsJsonAsync($"/admin/functions/{function}", body ?? new { }, Cancel);

    private Task<LocalApp> StartAsync() => TestApp.StartAsync(
        builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton<ConcurrentQueue<Run>>();
        },
        new()
        {
            ["AzureWebJobsStorage"] = account.ConnectionString,
            ["LocalHost__Clock"] = "2026-03-02T00:00:00+08:00",
        },
        typeof(Work));

    public sealed record Run(bool PastDue, int Retry, string Invocation, string Text = "");

    public sealed class Work(ConcurrentQueue<Run> runs)
    {
        [Function("Ticks")]
        public void Tick([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer, FunctionContext context) =>
            Note(timer, context);

        [Function("Retried")]
        [FixedDelayRetry(2, "00:00:00.05")]
        public void Retry([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer, FunctionContext context)
        {
            Note(timer, context);
            throw new InvalidOperationException("on purpose");
        }

        [Function("Reads")]
        public void Read([QueueTrigger("by-hand")] string text, FunctionContext context) =>
            runs.Enqueue(new Run(PastDue: false, -1, context.InvocationId, text));

        private void Note(TimerInfo timer, FunctionContext context) =>
            runs.Enqueue(new Run(timer.IsPastDue, context.RetryContext?.RetryCount ?? -1, context.InvocationId));
    }
}
