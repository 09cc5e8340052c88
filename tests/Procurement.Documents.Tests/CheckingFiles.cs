using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Procurement.Documents.Files;
using Procurement.Documents.Signing;

namespace Procurement.Documents.Tests;

public sealed class CheckingFiles
{
    // Its table points at itself.
    private const string Circle =
        "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer <</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n";

    private static readonly byte[] Signed = Samples.SignedTwice();
    private static readonly byte[] Once = Samples.SignedOnce();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Sees_every_change_of_one_bit(int seed)
    {
        var random = new Random(seed);
        for (var time = 0; time < 300; time++)
        {
            var (at, bit) = (random.Next(Signed.Length), random.Next(8));
            var altered = Signed.ToArray();
            altered[at] ^= (byte)(1 << bit);
            Assert.False(Samples.Check(altered).IsValid, $"byte {at}, bit {bit}");
        }
    }

    // What no signature covers is the room it stands in: there, a bit of every digit.
    [Fact]
    public void Sees_every_change_inside_of_a_signature()
    {
        var begin = Once.AsSpan().LastIndexOf("/Contents <"u8) + "/Contents <".Length;
        var end = begin + Once.AsSpan(begin).IndexOf((byte)'>');
        var message = begin + Once.AsSpan(begin, end - begin).TrimEnd((byte)'0').Length;
        for (var at = begin - 1; at <= end; at += at < message ? 1 : 40)
        {
            var altered = Once.ToArray();
            altered[at] ^= (byte)(1 << (at % 8));
            Assert.False(Samples.Check(altered).IsValid, $"byte {at}");
        }
    }

    [Fact]
    public void Refuses_an_update_that_empties_a_page()
    {
        Refused("update.changesMore", Attacks.Append(Signed, [Attacks.EmptyFirstPage(Signed)]));
        Refused("update.changesMore", Attacks.Append(Samples.Drawn, [Attacks.EmptyFirstPage(Signed)]));
    }

    [Fact]
    public void Refuses_a_page_emptied_together_with_a_signature()
    {
        using var purchaser = Samples.Issue(Samples.PurchaserHolder);
        var emptied = Attacks.Append(Once, [Attacks.EmptyFirstPage(Once)]);
        Refused("update.changesMore", Samples.Sign(emptied, Samples.Purchaser, purchaser));
    }

    [Fact]
    public void Refuses_a_box_that_was_made_larger_by_who_signs_last()
    {
        using var purchaser = Samples.Issue(Samples.PurchaserHolder);
        var file = PdfFile.Read(Once);
        var field = Form.Fields(file, 1)[1];
        var whole = PdfArray.Of(PdfWord.Of(0), PdfWord.Of(0), PdfWord.Of(595), PdfWord.Of(842));
        var larger = Attacks.Append(Once, [(field.Number, field.Dictionary.With("Rect", whole))]);
        Refused("update.changesField", Samples.Sign(larger, Samples.Purchaser, purchaser));
    }

    [Fact]
    public void Refuses_a_field_that_is_signed_again_or_emptied()
    {
        var file = PdfFile.Read(Signed);
        var field = Form.Fields(file, 2)[0];
        Refused("update.signsAgain", Attacks.Append(Signed, [(field.Number, field.Dictionary)]));
        Refused("update.signsAgain", Attacks.Append(Signed, [(field.Number, field.Dictionary.Without("V"))]));
    }

    [Fact]
    public void Refuses_other_objects_by_other_ways()
    {
        var size = PdfFile.Read(Signed).Last.Size;
        Refused("file.unreadable", Attacks.Append(Signed, [(size, PdfWord.Of(1))], free: 5));
        Refused("update.changesMore", Attacks.Append(Signed, [(size, PdfWord.Of(1))]));
        Refused("file.trailer", Attacks.Append(Signed, [(size, PdfWord.Of(1))], "/XRefStm 15 "));
        Refused("file.unreadable", Attacks.Append(Signed, [(size, PdfWord.Of(1))], "/Root 5 0 R "));
        Refused("file.bytesBehind", [.. Signed, .. "% more\n"u8]);
        Refused("file.unreadable", [.. Signed, .. "%%EOF startxref"u8]);
    }

    [Fact]
    public void Refuses_bytes_that_belong_to_no_object()
    {
        using var supplier = Samples.Issue(Samples.SupplierHolder);
        var drawn = Samples.Drawn;
        var prepared = Samples.Prepare([.. drawn, .. "5 0 obj null endobj\n"u8], Samples.Supplier, supplier);
        var signed = PdfSigner.Complete(prepared, Samples.SignatureOf(supplier, prepared.SignedAttributes));
        Refused("update.strayBytes", signed);
    }

