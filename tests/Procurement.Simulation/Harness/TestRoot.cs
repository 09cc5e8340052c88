using System.Security.Cryptography.X509Certificates;
using Procurement.Documents;

namespace Procurement.Simulation.Harness;

/// <summary>The authority whose certificates services trust here.</summary>
internal static class TestRoot
{
    // Valid from before any story begins.
    public static X509Certificate2 Authority { get; } =
        TestAuthority.CreateRoot(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)));

    public static string Pem { get; } = Authority.ExportCertificatePem();
}
