using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Http;

/// <summary>
/// The service's address and the pipeline that speaks to it; shared by the clients of all its tables.
/// </summary>
internal sealed class TableAccount
{
    private TableAccount(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions? options)
    {
        options ??= new TableClientOptions();
        Endpoint = endpoint;
        Version = options.Version;
        Pipeline = HttpPipelineBuilder.Build(options, perRetryPolicies: [authentication]);
    }

    public Uri Endpoint { get; }

    public string Version { get; }

    public HttpPipeline Pipeline { get; }

    /// <summary>
    /// The first label of the host, or the first segment of the path where the host is an address or
    /// localhost.
    /// </summary>
    public string Name =>
        Endpoint.HostNameType == UriHostNameType.Dns && Endpoint.Host.Contains('.', StringComparison.Ordinal)
        ? Endpoint.Host.Split('.')[0]
        : Endpoint.AbsolutePath.Trim('/').Split('/')[0];

    public static TableAccount With(string connectionString, TableClientOptions? options)
    {
        var parsed = ConnectionString.Parse(connectionString);
        return parsed.Key is { } key
            ? With(parsed.Endpoint, key, options)
            : new(parsed.Endpoint, new SasPolicy(() => parsed.Sas!), options);
    }

    public static TableAccount With(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, new SharedKeyPolicy(credential), options);
    }

    public static TableAccount With(Uri endpoint, AzureSasCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        if (endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("Cannot use a SAS token credential without HTTPS.", nameof(endpoint));
        }

        return new(endpoint, new SasPolicy(() => credential.Signature), options);
    }

    public static TableAccount With(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        var scope = (options?.Audience ?? TableAudience.AzurePublicCloud).Scope;
        return new(endpoint, new BearerTokenAuthenticationPolicy(credential, scope), options);
    }
}
