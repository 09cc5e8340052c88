using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Procurement.Functions.Http;

/// <summary>
/// Public answers go packed to whoever takes them so: a phone on a weak network reads them first. Others never do,
/// since the size of a packed answer tells about the secrets in it (BREACH).
/// </summary>
public static class PublicCompression
{
    /// <summary>Registers it with the server of the worker.</summary>
    public static IServiceCollection AddPublicCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddSingleton<IResponseCompressionProvider, WithoutTags>();
        return services.AddSingleton<IStartupFilter, BeforeEverything>();
    }

    // A strong tag names the very bytes (RFC 9110, 8.8.1): what has one is sent as it is.
    private sealed class WithoutTags(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
        : ResponseCompressionProvider(services, options)
    {
        public override bool ShouldCompressResponse(HttpContext context) =>
            context.Response.Headers.ETag.Count is 0 && base.ShouldCompressResponse(context);
    }

    private sealed class BeforeEverything : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseWhen(
                context => context.Request.Path.StartsWithSegments("/api/public", StringComparison.OrdinalIgnoreCase),
                branch => branch.UseResponseCompression());
            next(app);
        };
    }
}
