using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Procurement.Storage.Sealing;

/// <summary>The published half of a key that signs receipts: a JWK (RFC 7517) of the curve P-256.</summary>
public sealed record ReceiptKey(string Kty, string Crv, string X, string Y);

/// <summary>
/// The key that signs receipts, as a file on one machine: whoever has the published half verifies them without the
/// service (JWS of RFC 7515, ES256).
/// </summary>
public sealed class ReceiptKeyFile
{
    private const string Setting = "Sealing:ReceiptKeyFile";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly ECDsa? key;

    private ReceiptKeyFile(ECDsa? key) => this.key = key;

    /// <summary>The published half as a JWK, or null where receipts are not signed.</summary>
    public ReceiptKey? PublicKey => key is null ? null : Published(key);

    /// <summary>The key that the settings name; without one receipts are not signed.</summary>
    public static ReceiptKeyFile Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration[Setting] is { Length: > 0 } path ? Read(path) : new(null);
    }

    /// <summary>Makes the file if it is not there, readable by its owner only.</summary>
    public static void Make(string path)
    {
        if (File.Exists(path)) return;
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(made.ExportECPrivateKeyPem());
    }

    /// <summary>The receipt with its signature, or null where receipts are not signed.</summary>
    public string? SignOrNull(ReadOnlySpan<byte> receipt)
    {
        if (key is null) return null;
        var published = JsonSerializer.SerializeToNode(Published(key), Web);
        var header = new JsonObject { ["alg"] = "ES256", ["typ"] = "receipt", ["jwk"] = published };
        var signed = $"{Encoded(header.ToJsonString())}.{Base64Url.EncodeToString(receipt)}";
        lock (key)
        {
            var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);
            return $"{signed}.{Base64Url.EncodeToString(signature)}";
        }
    }

    private static ReceiptKeyFile Read(string path)
    {
        var read = ECDsa.Create();
        try
        {
            read.ImportFromPem(File.ReadAllText(path));
            return new(read);
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException or ArgumentException
            or CryptographicException)
        {
            read.Dispose();
            throw new InvalidOperationException($"The key file {path} cannot be read: {why.Message}", why);
        }
    }

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static ReceiptKey Published(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new("EC", "P-256", Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
    }
}
