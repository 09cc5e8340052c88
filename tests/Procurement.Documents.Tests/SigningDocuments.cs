using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Procurement.Documents.Tests;

public sealed class SigningDocuments
{
    [Theory]
    [InlineData(TestKey.P256)]
    [InlineData(TestKey.Rsa2048)]
    public void Is_signed_twice_and_valid(TestKey key)
    {
        var signed = Samples.SignedTwice(key);
        var report = Samples.Check(signed);
        Assert.Empty(report.Problems);
        Assert.True(report.IsComplete);
        Assert.Equal([Samples.Supplier, Samples.Purchaser], report.Signatures.Select(each => each.Field));
        Assert.Equal(Samples.SupplierHolder, report.Signatures[0].Holder);
        Assert.Equal(Samples.At, report.Signatures[0].At);
        Assert.Equal(SignaturePrint.FourConditions, report.Signatures[0].Print);
        Assert.Equal(SignaturePrint.Agreed, report.Signatures[1].Print);
        Assert.Equal(signed.Length, report.Signatures[1].CoveredBytes);
    }

    [Fact]
    public void Keeps_what_was_there_before_as_the_beginning()
    {
        using var supplier = Samples.Issue(Samples.SupplierHolder);
        using var purchaser = Samples.Issue(Samples.PurchaserHolder);
        var once = Samples.Sign(Samples.Drawn, Samples.Supplier, supplier);
        var twice = Samples.Sign(once, Samples.Purchaser, purchaser);
        Assert.True(SignatureCheck.Continues(once, Samples.Drawn));
        Assert.True(SignatureCheck.Continues(twice, once));
        var report = Samples.Check(once);
        Assert.True(report.IsValid);
        Assert.False(report.IsComplete);
    }

    [Fact]
    public void Can_be_kept_as_JSON_while_somebody_signs()
    {
        using var supplier = Samples.Issue(Samples.SupplierHolder);
        var kept = JsonSerializer.Serialize(Samples.Prepare(Samples.Drawn, Samples.Supplier, supplier));
        var prepared = JsonSerializer.Deserialize<PreparedSignature>(kept)!;
        var signed = PdfSigner.Complete(prepared, Samples.SignatureOf(supplier, prepared.SignedAttributes));
        Assert.True(Samples.Check(signed).IsValid);
    }

    [Fact]
    public void Takes_the_signature_of_a_digest_and_of_OpenSSL()
    {
        using var supplier = Samples.Issue(Samples.SupplierHolder);
        using var key = supplier.GetECDsaPrivateKey()!;
        var prepared = Samples.Prepare(Samples.Drawn, Samples.Supplier, supplier);
        Assert.Equal(SHA256.HashData(prepared.SignedAttributes), prepared.Digest);
        var sideBySide = key.SignHash(prepared.Digest);
        var der = key.SignHash(prepared.Digest, DSASignatureFormat.Rfc3279DerSequence);
        Assert.True(Samples.Check(PdfSigner.Complete(prepared, sideBySide)).IsValid);
        Assert.True(Samples.Check(PdfSigner.Complete(prepared, der)).IsValid);
    }

    [Fact]
    public void Shows_the_time_the_holder_and_the_basis()
    {
        var text = DrawingDocuments.TextOf(Samples.SignedTwice()).Replace("\n", "", StringComparison.Ordinal);
        Assert.Contains("2026-12-01 09:30:00 +08:00", text, StringComparison.Ordinal);
        Assert.Contains("武昌区某某社会工作服务中心 王堃", text, StringComparison.Ordinal);
        Assert.Contains("第十三条第一款", text, StringComparison.Ordinal);
        Assert.Contains("第十三条第二款", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_a_name_the_document_never_had_to_the_certificate()
    {
        using var other = Samples.Issue(Samples.SupplierHolder with { Person = "龘" });
        var signed = Samples.Sign(Samples.Drawn, Samples.Supplier, other);
        Assert.Equal("龘", Samples.Check(signed).Signatures[0].Holder.Person);
        Assert.DoesNotContain("证书持有人", DrawingDocuments.TextOf(signed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Witness", SignaturePrint.Agreed, 0, "field.unknown")]
    [InlineData(Samples.Purchaser, SignaturePrint.Agreed, 3, "certificate.expired")]
    [InlineData(Samples.Purchaser, "龘", 0, "print.glyph")]
    [InlineData(Samples.Purchaser, null, 0, "print.tooLong")]
    [InlineData(Samples.Supplier, SignaturePrint.Agreed, 0, "field.signed")]
    public void Prepares_nothing_that_could_not_be_signed(string field, string? print, int years, string code)
    {
        using var signer = Samples.Issue(Samples.PurchaserHolder);
        var request = new SignatureRequest(
            field, Samples.At.AddYears(years), signer, [], print ?? string.Concat(Enumerable.Repeat("双方约定", 60)));
        var refused = Assert.Throws<SigningException>(() => PdfSigner.Prepare(Samples.SignedOnce(), request));
        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public void Prepares_no_weak_key()
    {
        using var rsa = RSA.Create(1024);
        var request = new CertificateRequest("CN=weak", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var weak = request.CreateSelfSigned(Samples.At.AddDays(-1), Samples.At.AddYears(1));
        Assert.Equal("certificate.key", Assert.Throws<SigningException>(
            () => Samples.Prepare(Samples.Drawn, Samples.Supplier, weak)).Code);
    }

    [Fact]
    public void Takes_no_signature_of_another_key_or_of_something_else()
    {
        using var supplier = Samples.Issue(Samples.SupplierHolder);
        using var other = Samples.Issue(Samples.SupplierHolder);
        var prepared = Samples.Prepare(Samples.Drawn, Samples.Supplier, supplier);
        byte[][] wrong =
        [
            Samples.SignatureOf(other, prepared.SignedAttributes),
            Samples.SignatureOf(supplier, prepared.RangeDigest),
            [],
            new byte[64],
        ];
        Assert.All(wrong, each => Assert.Equal(
            "signature.wrong", Assert.Throws<SigningException>(() => PdfSigner.Complete(prepared, each)).Code));
    }
}
