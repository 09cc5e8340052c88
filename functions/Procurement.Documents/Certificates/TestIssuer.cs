using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Procurement.Documents.Certificates;

/// <summary>A certification authority of one machine.</summary>
internal static class TestIssuer
{
    private const string Name = "CN=演示证书机构（仅供本机测试）, C=CN";
    private const string CertificateFile = "root.crt";
    private const string KeyFile = "root.key";

    public static X509Certificate2 CreateRoot(DateTimeOffset at)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(at.AddDays(-1), at.AddYears(10));
    }

    /// <summary>The root of a folder, whose key only the owner may read.</summary>
    public static X509Certificate2 OpenOrCreate(string folder, DateTimeOffset at)
    {
        var (certificate, key) = (Path.Combine(folder, CertificateFile), Path.Combine(folder, KeyFile));
        if (!File.Exists(certificate))
        {
            Directory.CreateDirectory(folder);
            using var root = CreateRoot(at);
            using var secret = root.GetECDsaPrivateKey()!;
            // The certificate last: a start that broke off leaves no root without its key.
            WriteSecret(key, secret.ExportPkcs8PrivateKeyPem());
            File.WriteAllText(certificate, root.ExportCertificatePem() + "\n");
        }

        return X509Certificate2.CreateFromPemFile(certificate, key);
    }

    public static X509Certificate2 Issue(
        X509Certificate2 root, CertificateHolder holder, DateTimeOffset at, TestKey kind)
    {
        if (kind == TestKey.Rsa2048)
        {
            using var rsa = RSA.Create(2048);
            var asked = new CertificateRequest(
                HolderName.Write(holder), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certified = Issue(root, asked, at);
            return certified.CopyWithPrivateKey(rsa);
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issued = Issue(root, new(HolderName.Write(holder), key, HashAlgorithmName.SHA256), at);
        return issued.CopyWithPrivateKey(key);
    }

    /// <summary>Writes a file that only its owner may read.</summary>
    public static void WriteSecret(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }

    private static X509Certificate2 Issue(X509Certificate2 root, CertificateRequest request, DateTimeOffset at)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root, true, false));
        using var key = root.GetECDsaPrivateKey()!;
        // Positive, as a serial number has to be.
        byte[] serial = [0x40, .. RandomNumberGenerator.GetBytes(15)];
        return request.Create(
            root.SubjectName, X509SignatureGenerator.CreateForECDsa(key), at.AddDays(-1), at.AddYears(2), serial);
    }
}
