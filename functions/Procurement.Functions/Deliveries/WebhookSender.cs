using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Procurement.Domain.Deliveries;
using Procurement.Domain.Messages;
using Procurement.Functions.Http;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Deliveries;

/// <summary>What another system is told; <paramref name="Delivery"/> is the same when it is told again.</summary>
public sealed record WebhookCall(
    string Delivery,
    string Tenant,
    string Message,
    MessageKind Kind,
    DateTimeOffset At,
    string Title,
    string Text,
    string Link);

/// <summary>
/// Calls the district's other system: JSON, signed with HMAC-SHA256 over the moment and the bytes. No redirect is
/// followed, no proxy is used, and the address that the name stands for is checked when it is connected to, so that a
/// name cannot change between the check and the call.
/// </summary>
public sealed class WebhookSender : ISender, IDisposable
{
    /// <summary>Names the delivery, by which a repeated call is known.</summary>
    public const string IdHeader = "Webhook-Id";

    /// <summary>The moment of the call, in seconds since 1970.</summary>
    public const string TimestampHeader = "Webhook-Timestamp";

    /// <summary><c>v1=</c> and the HMAC-SHA256 of "timestamp.body" in hexadecimal digits.</summary>
    public const string SignatureHeader = "Webhook-Signature";

    private const int TextMax = 500;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly AggregateStore store;
    private readonly WebhookSettings settings;
    private readonly TimeProvider clock;
    private readonly HttpClient client;

    /// <summary>A sender with connections of its own.</summary>
    public WebhookSender(AggregateStore store, WebhookSettings settings, TimeProvider clock)
    {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = Timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
        client = new HttpClient(handler) { Timeout = Timeout, MaxResponseContentBufferSize = 64 * 1024 };
    }

    /// <inheritdoc/>
    public Channel Channel => Channel.Webhook;

    /// <inheritdoc/>
    public async Task<SendingOutcome> SendAsync(DeliveryKey key, Delivery delivery, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(delivery);
        var webhook = (await store.LoadAsync(Kinds.Webhooks, new WebhookKey(key.Tenant), cancel)).State;
        if (!settings.IsOn || webhook?.Url is not { } url)
            return NotTaken("webhook.off", "The webhook was turned off.", forGood: true);
        try
        {
            using var request = RequestOf(key, delivery, new Uri(url), webhook.SecretVersion);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return OutcomeOf(response);
        }
        catch (Exception thrown) when (!cancel.IsCancellationRequested
            && thrown is HttpRequestException or OperationCanceledException or IOException)
        {
            return thrown.InnerException is PrivateAddressException
                ? NotTaken("webhook.privateAddress", thrown.InnerException.Message, forGood: true)
                : NotTaken("webhook.unreachable", thrown.Message, forGood: false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private HttpRequestMessage RequestOf(DeliveryKey key, Delivery delivery, Uri url, int secretVersion)
    {
        var message = delivery.Message;
        var body = Encoding.UTF8.GetBytes(WireJson.ToText(new WebhookCall(
            key.Id,
            key.Tenant,
            message.Id,
            message.Kind,
            message.At,
            message.Title,
            message.Text,
            message.Link)));
        var timestamp = $"{clock.GetUtcNow().ToUnixTimeSeconds()}";
        var secret = Encoding.UTF8.GetBytes(settings.SecretOf(key.Tenant, secretVersion));
        var signature = HMACSHA256.HashData(secret, (byte[])[.. Encoding.UTF8.GetBytes($"{timestamp}."), .. body]);
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        request.Headers.Add(IdHeader, key.Id);
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, $"v1={Convert.ToHexStringLower(signature)}");
        return request;
    }

    private static SendingOutcome OutcomeOf(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        return status switch
        {
            >= 200 and < 300 => new SendingOutcome.Taken(),
            >= 300 and < 400 => NotTaken("webhook.redirected", $"Answered {status}; no redirect is followed.", true),
            410 => NotTaken("webhook.refused", "Answered 410.", forGood: true),
            _ => NotTaken("webhook.refused", $"Answered {status}.", forGood: false),
        };
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        if (!settings.AllowsPrivate && addresses.Any(PrivateNetworks.Contain))
            throw new PrivateAddressException(context.DnsEndPoint.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static SendingOutcome.NotTaken NotTaken(string code, string text, bool forGood) =>
        new(code, text.Length <= TextMax ? text : text[..TextMax], forGood);

    private sealed class PrivateAddressException(string host)
        : IOException($"{host} lies in a network that a webhook must not reach.");
}