    [Fact]
    public void Trusts_only_the_roots_that_it_is_given()
    {
        using var other = TestAuthority.CreateRoot(Samples.At);
        Assert.Equal(
            ["certificate.untrusted", "certificate.untrusted"],
            SignatureCheck.Check(Signed, [other]).Problems.Select(problem => problem.Code));
        Assert.False(SignatureCheck.Check(Signed, []).IsValid);
        Assert.True(SignatureCheck.Check(Signed, [other, Samples.Root]).IsValid);
    }

    [Fact]
    public void Names_a_certificate_that_was_not_valid_when_it_signed()
    {
        using var late = TestAuthority.Issue(Samples.Root, Samples.SupplierHolder, Samples.At.AddYears(-3));
        var shown = Samples.Issue(Samples.SupplierHolder);
        var prepared = Samples.Prepare(Samples.Drawn, Samples.Supplier, shown);
        // Prepare looks, so the certificate is exchanged behind its back.
        var attributes = Cms.CmsWriter.SignedAttributes(late.RawData, prepared.RangeDigest);
        var signed = PdfSigner.Complete(
            prepared with { SignedAttributes = attributes, Certificates = [late.RawData] },
            Samples.SignatureOf(late, attributes));
        Refused("certificate.expired", signed);
        shown.Dispose();
    }

    [Fact]
    public void Refuses_a_certificate_that_is_there_for_nothing()
    {
        using var supplier = Samples.Issue(Samples.SupplierHolder);
        using var other = Samples.Issue(Samples.PurchaserHolder);
        var prepared = PdfSigner.Prepare(
            Samples.Drawn, new(Samples.Supplier, Samples.At, supplier, [other], SignaturePrint.Agreed));
        var signature = Samples.SignatureOf(supplier, prepared.SignedAttributes);
        Refused("certificate.extra", PdfSigner.Complete(prepared, signature));
    }

    [Fact]
    public void Refuses_a_signature_that_was_made_for_another_file()
    {
        var other = DocumentPdf.Draw(Samples.Agreement() with { Reference = "协议编号：武昌创投〔2026〕第 8 号" });
        using var supplier = Samples.Issue(Samples.SupplierHolder);
        var mine = Samples.Prepare(Samples.Drawn, Samples.Supplier, supplier);
        var theirs = Samples.Prepare(other, Samples.Supplier, supplier);
        var signature = Samples.SignatureOf(supplier, mine.SignedAttributes);
        Refused("cms.digest", PdfSigner.Complete(theirs with { SignedAttributes = mine.SignedAttributes }, signature));
        Assert.False(SignatureCheck.Continues(Once, other));
    }

    [Fact]
    public void Ends_soon_and_says_no_whatever_it_is_given()
    {
        foreach (var hostile in Hostile()) Refused("file.unreadable", hostile);
    }

    private static IEnumerable<byte[]> Hostile()
    {
        static byte[] Spoiled(string text, string with) =>
            Encoding.ASCII.GetBytes(Circle.Replace(text, with, StringComparison.Ordinal));
        yield return [];
        yield return "%PDF-1.7"u8.ToArray();
        yield return Samples.Drawn[..^200];
        yield return Encoding.ASCII.GetBytes(Circle);
        yield return Spoiled("Prev 9", "Prev 99999999999999999999");
        yield return Spoiled("0 1\n", "0 2147483647\n");
        yield return Spoiled("startxref\n9", "startxref\n999999999");
        yield return Spoiled("<</Size", new string('[', 1_000_000));
        yield return Spoiled("/Prev 9", "/Root (" + new string('(', 1_000_000));
        yield return Updates(10_000);
        yield return ManyFields();
    }

    // Each of so many fields is the same long object.
    private static byte[] ManyFields()
    {
        var builder = new PdfBuilder();
        var (root, field) = (builder.Reserve(), builder.Reserve());
        var none = builder.Add(PdfDictionary.Of());
        var all = new PdfArray([.. Enumerable.Repeat<PdfValue>(field, 100_000)]);
        builder.Set(root, PdfDictionary.Of(("AcroForm", PdfDictionary.Of(("Fields", all)))));
        builder.Set(field, PdfDictionary.Of(
            ("FT", new PdfName("Sig")), ("T", PdfString.Of("A")), ("TU", new PdfString(new byte[2_000_000]))));
        return builder.Write(root, none);
    }

    private static byte[] Updates(int count)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var before = "";
        for (var update = 0; update < count; update++)
        {
            var at = text.Length;
            text.Append("xref\n0 1\n0000000000 65535 f \n");
            text.Append($"trailer <</Size 1/Root 1 0 R{before}>>\n");
            text.Append(CultureInfo.InvariantCulture, $"startxref\n{at}\n%%EOF\n");
            before = string.Create(CultureInfo.InvariantCulture, $"/Prev {at}");
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void Refused(string code, byte[] file)
    {
        Assert.Contains(code, Samples.Check(file).Problems.Select(problem => problem.Code));
        Assert.Contains(code, SignatureTexts.Codes);
    }
}
