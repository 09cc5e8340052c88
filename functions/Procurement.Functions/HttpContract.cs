using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Orders;
using Procurement.Functions.Telemetry;

namespace Procurement.Functions;

/// <summary>Puts the HTTP contract of the service around every function.</summary>
public static class HttpContract
{
    // As much as the platform lets through to the worker, so that a body too large for us gets our own 413 and not the
    // platform's 500; BodyBytes stops reading at 1 MiB.
    private const long PlatformBodyBytesMax = 104_857_600;

    /// <summary>Problems, identity, orders, OpenAPI; call it after <c>ConfigureFunctionsWebApplication</c>.</summary>
    public static FunctionsApplicationBuilder AddHttpContract(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AllowBodiesOfThePlatform(builder.Services);
        ValidationTexts.SpeakChinese();
        builder.Services.Configure<WorkerOptions>(
            worker => worker.InputConverters.RegisterAt<CancellationConverter>(0));
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(FunctionCatalog.Of(typeof(HttpContract).Assembly));
        builder.Services.AddSingleton<PublicLimits>();
        builder.Services.AddSingleton<OpenApiWriter>();
        builder.Services.AddPublicCompression();
        builder.Services.AddIdentity();
        builder.UseMiddleware<CountingMiddleware>();
        builder.UseMiddleware<ExceptionMiddleware>();
        builder.UseMiddleware<AuthenticationMiddleware>();
        builder.UseMiddleware<OrderMiddleware>();
        builder.UseMiddleware<RaceMiddleware>();
        return builder;
    }

    /// <summary>Lets Kestrel pass bodies that the platform passes.</summary>
    public static void AllowBodiesOfThePlatform(IServiceCollection services) =>
        services.Configure<KestrelServerOptions>(
            kestrel => kestrel.Limits.MaxRequestBodySize = PlatformBodyBytesMax);
}
