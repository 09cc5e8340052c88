using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Procurement.Functions.Contracts;

/// <summary>
/// The roots to which a certificate must lead before its signature counts: the setting <c>Signing__Roots</c>, PEM or
/// the path of a file of it. Without any nobody can sign a document here.
/// </summary>
public sealed class SigningRoots
{
    private const string Setting = "Signing:Roots";

    private SigningRoots(IReadOnlyList<X509Certificate2> all) => All = all;

    /// <summary>All of them.</summary>
    public IReadOnlyList<X509Certificate2> All { get; }

    /// <summary>Reads the setting; one that is wrong stops the start.</summary>
    public static SigningRoots Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration[Setting] is not { Length: > 0 } said) return new([]);
        try
        {
            var pem = said.Contains("-----BEGIN", StringComparison.Ordinal) ? said : File.ReadAllText(said);
            var found = new X509Certificate2Collection();
            found.ImportFromPem(pem);
            return found.Count > 0 ? new([.. found]) : throw Wrong(null);
        }
        catch (Exception why) when (why is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Wrong(why);
        }
    }

    /// <summary>Whether a certificate leads to one of them at a moment.</summary>
    public bool IsTrusted(X509Certificate2 certificate, IEnumerable<X509Certificate2> between, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(All.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(between.ToArray());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        return All.Count > 0 && chain.Build(certificate);
    }

    private static InvalidOperationException Wrong(Exception? why) =>
        new("Signing__Roots must be certificates in PEM, or the path of a file of them.", why);
}
