using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Procurement.Storage.Sealing;

/// <summary>
/// A receipt that was signed: what it says, and the key that signed it; whether that is a key of the service only the
/// published keys tell.
/// </summary>
public sealed record SignedReceipt(JsonObject Said, JsonObject Key)
{
    /// <summary>The RFC 7638 thumbprint of a key: how people compare it.</summary>
    public static string ThumbprintOf(JsonObject key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var form = $$"""{"crv":"{{key["crv"]}}","kty":"{{key["kty"]}}","x":"{{key["x"]}}","y":"{{key["y"]}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(form)));
    }

    /// <summary>The receipt, or null where a byte of it or of its signature is another.</summary>
    public static SignedReceipt? VerifiedOrNull(string jws)
    {
        ArgumentNullException.ThrowIfNull(jws);
        try
        {
            if (jws.Trim().Split('.') is not [var header, var payload, var signature]) return null;
            var said = JsonNode.Parse(Base64Url.DecodeFromChars(header)) as JsonObject;
            if ((string?)said?["alg"] is not "ES256" || said["jwk"] is not JsonObject key) return null;
            using var known = ECDsa.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new() { X = Coordinate(key, "x"), Y = Coordinate(key, "y") },
            });
            var isRight = known.VerifyData(
                Encoding.ASCII.GetBytes($"{header}.{payload}"),
                Base64Url.DecodeFromChars(signature),
                HashAlgorithmName.SHA256);
            return isRight && JsonNode.Parse(Base64Url.DecodeFromChars(payload)) is JsonObject receipt
                ? new(receipt, key)
                : null;
        }
        catch (Exception why) when (why is FormatException or JsonException or CryptographicException
            or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] Coordinate(JsonObject key, string name) =>
        Base64Url.DecodeFromChars((string?)key[name] ?? "");
}
