using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Logging.Abstractions;
using Procurement.LocalHost.Functions;

namespace Procurement.LocalHost.Http;

/// <summary>The route and verbs of one HTTP function.</summary>
internal sealed class HttpRoute
{
    private readonly TemplateMatcher matcher;
    private readonly IDictionary<string, IRouteConstraint> constraints;
    private readonly string[] verbs;

    public HttpRoute(HostedFunction function, string prefix, IInlineConstraintResolver resolver)
    {
        Function = function;
        Template = function.Text("route") is { Length: > 0 } route ? route : function.Name;
        Level = LevelOf(function);
        verbs = function.Trigger.TryGetProperty("methods", out var methods) && methods.ValueKind == JsonValueKind.Array
            ? [.. methods.EnumerateArray().Select(verb => $"{verb}")]
            : [];
        var full = prefix.Length == 0 ? Template : $"{prefix}/{Template}";
        try
        {
            var template = TemplateParser.Parse(full);
            matcher = new TemplateMatcher(template, Defaults(template));
            constraints = Constraints(template, resolver);
        }
        catch (Exception malformed) when (malformed is ArgumentException or InvalidOperationException)
        {
            throw function.Refuse($"has the malformed route '{full}': {malformed.Message}");
        }
    }

    public HostedFunction Function { get; }

    public string Template { get; }

    public KeyLevel Level { get; }

    /// <summary>The route values, or null when path, verb or a constraint does not match.</summary>
    public RouteValueDictionary? MatchOrNull(HttpContext http)
    {
        if (verbs.Length > 0 && !verbs.Contains(http.Request.Method, StringComparer.OrdinalIgnoreCase)) return null;
        var values = new RouteValueDictionary();
        return matcher.TryMatch(http.Request.Path, values)
            && RouteConstraintMatcher.Match(
                constraints, values, http, Unused.Router, RouteDirection.IncomingRequest, NullLogger.Instance)
            ? values
            : null;
    }

    /// <summary>Whether some request would match both by text alone, which the platform refuses.</summary>
    public bool ConflictsWith(HttpRoute other) =>
        string.Equals(Template.Trim('/'), other.Template.Trim('/'), StringComparison.OrdinalIgnoreCase)
        && (verbs.Length == 0 || other.verbs.Length == 0
            || verbs.Intersect(other.verbs, StringComparer.OrdinalIgnoreCase).Any());

    private static KeyLevel LevelOf(HostedFunction function) =>
        Enum.TryParse<KeyLevel>(function.Text("authLevel"), ignoreCase: true, out var level)
            ? level
            : KeyLevel.Function;

    private static RouteValueDictionary Defaults(RouteTemplate template) => new(
        template.Parameters.Where(part => part.DefaultValue is not null)
            .Select(part => KeyValuePair.Create<string, object?>(part.Name!, part.DefaultValue)));

    private static IDictionary<string, IRouteConstraint> Constraints(
        RouteTemplate template, IInlineConstraintResolver resolver)
    {
        var builder = new RouteConstraintBuilder(resolver, template.TemplateText!);
        foreach (var part in template.Parameters)
        {
            if (part.IsOptional) builder.SetOptional(part.Name!);
            foreach (var constraint in part.InlineConstraints)
                builder.AddResolvedConstraint(part.Name!, constraint.Constraint);
        }

        return builder.Build();
    }

    /// <summary>Constraints take the router that asks; none of the built-in ones looks at it.</summary>
    private sealed class Unused : IRouter
    {
        public static readonly Unused Router = new();

        public VirtualPathData? GetVirtualPath(VirtualPathContext context) => null;

        public Task RouteAsync(RouteContext context) => Task.CompletedTask;
    }
}

/// <summary>Which key a function asks for; an unstated level is Function.</summary>
internal enum KeyLevel
{
    Anonymous,
    User,
    Function,
    System,
    Admin,
}
