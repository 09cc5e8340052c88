using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function for each message of a storage queue.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
{
    /// <summary>The queue's name; <c>%Setting%</c> is replaced by that setting.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The setting that holds the connection; AzureWebJobsStorage when absent.</summary>
    public string? Connection { get; set; }
}

/// <summary>Sends what a function returns to a storage queue after it succeeded, making the queue on demand.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class QueueOutputAttribute(string queueName) : OutputBindingAttribute
{
    /// <summary>The queue's name; <c>%Setting%</c> is replaced by that setting.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The setting that holds the connection; AzureWebJobsStorage when absent.</summary>
    public string? Connection { get; set; }
}
