using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settings of the worker; those that the embedded host would ignore are absent.</summary>
public class WorkerOptions
{
    /// <summary>
    /// Reads queue messages and named parameters and writes queue outputs; PascalCase JSON by default.
    /// </summary>
    public ObjectSerializer? Serializer { get; set; }
}
