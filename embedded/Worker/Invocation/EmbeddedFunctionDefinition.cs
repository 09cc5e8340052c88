using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Procurement.Embedded.Invocation;

internal sealed class EmbeddedFunctionDefinition : FunctionDefinition
{
    public EmbeddedFunctionDefinition(FunctionDescriptor function)
    {
        var type = function.Method.DeclaringType!;
        Name = function.Name;
        EntryPoint = $"{type.FullName}.{function.Method.Name}";
        PathToAssembly = type.Assembly.Location;
        Id = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name} {EntryPoint}")), 0, 8);
        Parameters = [.. function.Method.GetParameters().Select(Describe)];
        InputBindings = Bindings([new(function.TriggerParameter.Name!, Kind(function.Trigger), BindingDirection.In)]);
        OutputBindings = Bindings(
            function.Outputs.Select(output => new Binding(output.Name, output.Kind, BindingDirection.Out)));
    }

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override string PathToAssembly { get; }

    public override string EntryPoint { get; }

    public override string Id { get; }

    public override string Name { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }

    private static FunctionParameter Describe(ParameterInfo parameter)
    {
        var properties = parameter.GetCustomAttribute<BindingAttribute>() is { } binding
            ? ImmutableDictionary<string, object>.Empty.Add("bindingAttribute", binding)
            : [];
        return new(
            parameter.Name!,
            parameter.ParameterType,
            parameter.HasDefaultValue,
            parameter.HasDefaultValue ? parameter.DefaultValue : null,
            properties);
    }

    private static string Kind(TriggerBindingAttribute trigger) => trigger switch
    {
        HttpTriggerAttribute => "httpTrigger",
        QueueTriggerAttribute => "queueTrigger",
        _ => "timerTrigger",
    };

    private static ImmutableDictionary<string, BindingMetadata> Bindings(IEnumerable<Binding> bindings) =>
        bindings.ToImmutableDictionary(binding => binding.Name, BindingMetadata (binding) => binding);

    private sealed class Binding(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => direction;
    }
}
