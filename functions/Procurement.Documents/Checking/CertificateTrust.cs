using System.Security.Cryptography.X509Certificates;
using Procurement.Documents.Cms;

namespace Procurement.Documents.Checking;

/// <summary>Whether a certificate led to a trusted root at the time of signing; revocation is not asked for.</summary>
internal static class CertificateTrust
{
    public static IEnumerable<string> Problems(
        X509Certificate2 signer,
        IReadOnlyList<byte[]> carried,
        IReadOnlyList<X509Certificate2> roots,
        DateTimeOffset at)
    {
        var others = carried.Select(each => X509CertificateLoader.LoadCertificate(each)).ToArray();
        try
        {
            return [.. Problems(signer, others, roots, at)];
        }
        finally
        {
            foreach (var other in others) other.Dispose();
        }
    }

    private static IEnumerable<string> Problems(
        X509Certificate2 signer, X509Certificate2[] carried, IReadOnlyList<X509Certificate2> roots, DateTimeOffset at)
    {
        if (!KeySignature.IsUsable(signer)) yield return "certificate.key";
        if (!MaySign(signer)) yield return "certificate.usage";
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(carried);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        var isTrusted = roots.Count > 0 && chain.Build(signer);
        if (!isTrusted) yield return IsLateOnly(chain) ? "certificate.expired" : "certificate.untrusted";
        // What is carried along for nothing could be changed unseen.
        var used = chain.ChainElements.Select(element => element.Certificate.Thumbprint).ToArray();
        if (isTrusted && carried.Any(each => !used.Contains(each.Thumbprint))) yield return "certificate.extra";
    }

    private static bool IsLateOnly(X509Chain chain) =>
        chain.ChainStatus.Length > 0
        && chain.ChainStatus.All(status => status.Status == X509ChainStatusFlags.NotTimeValid);

    private static bool MaySign(X509Certificate2 signer) =>
        signer.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages is not { } usages
        || (usages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != X509KeyUsageFlags.None;
}
