using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;

namespace Procurement.Testing;

/// <summary>
/// Tells a worker of functions that were written in a test, as generated code tells it of an app's, and has them called
/// by reflection: the generated executor answers an empty 200 for a function that it does not know.
/// </summary>
internal sealed class TestFunctions(IReadOnlyList<Type> classes) : IFunctionMetadataProvider
{
    private const string Executor = "Microsoft.Azure.Functions.Worker.Invocation.DefaultFunctionExecutor";

    public static void AddTo(IServiceCollection services, IReadOnlyList<Type> classes)
    {
        services.AddSingleton<IFunctionMetadataProvider>(new TestFunctions(classes));
        services.AddSingleton(
            typeof(IFunctionExecutor), typeof(IFunctionExecutor).Assembly.GetType(Executor, throwOnError: true)!);
    }

    public Task<ImmutableArray<IFunctionMetadata>> GetFunctionMetadataAsync(string directory) => Task.FromResult(
        classes.SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(IFunctionMetadata (method) => Describe(method)).ToImmutableArray());

    private static DefaultFunctionMetadata Describe(MethodInfo method) => new()
    {
        Name = method.GetCustomAttribute<FunctionAttribute>()!.Name,
        Language = "dotnet-isolated",
        EntryPoint = $"{method.DeclaringType!.FullName}.{method.Name}",
        ScriptFile = Path.GetFileName(method.DeclaringType.Assembly.Location),
        RawBindings = [.. Bindings(method)],
        Retry = Retry(method),
    };

    private static IEnumerable<string> Bindings(MethodInfo method)
    {
        var isHttp = false;
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.GetCustomAttribute<TriggerBindingAttribute>() is not { } trigger) continue;
            isHttp |= trigger is HttpTriggerAttribute;
            yield return Trigger(parameter, trigger).ToJsonString();
        }

        if (isHttp) yield return $$"""{"name":"{{Result(method)}}","direction":"Out","type":"http"}""";
    }

    /// <summary>The property with [HttpResult], or else what the method returns.</summary>
    private static string Result(MethodInfo method) =>
        (method.ReturnType.GenericTypeArguments.FirstOrDefault() ?? method.ReturnType).GetProperties()
            .FirstOrDefault(property => property.IsDefined(typeof(HttpResultAttribute)))?.Name ?? "$return";

    private static JsonObject Trigger(ParameterInfo parameter, TriggerBindingAttribute trigger)
    {
        var binding = new JsonObject
        {
            ["name"] = parameter.Name,
            ["direction"] = "In",
            ["type"] = Camel(trigger.GetType().Name[..^nameof(Attribute).Length]),
        };
        foreach (var property in trigger.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.DeclaringType == typeof(Attribute) || property.GetValue(trigger) is not { } value) continue;
            if (value is AuthorizationLevel level) value = $"{level}";
            binding[Camel(property.Name)] = JsonSerializer.SerializeToNode(value);
        }

        // An attribute shows Anonymous where none is stated, for which generated code says nothing.
        if (!parameter.GetCustomAttributesData().SelectMany(data => data.ConstructorArguments)
            .Any(argument => argument.ArgumentType == typeof(AuthorizationLevel))) binding.Remove("authLevel");
        return binding;
    }

    private static DefaultRetryOptions? Retry(MethodInfo method) => method.GetCustomAttribute<RetryAttribute>() switch
    {
        FixedDelayRetryAttribute rule => new()
        {
            MaxRetryCount = rule.MaxRetryCount,
            DelayInterval = Span(rule.DelayInterval),
        },
        ExponentialBackoffRetryAttribute rule => new()
        {
            MaxRetryCount = rule.MaxRetryCount,
            MinimumInterval = Span(rule.MinimumInterval),
            MaximumInterval = Span(rule.MaximumInterval),
        },
        _ => null,
    };

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
