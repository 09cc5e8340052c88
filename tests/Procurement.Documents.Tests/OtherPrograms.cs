using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Procurement.Documents.Files;
using Procurement.Documents.Signing;

namespace Procurement.Documents.Tests;

/// <summary>What poppler, qpdf and OpenSSL say of signed files. They look at the clock, so all is of today.</summary>
public sealed class OtherPrograms : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly X509Certificate2 root = TestAuthority.CreateRoot(Now);
    private readonly Tool tool = new();

    [Theory]
    [InlineData(TestKey.P256)]
    [InlineData(TestKey.Rsa2048)]
    public void Call_both_signatures_valid_and_see_one_altered_byte(TestKey key)
    {
        var signed = SignedTwice(key);
        Assert.Equal(["Valid", "Valid"], Said(signed, "Signature is (Valid)"));
        Assert.Equal(["Trusted", "Trusted"], Said(signed, "Certificate is (Trusted)"));
        Assert.Single(Said(signed, "(Total document signed)"));

        foreach (var at in new[] { Samples.Drawn.Length / 2, signed.AsSpan().IndexOf("/Title"u8) + 40 })
        {
            var altered = signed.ToArray();
            altered[at] ^= 1;
            Assert.DoesNotContain("Valid", Said(altered, "Signature is (Valid)"));
            Assert.False(SignatureCheck.Check(altered, [root]).IsValid);
        }
    }

    [Fact]
    public void Find_nothing_to_mend()
    {
        var (code, said) = tool.Run("qpdf", "--check", tool.Write("signed.pdf", SignedTwice(TestKey.P256)));
        Assert.True(code == 0 && !said.Contains("WARNING", StringComparison.Ordinal), said);
    }

    [Theory]
    [InlineData(TestKey.P256)]
    [InlineData(TestKey.Rsa2048)]
    public void Verify_the_message_over_the_bytes_it_covers(TestKey key)
    {
        using var signer = TestAuthority.Issue(root, Samples.SupplierHolder, Now, key);
        var prepared = Prepare(Samples.Drawn, Samples.Supplier, signer);
        var signed = PdfSigner.Complete(prepared, Samples.SignatureOf(signer, prepared.SignedAttributes));
        tool.Write("content", Content(prepared));
        tool.Write("cms.der", ContentsOf(signed));
        File.WriteAllText(tool.Path("root.pem"), root.ExportCertificatePem());
        var (code, said) = tool.Run(
            "openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "cms.der", "-content", "content",
            "-CAfile", "root.pem", "-purpose", "any", "-out", "out");
        Assert.True(code == 0, said);
    }

    [Fact]
    public void Make_a_message_that_completes_a_file()
    {
        using var signer = TestAuthority.Issue(root, Samples.SupplierHolder, Now);
        File.WriteAllText(tool.Path("signer.pem"), TestAuthority.ToPem(signer, "secret"));
        var request = new SignatureRequest(Samples.Supplier, Now, Certificate: null, [], SignaturePrint.Agreed);
        var prepared = PdfSigner.Prepare(Samples.Drawn, request);
        Assert.Empty(prepared.SignedAttributes);
        tool.Write("content", Content(prepared));
        var (code, said) = tool.Run(
            "openssl", "cms", "-sign", "-binary", "-md", "sha256", "-in", "content", "-signer", "signer.pem",
            "-passin", "pass:secret", "-outform", "DER", "-out", "cms.der");
        Assert.True(code == 0, said);
        var cms = File.ReadAllBytes(tool.Path("cms.der"));
        var signed = PdfSigner.CompleteWithCms(prepared, cms);
        var report = SignatureCheck.Check(signed, [root]);
        Assert.Empty(report.Problems);
        Assert.Equal(Samples.SupplierHolder, report.Signatures[0].Holder);
        Assert.Equal(["Valid"], Said(signed, "Signature is (Valid)"));
        MustRefuse(prepared, cms);
    }

    public void Dispose()
    {
        tool.Dispose();
        root.Dispose();
    }

    private static void MustRefuse(PreparedSignature prepared, byte[] cms)
    {
        static string Code(PreparedSignature prepared, byte[] cms) =>
            Assert.Throws<SigningException>(() => PdfSigner.CompleteWithCms(prepared, cms)).Code;
        Assert.Equal("cms.tooLong", Code(prepared with { ReservedBytes = cms.Length - 1 }, cms));
        Assert.Equal("cms.digest", Code(prepared with { RangeDigest = new byte[32] }, cms));
        Assert.Equal("cms.form", Code(prepared, cms[..100]));
        Assert.Equal("cms.signature", Code(prepared, [.. cms[..^1], (byte)(cms[^1] ^ 1)]));
    }

    private static byte[] Content(PreparedSignature prepared) =>
    [
        .. prepared.File.AsSpan(0, prepared.ContentsAt - 1),
        .. prepared.File.AsSpan(prepared.ContentsAt + (2 * prepared.ReservedBytes) + 1),
    ];

    private static byte[] ContentsOf(byte[] signed)
    {
        var file = PdfFile.Read(signed);
        var field = Form.Fields(file, 1)[0];
        var bytes = file.Resolve<PdfDictionary>(field.Dictionary["V"], 1).Get<PdfString>("Contents").Bytes;
        Cms.CmsReader.Read(bytes, out var length);
        return bytes[..length];
    }

    private static PreparedSignature Prepare(byte[] file, string field, X509Certificate2 signer) =>
        PdfSigner.Prepare(file, new(field, Now, signer, [], SignaturePrint.Agreed));

    private byte[] SignedTwice(TestKey key)
    {
        var file = Samples.Drawn;
        foreach (var (field, holder) in new[]
            { (Samples.Supplier, Samples.SupplierHolder), (Samples.Purchaser, Samples.PurchaserHolder) })
        {
            using var signer = TestAuthority.Issue(root, holder, Now, key);
            var prepared = Prepare(file, field, signer);
            file = PdfSigner.Complete(prepared, Samples.SignatureOf(signer, prepared.SignedAttributes));
        }

        return file;
    }

    private void Trust()
    {
        Directory.CreateDirectory(tool.Path("nss"));
        File.WriteAllText(tool.Path("root.pem"), root.ExportCertificatePem());
        tool.Run("certutil", "-N", "-d", "sql:nss", "--empty-password");
        var (code, said) = tool.Run("certutil", "-A", "-d", "sql:nss", "-n", "root", "-t", ",C,", "-i", "root.pem");
        Assert.True(code == 0, said);
    }

    private IEnumerable<string> Said(byte[] file, string pattern)
    {
        if (!Directory.Exists(tool.Path("nss"))) Trust();
        var (_, said) = tool.Run("pdfsig", "-nssdir", "sql:nss", tool.Write("file.pdf", file));
        Assert.Contains("Signature #1", said, StringComparison.Ordinal);
        var found = Regex.Matches(said, $"(?<!Not ){pattern}", RegexOptions.None, TimeSpan.FromSeconds(1));
        return [.. found.Select(match => match.Groups[1].Value)];
    }
}
