using System.Security.Cryptography;

namespace Procurement.Testing;

/// <summary>The key of a service under test: always the same, so that a service can start again.</summary>
public static class TestServiceKey
{
    /// <summary>Its path, beside the tests.</summary>
    public static string File { get; } = Make(Path.Combine(AppContext.BaseDirectory, "service.key"));

    /// <summary>The key that signs its receipts.</summary>
    public static string Receipts { get; } = Written(
        Path.Combine(AppContext.BaseDirectory, "receipt-key.pem"),
        ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportECPrivateKeyPem());

    private static string Make(string path) =>
        Written(path, Convert.ToBase64String(SHA256.HashData("for tests only"u8)));

    private static string Written(string path, string text)
    {
        // Written aside and moved: other test processes of the same folder read it meanwhile.
        var own = $"{path}-{Guid.NewGuid():N}";
        System.IO.File.WriteAllText(own, text);
        System.IO.File.Move(own, path, overwrite: true);
        return path;
    }
}
