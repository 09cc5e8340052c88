using System.Text.Json.Nodes;
using Procurement.Cli;
using Procurement.Cli.Documents;
using Procurement.Documents;

namespace Procurement.Functions.Tests.Cli;

/// <summary>A certificate of the data folder's authority, a signature without the service, and its check.</summary>
public sealed class SigningOffline : IDisposable
{
    private const string Account = "applicant-52420106MJDEMA001R";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("signing-");

    private string Data => In("data");

    [Theory]
    [InlineData("key.pem", null, false)]
    [InlineData("key.pem", "secret", true)]
    [InlineData("key.p12", "secret", false)]
    public void Signs_a_document_that_is_then_right(string name, string? password, bool isRsa)
    {
        string[] secret = password is null ? [] : ["--password", password];
        string[] kind = isRsa ? ["--rsa"] : [];
        Assert.Equal(0, Certify([Account, "--out", In(name), .. secret, .. kind]));
        var signed = Sign(name, secret);
        Assert.Equal(0, Verify(signed));
        Assert.Equal(0, Verify(signed, "--drawn", In("drawn.pdf")));
        Assert.Equal(1, Verify(In("drawn.pdf")));

        var bytes = File.ReadAllBytes(signed);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(In("altered.pdf"), bytes);
        Assert.Equal(1, Verify(In("altered.pdf")));
    }

    [Fact]
    public void Names_the_organization_and_the_person_of_a_demonstration_account()
    {
        Certify([Account, "--out", In("key.pem")]);
        using var certificate = SigningKey.Open(In("key.pem"), password: null);
        var holder = CertificateHolder.Of(certificate);
        Assert.Equal(("52420106MJDEMA001R", Account, "林晓岚"), (holder.Uscc, holder.Account, holder.Person));
        Certify(["approver", "--out", In("approver.pem")]);
        using var purchaser = SigningKey.Open(In("approver.pem"), password: null);
        Assert.Equal("11420106MB0DEM000M", CertificateHolder.Of(purchaser).Uscc);
    }

    [Fact]
    public void Refuses_what_cannot_be_done()
    {
        Refused("stranger", () => Certify(["stranger", "--out", In("key.pem")]));
        Refused("--password", () => Certify([Account, "--out", In("key.p12")]));
        Refused("--organization", () => Certify([Account, "--organization", "123", "--out", In("key.pem")]));
        Certify([Account, "--out", In("key.pem"), "--password", "secret"]);
        Refused("已经存在", () => Certify([Account, "--out", In("key.pem")]));
        Refused("--password", () => SigningKey.Open(In("key.pem"), "wrong"));
        File.WriteAllText(In("no.json"), "[]");
        Refused("no.json", () => new SignCommand(new([In("no.json"), In("key.pem")], ["--password"], [])).Run());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void Refused(string named, Action command) =>
        Assert.Contains(named, Assert.Throws<CommandFailure>(command).Message, StringComparison.Ordinal);

    private string Sign(string key, string[] secret)
    {
        var now = TimeProvider.System.GetUtcNow();
        var drawn = DocumentPdf.Draw(new(
            "协议书", "编号 1", [new Block.Paragraph("正文。")], [new("Supplier", "乙方")], [0x7B, 0x7D], "data.json", now));
        File.WriteAllBytes(In("drawn.pdf"), drawn);
        using var certificate = SigningKey.Open(In(key), secret.LastOrDefault());
        var prepared = PdfSigner.Prepare(
            drawn, new("Supplier", now, certificate, [], SignaturePrint.FourConditions));
        File.WriteAllText(In("prepared.json"), new JsonObject
        {
            ["preparation"] = "1",
            ["signedAttributes"] = Convert.ToBase64String(prepared.SignedAttributes),
            ["digest"] = Convert.ToBase64String(prepared.Digest),
        }.ToJsonString());
        var said = new StringWriter();
        new SignCommand(new([In("prepared.json"), In(key), .. secret], ["--password"], [])) { Output = said }.Run();
        var signature = Convert.FromBase64String((string)JsonNode.Parse(said.ToString())!["signature"]!);
        File.WriteAllBytes(In("signed.pdf"), PdfSigner.Complete(prepared, signature));
        return In("signed.pdf");
    }

    private int Certify(string[] arguments) => new CertificateCommand(
        Data, new([.. arguments, "--data", Data], CertificateCommand.Options, ["--rsa"]), TimeProvider.System).Run();

    private int Verify(string file, params string[] more) =>
        new DocumentCommand(Data, new([file, "--data", Data, .. more], DocumentCommand.Options, [])).Run();

    private string In(string name) => Path.Combine(folder.FullName, name);
}
