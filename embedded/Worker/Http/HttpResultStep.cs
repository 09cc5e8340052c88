using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Procurement.Embedded.Invocation;

namespace Procurement.Embedded.Http;

/// <summary>
/// Shows the HTTP context to what is inside and executes the result when all of that has returned, so that middleware
/// inside never sees an exception of the result's own.
/// </summary>
internal static class HttpResultStep
{
    public static FunctionExecutionDelegate Around(FunctionExecutionDelegate next) => async context =>
    {
        if (context.Features.Get<HttpContext>() is not { } http)
        {
            await next(context);
            return;
        }

        context.Items[EmbeddedFunctionContext.HttpContextKey] = http;
        await next(context);
        await ExecuteAsync((EmbeddedFunctionContext)context, http);
    };

    private static Task ExecuteAsync(EmbeddedFunctionContext context, HttpContext http)
    {
        var result = context.Outcome.Value;
        if (result is not (IActionResult or IResult))
        {
            result = context.Function.Outputs.FirstOrDefault(output => output.Attribute is HttpResultAttribute)
                ?.Value(result);
        }

        switch (result)
        {
            case IActionResult action:
                return action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
            case IResult plain:
                return plain.ExecuteAsync(http);
            default:
                context.GetLogger("Host.Functions")
                    .LogDebug("{Function}: no HTTP response returned", context.Function.Name);
                return Task.CompletedTask;
        }
    }
}
