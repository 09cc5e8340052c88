using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Procurement.Documents.Certificates;

/// <summary>A certificate with its key as files that browsers, tokens and OpenSSL read.</summary>
internal static class CertificateFiles
{
    private static readonly PbeParameters Encryption =
        new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, iterationCount: 200_000);

    public static byte[] Pkcs12(X509Certificate2 certificate, string password) =>
        certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password);

    public static string Pem(X509Certificate2 certificate, string? password)
    {
        using AsymmetricAlgorithm key = (AsymmetricAlgorithm?)certificate.GetECDsaPrivateKey()
            ?? certificate.GetRSAPrivateKey()
            ?? throw new ArgumentException("The certificate is without its key.", nameof(certificate));
        var secret = password is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, Encryption);
        return $"{certificate.ExportCertificatePem()}\n{secret}\n";
    }
}
