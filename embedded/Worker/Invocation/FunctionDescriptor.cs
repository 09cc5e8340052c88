using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Procurement.Embedded.Invocation;

/// <summary>A function with everything the host found out about it once.</summary>
internal sealed class FunctionDescriptor
{
    private FunctionDescriptor(MethodInfo method, ParameterInfo triggerParameter)
    {
        Method = method;
        Name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        TriggerParameter = triggerParameter;
        Trigger = triggerParameter.GetCustomAttribute<TriggerBindingAttribute>()!;
        Retry = method.GetCustomAttribute<RetryAttribute>();
        Outputs = OutputBinding.Of(this);
        Parameters = [.. method.GetParameters().Select(parameter => ParameterBinding.Of(this, parameter))];
        Definition = new EmbeddedFunctionDefinition(this);
        Body = new FunctionBody(method);
    }

    public string Name { get; }

    public MethodInfo Method { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    public RetryAttribute? Retry { get; }

    public IReadOnlyList<ParameterBinding> Parameters { get; }

    public IReadOnlyList<OutputBinding> Outputs { get; }

    public EmbeddedFunctionDefinition Definition { get; }

    public FunctionBody Body { get; }

    public static FunctionDescriptor Of(MethodInfo method)
    {
        var where = $"{method.DeclaringType!.FullName}.{method.Name}";
        if (!method.IsPublic || method.IsGenericMethod || method.DeclaringType.ContainsGenericParameters)
            throw new EmbeddedHostException($"The function method {where} must be public and not generic.");

        var triggers = method.GetParameters().Where(p => p.IsDefined(typeof(TriggerBindingAttribute))).ToArray();
        if (triggers.Length != 1)
            throw new EmbeddedHostException($"The function method {where} must have exactly one trigger parameter.");

        var function = new FunctionDescriptor(method, triggers[0]);
        if (function is { Retry: not null, Trigger: not TimerTriggerAttribute })
            throw function.Refuse("has a retry attribute, which only timer functions may have");
        return function;
    }

    public EmbeddedHostException Refuse(string why) =>
        new($"The function '{Name}' ({Method.DeclaringType!.FullName}.{Method.Name}) {why}.");
}
