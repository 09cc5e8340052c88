using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Procurement.Functions.Messages;

/// <summary>
/// From what the secrets of webhooks are derived; without <c>Webhook__Key</c> no district can have one.
/// </summary>
public sealed class WebhookSettings
{
    private const int KeyLengthMin = 32;
    private readonly byte[]? key;

    private WebhookSettings(byte[]? key) => this.key = key;

    /// <summary>Whether a webhook may lie in a private network, or answer without TLS on this machine.</summary>
    public bool AllowsPrivate { get; private init; }

    /// <summary>Whether there can be webhooks.</summary>
    public bool IsOn => key is not null;

    /// <summary>Reads the settings; wrong ones stop the start.</summary>
    public static WebhookSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var text = configuration["Webhook:Key"];
        return new(text is null or "" ? null : Decoded(text))
        {
            AllowsPrivate = configuration.GetValue("Webhook:AllowPrivate", false),
        };
    }

    /// <summary>The secret of a district: stored nowhere, the same whenever it is asked for.</summary>
    public string SecretOf(string tenant, int version)
    {
        var bytes = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            key ?? throw new InvalidOperationException("Webhook__Key is not set."),
            outputLength: 32,
            info: Encoding.UTF8.GetBytes($"webhook {tenant} {version}"));
        return Convert.ToHexStringLower(bytes);
    }

    private static byte[] Decoded(string text)
    {
        try
        {
            var bytes = Convert.FromBase64String(text);
            if (bytes.Length >= KeyLengthMin) return bytes;
        }
        catch (FormatException)
        {
            // Said below.
        }

        throw new InvalidOperationException("Webhook__Key must be at least 32 random bytes in Base64.");
    }
}
