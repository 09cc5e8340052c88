using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Retries, transport, diagnostics, and what only tables need.</summary>
public class TableClientOptions : ClientOptions
{
    /// <summary>The versions of the service that the client may speak.</summary>
    public enum ServiceVersion
    {
        /// <summary>2019-02-02.</summary>
        V2019_02_02 = 1,

        /// <summary>2020-12-06.</summary>
        V2020_12_06 = 2,
    }

    /// <summary>Options for the given version of the service.</summary>
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06) =>
        Version = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };

    /// <summary>
    /// The cloud for which tokens are asked; null is the public one. A key or a SAS does not need it.
    /// </summary>
    public TableAudience? Audience { get; set; }

    internal string Version { get; }
}
