using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Procurement.Embedded.Invocation;

/// <summary>One place where a result goes: the whole result, or a property of the returned object.</summary>
internal sealed record OutputBinding(string Name, OutputBindingAttribute? Attribute, PropertyInfo? Property)
{
    public string Kind => Attribute is QueueOutputAttribute ? "queue" : "http";

    public object? Value(object? result) => Property is null ? result
        : Property.DeclaringType!.IsInstanceOfType(result) ? Property.GetValue(result) : null;

    public static IReadOnlyList<OutputBinding> Of(FunctionDescriptor function)
    {
        var method = function.Method;
        var result = FunctionBody.ResultTypeOf(method.ReturnType);
        var ofMethod = method.GetCustomAttributes<OutputBindingAttribute>().ToArray();
        OutputBinding[] ofProperties =
        [
            .. result.GetProperties().SelectMany(property => property.GetCustomAttributes<OutputBindingAttribute>()
                .Select(attribute => new OutputBinding(property.Name, attribute, property))),
        ];
        if (ofMethod.Length > 0) return [Whole(function, ofMethod, ofProperties, result)];
        if (ofProperties.Length > 0) return Checked(function, ofProperties);
        return function.Trigger is HttpTriggerAttribute ? [new OutputBinding("$return", null, null)] : [];
    }

    private static OutputBinding Whole(
        FunctionDescriptor function, OutputBindingAttribute[] ofMethod, OutputBinding[] ofProperties, Type result)
    {
        if (function.Trigger is HttpTriggerAttribute)
            throw function.Refuse("has an output binding on the method; put it on a property beside [HttpResult]");
        if (ofMethod.Length > 1 || ofProperties.Length > 0)
            throw function.Refuse("has more than one output binding for the same result");
        if (result == typeof(void)) throw function.Refuse("has an output binding and returns nothing");
        return new OutputBinding("$return", ofMethod[0], null);
    }

    private static OutputBinding[] Checked(FunctionDescriptor function, OutputBinding[] outputs)
    {
        var answers = outputs.Where(output => output.Attribute is HttpResultAttribute).ToArray();
        if (answers.Length > (function.Trigger is HttpTriggerAttribute ? 1 : 0))
            throw function.Refuse("has more [HttpResult] properties than it can answer with");
        return answers.All(answer => CanAnswer(answer.Property!.PropertyType))
            ? outputs
            : throw function.Refuse("has a [HttpResult] property that is neither IResult nor IActionResult");
    }

    private static bool CanAnswer(Type type) =>
        typeof(IResult).IsAssignableFrom(type) || typeof(IActionResult).IsAssignableFrom(type);
}
