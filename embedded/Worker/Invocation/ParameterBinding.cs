using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Procurement.Embedded.Http;
using Procurement.Embedded.Queues;

namespace Procurement.Embedded.Invocation;

/// <summary>How one parameter gets its value, decided once.</summary>
internal abstract class ParameterBinding
{
    public abstract ValueTask<object?> BindAsync(EmbeddedFunctionContext context);

    public static ParameterBinding Of(FunctionDescriptor function, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type.IsByRef || type.IsPointer) throw function.Refuse($"has the unsupported parameter '{parameter.Name}'");
        if (parameter.IsDefined(typeof(TriggerBindingAttribute)))
        {
            CheckTrigger(function, type);
            return new Taken(context => context.Input.Read(type, context.InstanceServices));
        }

        if (type == typeof(FunctionContext)) return new Taken(context => context);
        if (type == typeof(CancellationToken)) return new Taken(context => context.CancellationToken);
        if (type == typeof(HttpContext))
            throw function.Refuse("has a HttpContext parameter, which is null on the platform; use GetHttpContext()");
        return type == typeof(HttpRequest) && function.Trigger is HttpTriggerAttribute
            ? new Taken(context => context.Input.Read(type, context.InstanceServices))
            : new Named(parameter);
    }

    private static void CheckTrigger(FunctionDescriptor function, Type type)
    {
        var (supported, list) = function.Trigger switch
        {
            HttpTriggerAttribute => (type == typeof(HttpRequest), "HttpRequest"),
            QueueTriggerAttribute =>
                (QueueInput.CanRead(type), "string, byte[], BinaryData, QueueMessage or a JSON class"),
            TimerTriggerAttribute => (type == typeof(TimerInfo), "TimerInfo"),
            _ => throw function.Refuse($"has the unsupported trigger {function.Trigger.GetType().Name}"),
        };
        if (!supported) throw function.Refuse($"has a trigger parameter of type {type}; it must be {list}");
    }

    private sealed class Taken(Func<EmbeddedFunctionContext, object?> take) : ParameterBinding
    {
        public override ValueTask<object?> BindAsync(EmbeddedFunctionContext context) =>
            ValueTask.FromResult(take(context));
    }

    /// <summary>A value from the route, the query, the JSON body or the message's metadata, by name.</summary>
    private sealed class Named(ParameterInfo parameter) : ParameterBinding
    {
        private readonly bool nullable =
            !parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null;

        public override async ValueTask<object?> BindAsync(EmbeddedFunctionContext context)
        {
            var text = await context.Input.FindAsync(parameter.Name!, context.CancellationToken);
            if (text is not null) return NamedValue.Convert(text, parameter, context.InstanceServices);
            if (parameter.HasDefaultValue) return parameter.DefaultValue;
            return nullable ? null : throw new FunctionInputConverterException(
                $"'{parameter.Name}' of '{context.FunctionDefinition.Name}' has no value and cannot be null.");
        }
    }
}

/// <summary>
/// An argument could not be made from what the trigger brought; over HTTP the answer is 500, not 400.
/// </summary>
internal sealed class FunctionInputConverterException(string message, Exception? cause = null)
    : Exception(message, cause);
