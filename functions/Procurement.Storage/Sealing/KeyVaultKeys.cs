using System.Buffers.Text;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Procurement.Domain.Sealing;

namespace Procurement.Storage.Sealing;

/// <summary>
/// The key of the service in Key Vault or its managed HSM: an RSA key that never leaves it wraps and unwraps there
/// (REST, version 7.4). Over the pipeline of the storage clients, with their retries and their identity.
/// </summary>
public sealed class KeyVaultKeys : IServiceKeys
{
    private const string Version = "api-version=7.4";
    private const string Algorithm = "RSA-OAEP-256";

    private readonly HttpPipeline pipeline;
    private readonly Uri key;

    /// <summary>By the address of the key, as in <c>https://name.vault.azure.cn/keys/drafts</c>.</summary>
    public KeyVaultKeys(Uri key, TokenCredential credential, ClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(key);
        this.key = key;
        pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, ScopeOf(key)));
    }

    /// <inheritdoc/>
    public async Task<WrappedKey> WrapAsync(DataKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var reply = await CallAsync(this.key, "wrapkey", Base64Url.EncodeToString(key.Bytes), cancel);
        return new(reply.KeyId, reply.Value);
    }

    /// <inheritdoc/>
    public async Task<DataKey> UnwrapAsync(WrappedKey wrapped, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wrapped);
        // The version that wrapped it, which the vault keeps; a row never sends the service to another vault.
        if (!Uri.TryCreate(wrapped.KeyId, UriKind.Absolute, out var id) || !IsVersionOf(id))
        {
            throw new ServiceKeyMissingException(wrapped.KeyId);
        }

        try
        {
            var reply = await CallAsync(id, "unwrapkey", wrapped.Bytes, cancel);
            return DataKey.From(Base64Url.DecodeFromChars(reply.Value));
        }
        catch (RequestFailedException failed) when (failed.Status is 400)
        {
            throw new BrokenSealException(SealFault.Changed);
        }
        catch (RequestFailedException failed) when (failed.Status is 404)
        {
            throw new ServiceKeyMissingException(wrapped.KeyId);
        }
    }

    private bool IsVersionOf(Uri id) => id.Scheme == key.Scheme && id.Authority == key.Authority
        && id.AbsolutePath.StartsWith(NameOf(key) + "/", StringComparison.Ordinal) && id.Query.Length == 0;

    // Of /keys/name or /keys/name/version, the first.
    private static string NameOf(Uri key) => string.Join('/', key.AbsolutePath.Split('/').Take(3));

    private static string ScopeOf(Uri key) =>
        $"https://{(key.Host.Contains("managedhsm", StringComparison.Ordinal) ? "managedhsm" : "vault")}.azure."
        + (key.Host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) ? "cn" : "net") + "/.default";

    private async Task<(string KeyId, string Value)> CallAsync(
        Uri at, string operation, string value, CancellationToken cancel)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(new Uri($"{at.AbsoluteUri.TrimEnd('/')}/{operation}?{Version}"));
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Headers.Add("Accept", "application/json");
        var body = new JsonObject { ["alg"] = Algorithm, ["value"] = value };
        message.Request.Content = RequestContent.Create(BinaryData.FromString(body.ToJsonString()));
        await pipeline.SendAsync(message, cancel);
        if (message.Response.IsError) throw new RequestFailedException(message.Response);

        var reply = JsonNode.Parse(message.Response.Content.ToString());
        return ((string?)reply?["kid"] ?? "", (string?)reply?["value"] ?? "") is ({ Length: > 0 }, { Length: > 0 }) said
            ? said
            : throw new InvalidDataException($"The vault answered {operation} without a key or value.");
    }
}
