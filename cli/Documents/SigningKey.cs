using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Procurement.Cli.Documents;

/// <summary>A certificate with its key, from PEM or PKCS#12.</summary>
internal static class SigningKey
{
    public static X509Certificate2 Open(string path, string? password)
    {
        try
        {
            if (Path.GetExtension(path) is ".p12" or ".pfx")
                return X509CertificateLoader.LoadPkcs12FromFile(path, password);
            var pem = File.ReadAllText(path);
            return password is null
                ? X509Certificate2.CreateFromPem(pem, pem)
                : X509Certificate2.CreateFromEncryptedPem(pem, pem, password);
        }
        catch (CryptographicException why)
        {
            throw new CommandFailure($"打不开 {path}：不是证书和私钥的文件，或密码不对（--password）。", 2, why);
        }
    }
}
