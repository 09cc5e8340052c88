using System.Security.Cryptography.X509Certificates;

namespace Procurement.Documents.Certificates;

/// <summary>The subject of a certificate that binds an organization, a person and an account.</summary>
internal static class HolderName
{
    private const string CommonName = "2.5.4.3";
    private const string OrganizationName = "2.5.4.10";
    private const string OrganizationIdentifier = "2.5.4.97";
    private const string UserId = "0.9.2342.19200300.100.1.1";

    // A national trade register of China, as ETSI EN 319 412-1, 5.1.4 writes such numbers.
    private const string Prefix = "NTRCN-";

    public static X500DistinguishedName Write(CertificateHolder holder)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCountryOrRegion("CN");
        builder.AddOrganizationName(holder.Organization);
        if (holder.Uscc.Length > 0) builder.Add(OrganizationIdentifier, Prefix + holder.Uscc);
        builder.Add(UserId, holder.Account);
        builder.AddCommonName(holder.Person);
        return builder.Build();
    }

    public static CertificateHolder Read(X500DistinguishedName name)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in name.EnumerateRelativeDistinguishedNames())
        {
            // Two of one kind: the certificate is not unambiguous, and says nothing of that kind.
            if (part.HasMultipleElements || part.GetSingleElementType().Value is not { } kind) continue;
            said[kind] = said.ContainsKey(kind) ? "" : part.GetSingleElementValue() ?? "";
        }

        string Of(string kind) => said.GetValueOrDefault(kind, "");
        var number = Of(OrganizationIdentifier);
        return new(
            number.StartsWith(Prefix, StringComparison.Ordinal) ? number[Prefix.Length..] : number,
            Of(OrganizationName),
            Of(UserId),
            Of(CommonName));
    }
}
