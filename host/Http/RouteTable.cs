using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Procurement.LocalHost.Functions;

namespace Procurement.LocalHost.Http;

/// <summary>
/// The routes in the order of their functions' names: the first match wins, however literal a later one is.
/// </summary>
internal sealed class RouteTable
{
    private readonly HttpRoute[] routes;

    public RouteTable(FunctionCatalog functions, string prefix, IInlineConstraintResolver resolver)
    {
        routes =
        [
            .. functions.All.Where(function => function.Is("httpTrigger"))
                .Select(function => new HttpRoute(function, prefix.Trim('/'), resolver)),
        ];
        for (var i = 0; i < routes.Length; i++) Check(routes[i], routes.AsSpan(0, i));
    }

    public bool IsEmpty => routes.Length == 0;

    public (HttpRoute Route, RouteValueDictionary Values)? MatchOrNull(HttpContext http)
    {
        foreach (var route in routes)
        {
            if (route.MatchOrNull(http) is { } values) return (route, values);
        }

        return null;
    }

    private static void Check(HttpRoute route, ReadOnlySpan<HttpRoute> earlier)
    {
        var first = route.Template.Trim('/').Split('/')[0];
        if (first.Equals("admin", StringComparison.OrdinalIgnoreCase)
            || first.Equals("runtime", StringComparison.OrdinalIgnoreCase))
            throw route.Function.Refuse(
                $"has the route '{route.Template}', which conflicts with one or more built in routes");
        if (route.Template.StartsWith('/'))
            throw route.Function.Refuse($"has the route '{route.Template}', which must not begin with '/'");

        foreach (var other in earlier)
        {
            if (route.ConflictsWith(other))
                throw route.Function.Refuse(
                    $"has a route that conflicts with the route defined by function '{other.Function.Name}'");
        }
    }
}
