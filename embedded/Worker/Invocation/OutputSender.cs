using System.Collections;
using Microsoft.Azure.Functions.Worker;
using Procurement.Embedded.Queues;

namespace Procurement.Embedded.Invocation;

/// <summary>Sends queue outputs once a function has succeeded.</summary>
internal sealed class OutputSender(QueueAccess queues)
{
    /// <summary>Refuses at start an output whose queue or connection setting is missing.</summary>
    public void Check(FunctionCatalog functions)
    {
        foreach (var output in functions.All.SelectMany(function => function.Outputs))
            if (output.Attribute is QueueOutputAttribute target) queues.Client(target.QueueName, target.Connection);
    }

    public async Task SendAsync(EmbeddedFunctionContext context)
    {
        foreach (var output in context.Function.Outputs)
        {
            if (output.Attribute is not QueueOutputAttribute target) continue;
            if (output.Value(context.Outcome.Value) is not { } value) continue;
            var queue = queues.Client(target.QueueName, target.Connection);
            foreach (var message in Messages(value, context.InstanceServices))
                await queues.SendAsync(queue, queues.Encode(message), CancellationToken.None);
        }
    }

    /// <summary>Text goes as it is, anything else as JSON, each element of a list as a message.</summary>
    private static IEnumerable<BinaryData> Messages(object value, IServiceProvider services) => value switch
    {
        string text => [BinaryData.FromString(text)],
        byte[] bytes => [BinaryData.FromBytes(bytes)],
        BinaryData data => [data],
        IEnumerable list and not IDictionary =>
            list.Cast<object?>().OfType<object>().SelectMany(item => Messages(item, services)),
        _ => [WorkerJson.Write(value, services)],
    };
}
