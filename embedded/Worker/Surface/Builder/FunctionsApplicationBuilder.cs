using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Procurement.Embedded;
using Procurement.Embedded.Hosting;
using Procurement.Embedded.Http;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds a function app; on this platform the app carries its own host.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder web;
    private readonly StartRefusal refusal;
    private readonly HostPreparation preparation;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware = [];
    private bool servesHttp;

    internal FunctionsApplicationBuilder(string[]? args)
    {
        var run = EmbeddedRun.Current;
        refusal = new StartRefusal(run);
        web = WorkerConfiguration.CreateWebBuilder(args ?? [], run);
        preparation = refusal.Guard(() => HostPreparation.Make(web, run));
    }

    /// <summary>A place for extensions to hand things on.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    /// <summary>The settings: files, then environment variables, then the command line, later ones winning.</summary>
    public ConfigurationManager Configuration => web.Configuration;

    /// <summary>The environment's name and folders.</summary>
    public IHostEnvironment Environment => web.Environment;

    /// <summary>Where the app logs.</summary>
    public ILoggingBuilder Logging => web.Logging;

    /// <summary>What the app measures.</summary>
    public IMetricsBuilder Metrics => web.Metrics;

    /// <summary>The services of the app.</summary>
    public IServiceCollection Services => web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => web.Configuration;

    /// <summary>
    /// Checks every function and makes the host; an app that cannot run says so and ends with code 1.
    /// </summary>
    public IHost Build() => refusal.Guard(() => preparation.Finish(web, middleware, servesHttp, refusal));

    /// <summary>Uses another container.</summary>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory,
        Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);

    /// <summary>Adds a step inside those added before.</summary>
    public IFunctionsWorkerApplicationBuilder Use(
        Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        this.middleware.Add(middleware);
        return this;
    }

    internal void ServeHttp()
    {
        if (servesHttp) return;
        servesHttp = true;
        Services.AddMvcCore();
        Use(HttpResultStep.Around);
    }
}

/// <summary>The switch to ASP.NET Core requests and results.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>
    /// Lets HTTP functions take HttpRequest and return results; middleware added later sees HttpContext.
    /// </summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ServeHttp();
        return builder;
    }
}
