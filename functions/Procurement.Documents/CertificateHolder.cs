using System.Security.Cryptography.X509Certificates;
using Procurement.Documents.Certificates;

namespace Procurement.Documents;

/// <summary>Whom a certificate names: an organization, the person who signs for it, and the person's account.</summary>
/// <param name="Uscc">统一社会信用代码: organizationIdentifier (2.5.4.97), alone or behind NTRCN-; "" if there is none.</param>
/// <param name="Organization">O.</param>
/// <param name="Account">UID (0.9.2342.19200300.100.1.1).</param>
/// <param name="Person">CN.</param>
public sealed record CertificateHolder(string Uscc, string Organization, string Account, string Person)
{
    /// <summary>Whom a certificate names; what it does not say is empty.</summary>
    public static CertificateHolder Of(X509Certificate2 certificate) => HolderName.Read(certificate.SubjectName);
}
