using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Domain;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Simulation.Harness;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Testing;

namespace Procurement.Benchmarks.Commands;

/// <summary>The service composed in this process on fresh tables; its storage calls are counted.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private TestSite(string connection, TimeProvider clock) => _provider = Composition.Compose(
        connection,
        $"b{Guid.NewGuid().ToString("N")[..12]}",
        parts => parts
            .AddSingleton(clock)
            .AddSingleton(new TableClientOptions { Transport = Calls })
            .AddSingleton(new BlobClientOptions { Transport = Calls })
            .AddSingleton(new QueueClientOptions { Transport = Calls }));

    public FaultyStorage Calls { get; } = new();

    public static async Task<TestSite> StartAsync(string connection, TimeProvider? clock = null)
    {
        var site = new TestSite(connection, clock ?? new FixedClock(World.Now));
        await site.Get<StorageReadiness>().StartAsync(default);
        return site;
    }

    /// <summary>A registered service, or one of the classes of functions.</summary>
    public T Get<T>()
        where T : notnull => ActivatorUtilities.GetServiceOrCreateInstance<T>(_provider);

    /// <summary>Writes what happened to an aggregate before.</summary>
    public async Task HappenAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, object key, params TEvent[] events)
        where TState : class
        where TEvent : notnull
    {
        var store = Get<AggregateStore>();
        var before = await store.LoadAsync(kind, key, default);
        var stamp = Stamp.FollowUp($"{key} {Guid.NewGuid():N}", Get<TimeProvider>().GetUtcNow());
        await store.SaveAsync(before, Decision<TEvent>.Accept(events), stamp, default);
    }

    /// <summary>Posts to a function as somebody; anything but success ends the run.</summary>
    public Task PostAsync(
        Func<HttpRequest, Task<IResult>> function,
        Caller caller,
        string path,
        object? body = null,
        string? idempotencyKey = null)
    {
        var context = Context(caller);
        var bytes = Encoding.UTF8.GetBytes(body is null ? "{}" : WireJson.ToText(body));
        context.Request.Method = "POST";
        context.Request.Path = $"/api/{path}";
        context.Request.ContentType = "application/json";
        context.Request.ContentLength = bytes.Length;
        context.Request.Body = new MemoryStream(bytes);
        context.Request.Headers[IdempotencyKey.Header] = idempotencyKey ?? Guid.NewGuid().ToString("N");
        return AnswerAsync(context, () => Middleware.RunAsync(context, body is not null, function, default));
    }

    /// <summary>Reads by a function as somebody; anything but success ends the run.</summary>
    public Task<string> GetAsync(Func<HttpRequest, Task<IResult>> function, Caller caller, string path)
    {
        var context = Context(caller);
        context.Request.Method = "GET";
        context.Request.Path = $"/api/{path}";
        return AnswerAsync(context, () => function(context.Request));
    }

    /// <summary>Reads a file by a function as somebody, into a stream.</summary>
    public async Task DownloadAsync(
        Func<HttpRequest, IResult> function, Caller caller, string path, string query, Stream to)
    {
        var context = Context(caller);
        context.Request.Method = "GET";
        context.Request.Path = $"/api/{path}";
        context.Request.QueryString = new QueryString(query);
        context.Response.Body = to;
        await function(context.Request).ExecuteAsync(context);
        if (context.Response.StatusCode is not 200) throw new InvalidOperationException($"{context.Response.StatusCode}");
    }

    private DefaultHttpContext Context(Caller caller)
    {
        var context = new DefaultHttpContext { RequestServices = _provider };
        context.SetCaller(caller);
        return context;
    }

    private static async Task<string> AnswerAsync(HttpContext context, Func<Task<IResult>> function)
    {
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await (await function()).ExecuteAsync(context);
        var said = Encoding.UTF8.GetString(answer.ToArray());
        return context.Response.StatusCode is >= 200 and <= 299 ? said : throw new InvalidOperationException(said);
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
