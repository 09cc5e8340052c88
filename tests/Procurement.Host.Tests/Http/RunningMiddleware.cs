using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Http;

public sealed class RunningMiddleware
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Goes_in_the_order_of_registration_and_shows_HttpContext_only_after_the_web_application()
    {
        await using var app = await StartAsync();

        await app.Client.GetAsync("/api/Works", Cancel);

        Assert.Equal(
            ["first none", "second request", "works request", "after second", "after first"],
            app.Services.GetRequiredService<Trace>().Lines);
    }

    [Fact]
    public async Task Has_one_instance_for_all_invocations_and_a_scope_for_each()
    {
        await using var app = await StartAsync();

        await app.Client.GetAsync("/api/Works", Cancel);
        await app.Client.GetAsync("/api/Works", Cancel);

        var trace = app.Services.GetRequiredService<Trace>();
        Assert.Equal(1, trace.Middleware);
        Assert.Equal(2, trace.Scopes.Distinct().Count());
        Assert.Equal(2, trace.Disposed);
        Assert.True(trace.OneScope);
        Assert.Equal(2, trace.Invocations.Distinct().Count());
    }

    [Fact]
    public async Task Never_sees_an_exception_of_the_result_itself()
    {
        await using var app = await StartAsync();

        var response = await app.Client.GetAsync("/api/Breaks", Cancel);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("after second", app.Services.GetRequiredService<Trace>().Lines);
    }

    [Fact]
    public async Task Sees_an_exception_of_the_function_as_thrown_and_may_answer_instead()
    {
        await using var app = await StartAsync();

        var response = await app.Client.GetAsync("/api/Throws", Cancel);

        Assert.Equal((HttpStatusCode)451, response.StatusCode);
    }

    [Fact]
    public async Task Knows_the_method_that_an_invocation_will_run()
    {
        await using var app = await StartAsync();

        await app.Client.GetAsync("/api/Works", Cancel);

        var definition = app.Services.GetRequiredService<Trace>().Definition!;
        Assert.Equal($"{typeof(Work).FullName}.Works", definition.EntryPoint);
        Assert.Equal(typeof(Work).Assembly.Location, definition.PathToAssembly);
        Assert.Equal("httpTrigger", definition.InputBindings["request"].Type);
        Assert.Equal("http", definition.OutputBindings["$return"].Type);
        Assert.IsType<HttpTriggerAttribute>(definition.Parameters[0].Properties["bindingAttribute"]);
    }

    [Fact]
    public async Task Is_left_out_where_its_predicate_does_not_hold()
    {
        await using var app = await TestApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<Trace>().AddScoped<Scoped>();
                builder.ConfigureFunctionsWebApplication();
                builder.UseWhen<Second>(context => context.FunctionDefinition.Name == "Breaks");
            },
            [],
            typeof(Work));

        await app.Client.GetAsync("/api/Works", Cancel);

        Assert.Equal(["works request"], app.Services.GetRequiredService<Trace>().Lines);
    }

    private static Task<LocalApp> StartAsync() => TestApp.StartAsync(
        builder =>
        {
            builder.Services.AddSingleton<Trace>().AddScoped<Scoped>();
            builder.UseMiddleware(async (context, next) =>
            {
                var trace = context.InstanceServices.GetRequiredService<Trace>();
                trace.Lines.Enqueue($"first {Seen(context)}");
                await next();
                trace.Lines.Enqueue("after first");
            });
            builder.ConfigureFunctionsWebApplication();
            builder.ConfigureFunctionsWebApplication();
            builder.UseMiddleware<Second>();
        },
        [],
        typeof(Work));

    private static string Seen(FunctionContext context) => context.GetHttpContext() is null ? "none" : "request";

    public sealed class Trace
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ConcurrentQueue<Scoped> Scopes { get; } = new();

        public ConcurrentQueue<string> Invocations { get; } = new();

        public int Middleware { get; set; }

        public int Disposed { get; set; }

        public bool OneScope { get; set; }

        public FunctionDefinition? Definition { get; set; }
    }

    public sealed class Scoped(Trace trace) : IDisposable
    {
        public void Dispose() => trace.Disposed++;
    }

    public sealed class Second : IFunctionsWorkerMiddleware
    {
        private readonly Trace trace;

        public Second(Trace trace)
        {
            this.trace = trace;
            trace.Middleware++;
        }

        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            trace.Lines.Enqueue($"second {Seen(context)}");
            trace.Definition = context.FunctionDefinition;
            trace.Invocations.Enqueue(context.InvocationId);
            try
            {
                await next(context);
            }
            catch (NotSupportedException)
            {
                context.GetInvocationResult().Value = TypedResults.StatusCode(451);
            }

            trace.Lines.Enqueue("after second");
        }
    }

    public sealed class Work(Trace trace, Scoped scoped)
    {
        [Function("Works")]
        public IResult Works(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context)
        {
            trace.Lines.Enqueue($"works {Seen(context)}");
            trace.Scopes.Enqueue(scoped);
            trace.OneScope = request.HttpContext.RequestServices.GetRequiredService<Scoped>() == scoped
                && context.InstanceServices.GetRequiredService<Scoped>() == scoped;
            return TypedResults.Ok();
        }

        [Function("Breaks")]
        public static IResult Breaks([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            TypedResults.Ok(new AnsweringRequests.Cyclic());

        [Function("Throws")]
        public static IResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            throw new NotSupportedException();
    }
}
