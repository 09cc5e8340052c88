using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Procurement.Documents.Tests;

/// <summary>Real authorities issue through others that their root certifies.</summary>
public sealed class ChainsOfCertificates
{
    [Fact]
    public void Leads_to_the_root_over_the_certificates_that_are_carried_along()
    {
        using var root = Authority("CN=Root", issuer: null);
        using var between = Authority("CN=Between", root);
        using var signer = TestAuthority.Issue(between, Samples.SupplierHolder, Samples.At);
        using var shown = X509CertificateLoader.LoadCertificate(between.RawData);
        var report = SignatureCheck.Check(Sign(signer, [shown]), [root]);
        Assert.Empty(report.Problems);
        Assert.Equal(Samples.SupplierHolder, report.Signatures[0].Holder);
    }

    [Fact]
    public void Is_not_trusted_where_a_certificate_between_is_missing()
    {
        using var root = Authority("CN=Root", issuer: null);
        using var between = Authority("CN=Between", root);
        using var signer = TestAuthority.Issue(between, Samples.SupplierHolder, Samples.At);
        Assert.Equal(
            ["certificate.untrusted"],
            SignatureCheck.Check(Sign(signer, []), [root]).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Is_not_trusted_where_somebody_without_the_right_has_issued()
    {
        using var ordinary = Samples.Issue(Samples.PurchaserHolder);
        using var signer = TestAuthority.Issue(ordinary, Samples.SupplierHolder, Samples.At);
        using var shown = X509CertificateLoader.LoadCertificate(ordinary.RawData);
        Assert.Equal(
            ["certificate.untrusted"],
            SignatureCheck.Check(Sign(signer, [shown]), [Samples.Root]).Problems.Select(problem => problem.Code));
    }

    private static byte[] Sign(X509Certificate2 signer, X509Certificate2[] chain)
    {
        var prepared = PdfSigner.Prepare(
            Samples.Drawn, new(Samples.Supplier, Samples.At, signer, chain, SignaturePrint.Agreed));
        return PdfSigner.Complete(prepared, Samples.SignatureOf(signer, prepared.SignedAttributes));
    }

    private static X509Certificate2 Authority(string name, X509Certificate2? issuer)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var (from, to) = (Samples.At.AddYears(-1), Samples.At.AddYears(5));
        if (issuer is null) return request.CreateSelfSigned(from, to);
        using var issued = request.Create(issuer, from, to, [1, 2, 3]);
        return issued.CopyWithPrivateKey(key);
    }
}
