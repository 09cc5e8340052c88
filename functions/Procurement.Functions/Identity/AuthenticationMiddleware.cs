using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Procurement.Functions.Http;

namespace Procurement.Functions.Identity;

/// <summary>
/// Lets an HTTP function run only for those whom its method names. Queue and timer functions pass. An HTTP function
/// that names nobody, or that the catalog does not know, is closed.
/// </summary>
public sealed class AuthenticationMiddleware(
    FunctionCatalog catalog, Authenticator authenticator, IMemberships memberships)
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

        if (http is not null) await AdmitAsync(http, function, context.CancellationToken);
        await next(context);
    }

    /// <summary>Lets the request pass, with its caller known where there is one, or throws the problem.</summary>
    public async Task AdmitAsync(HttpContext http, CatalogedFunction? function, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (function is { IsPublic: true })
        {
            if (HttpMethods.IsPost(http.Request.Method)) http.SetCaller(Caller.Nobody);
            return;
        }

        if (function?.Roles is not { } allowed) throw Refused("function.closed");

        var caller = await KnownAsync(await authenticator.AuthenticateAsync(http.Request, cancel), cancel);
        var counted = caller.CountedRoles();
        if (!counted.Overlaps(allowed))
        {
            throw Refused(caller.Roles.Overlaps(allowed) ? "role.bothSides" : "role.notAllowed");
        }

        if (function.IsForOneRole && caller.Roles.Count > 1) throw Refused("role.alone");

        if (caller.Is(Role.Applicant) && caller.Organization is null && !function.TakesWithoutOrganization)
        {
            throw Refused("applicant.organizationMissing");
        }

        // Only the roles that this function names count in it: an evaluator who is also an applicant claims and reads
        // contracts as an applicant, not as somebody of the purchaser's side. And only an applicant's organization is
        // one whose sealed proposals are its own; the affiliation stays, for it is no right but a conflict.
        var roles = counted.Intersect(allowed).ToHashSet();
        var organization = roles.Contains(Role.Applicant) ? caller.Organization : null;
        http.SetCaller(caller with { Roles = roles, Organization = organization });
    }

    // A token without an organization is of somebody who registered it here, or is about to.
    private async Task<Caller> KnownAsync(Caller caller, CancellationToken cancel)
    {
        if (!caller.Is(Role.Applicant) || caller.Organization is not null) return caller;

        var own = await memberships.OrganizationOfAsync(caller.Tenant, caller.Account, cancel);
        return caller with { Organization = own, Affiliation = own };
    }

    private static ProblemException Refused(string code) => new(Problems.Of(code));
}
