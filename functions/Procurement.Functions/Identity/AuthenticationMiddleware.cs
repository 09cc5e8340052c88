using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Procurement.Functions.Http;

namespace Procurement.Functions.Identity;

/// <summary>
/// Lets an HTTP function run only for those whom its method names. Queue and timer functions pass. An HTTP function
/// that names nobody, or that the catalog does not know, is closed.
/// </summary>
public sealed class AuthenticationMiddleware(FunctionCatalog catalog, Authenticator authenticator)
    : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var function = catalog.FindOrNull(context.FunctionDefinition.EntryPoint);
        var http = context.GetHttpContext();
        if (http is null && function?.Http is not null)
        {
            throw new InvalidOperationException("The middleware must come after ConfigureFunctionsWebApplication.");
        }

        var refusal = http is null ? null : await AdmitAsync(http, function?.Method, context.CancellationToken);
        if (refusal is null) await next(context);
        else context.GetInvocationResult().Value = refusal;
    }

    /// <summary>
    /// Null if the method may run for this request, whose caller is then known; else the refusal. Who shows no good
    /// token ends in a <see cref="ProblemException"/>.
    /// </summary>
    public async Task<ProblemResult?> AdmitAsync(HttpContext http, MethodInfo? method, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (method?.GetCustomAttribute<AllowPublicAttribute>() is not null) return null;
        if (method?.GetCustomAttribute<AllowRolesAttribute>() is not { } allowed) return Problems.Of("function.closed");

        var caller = await authenticator.AuthenticateAsync(http.Request, cancel);
        if (!caller.Roles.Overlaps(allowed.Roles)) return Problems.Of("role.notAllowed");
        if (caller.Is(Role.Applicant) && caller.Organization is null)
        {
            return Problems.Of("applicant.organizationMissing");
        }

        // Only the roles that this function names count in it: an evaluator who is also an applicant claims and reads
        // contracts as an applicant, not as somebody of the purchaser's side.
        http.SetCaller(caller with { Roles = caller.Roles.Intersect(allowed.Roles).ToHashSet() });
        return null;
    }
}
