using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Procurement.Domain;
using Procurement.Functions;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Queues;
using Procurement.Testing;

namespace Procurement.Benchmarks;

/// <summary>The service composed in this process on fresh tables; its storage calls are counted.</summary>
internal sealed class Site : IAsyncDisposable
{
    private static readonly IServiceProvider None = new ServiceCollection().BuildServiceProvider();

    private readonly ServiceProvider _provider;

    private Site(string connection)
    {
        var prefix = $"b{Guid.NewGuid().ToString("N")[..12]}";
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FixedClock(World.Now));
        services.AddSingleton(new TableClientOptions { Transport = Calls });
        services.AddSingleton(new QueueClientOptions { Transport = Calls });
        services.AddProcurement(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = connection,
            ["StoragePrefix"] = prefix,
            ["FollowUpQueue"] = $"{prefix}-follow-ups",
        }).Build());
        _provider = services.BuildServiceProvider();
    }

    public FaultyStorage Calls { get; } = new();

    public static async Task<Site> StartAsync(string connection)
    {
        var site = new Site(connection);
        foreach (var part in site._provider.GetServices<IHostedService>()) await part.StartAsync(default);
        return site;
    }

    /// <summary>A registered service, or one of the classes of functions.</summary>
    public T Get<T>()
        where T : notnull => ActivatorUtilities.GetServiceOrCreateInstance<T>(_provider);

    /// <summary>Writes what happened to an aggregate before.</summary>
    public async Task HappenAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, object key, params TEvent[] events)
        where TState : class
        where TEvent : notnull =>
        await Get<AggregateStore>().TransactAsync(
            kind,
            key.ToString()!,
            Command.FollowUp($"{key} {Guid.NewGuid():N}", World.Now),
            _ => Decision<TEvent>.Accept(events),
            default);

    /// <summary>Posts to a function as somebody; anything but success ends the run.</summary>
    public static async Task PostAsync(
        Func<HttpRequest, Task<IResult>> function, Caller caller, string path, object? body = null)
    {
        var context = new DefaultHttpContext { RequestServices = None };
        var bytes = System.Text.Encoding.UTF8.GetBytes(body is null ? "{}" : WireJson.ToText(body));
        context.Request.Method = "POST";
        context.Request.Path = $"/api/{path}";
        context.Request.ContentType = "application/json";
        context.Request.ContentLength = bytes.Length;
        context.Request.Body = new MemoryStream(bytes);
        context.Request.Headers[IdempotencyKey.Header] = Guid.NewGuid().ToString("N");
        context.SetCaller(caller);
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await (await function(context.Request)).ExecuteAsync(context);
        if (context.Response.StatusCode is < 200 or > 299)
        {
            throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(answer.ToArray()));
        }
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
