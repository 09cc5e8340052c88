using System.Security.Cryptography.X509Certificates;
using Procurement.Documents.Certificates;

namespace Procurement.Documents;

/// <summary>
/// Issues certificates on one machine, for demonstrations and tests. It proves nothing about anybody: its root counts
/// only where it was configured.
/// </summary>
public static class TestAuthority
{
    /// <summary>A new root with its key, valid for ten years.</summary>
    public static X509Certificate2 CreateRoot(DateTimeOffset at) => TestIssuer.CreateRoot(at);

    /// <summary>The root of a folder (root.crt, root.key), made if it is not there.</summary>
    public static X509Certificate2 OpenOrCreate(string folder, DateTimeOffset at) =>
        TestIssuer.OpenOrCreate(folder, at);

    /// <summary>A certificate with its key, valid for two years.</summary>
    public static X509Certificate2 Issue(
        X509Certificate2 root, CertificateHolder holder, DateTimeOffset at, TestKey key = TestKey.P256) =>
        TestIssuer.Issue(root, holder, at, key);

    /// <summary>A certificate with its key as a PKCS#12 file.</summary>
    public static byte[] ToPkcs12(X509Certificate2 certificate, string password) =>
        CertificateFiles.Pkcs12(certificate, password);

    /// <summary>
    /// A certificate and its key as PEM: PKCS#8, encrypted (PBES2 with AES-256, PBKDF2 with SHA-256) where there is a
    /// password.
    /// </summary>
    public static string ToPem(X509Certificate2 certificate, string? password) =>
        CertificateFiles.Pem(certificate, password);
}

/// <summary>The kinds of keys.</summary>
public enum TestKey
{
    /// <summary>ECDSA on P-256.</summary>
    P256,

    /// <summary>RSA with 2048 bits.</summary>
    Rsa2048,
}
