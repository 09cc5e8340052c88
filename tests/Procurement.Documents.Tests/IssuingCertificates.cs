using System.Security.Cryptography.X509Certificates;

namespace Procurement.Documents.Tests;

public sealed class IssuingCertificates
{
    [Theory]
    [InlineData(TestKey.P256)]
    [InlineData(TestKey.Rsa2048)]
    public void Binds_an_organization_a_person_and_an_account(TestKey key)
    {
        using var issued = Samples.Issue(Samples.SupplierHolder, key);
        Assert.Equal(Samples.SupplierHolder, CertificateHolder.Of(issued));
        Assert.True(issued.HasPrivateKey);
    }

    [Fact]
    public void Says_nothing_that_a_certificate_does_not()
    {
        Assert.Equal("", CertificateHolder.Of(Samples.Root).Uscc);
        Assert.Equal("", CertificateHolder.Of(Samples.Root).Account);
    }

    [Fact]
    public void Gives_files_that_browsers_and_OpenSSL_read()
    {
        using var issued = Samples.Issue(Samples.SupplierHolder);
        using var read = X509CertificateLoader.LoadPkcs12(TestAuthority.ToPkcs12(issued, "secret"), "secret");
        Assert.Equal(issued.Thumbprint, read.Thumbprint);
        Assert.True(read.HasPrivateKey);

        using var tool = new Tool();
        File.WriteAllText(tool.Path("locked.pem"), TestAuthority.ToPem(issued, "secret"));
        Assert.Contains("ENCRYPTED PRIVATE KEY", File.ReadAllText(tool.Path("locked.pem")), StringComparison.Ordinal);
        int Open(string password) =>
            tool.Run("openssl", "pkey", "-in", "locked.pem", "-passin", $"pass:{password}", "-noout").ExitCode;
        Assert.Equal(0, Open("secret"));
        Assert.NotEqual(0, Open("wrong"));
        File.WriteAllText(tool.Path("open.pem"), TestAuthority.ToPem(issued, password: null));
        Assert.Equal(0, tool.Run("openssl", "pkey", "-in", "open.pem", "-noout").ExitCode);
    }

    [Fact]
    public void Keeps_its_root_in_a_folder()
    {
        using var tool = new Tool();
        using var first = TestAuthority.OpenOrCreate(tool.Path("authority"), Samples.At);
        using var second = TestAuthority.OpenOrCreate(tool.Path("authority"), Samples.At.AddDays(1));
        Assert.Equal(first.Thumbprint, second.Thumbprint);
        using var issued = TestAuthority.Issue(second, Samples.SupplierHolder, Samples.At);
        var signed = Samples.Sign(Samples.Drawn, Samples.Supplier, issued);
        Assert.True(SignatureCheck.Check(signed, [first]).IsValid);
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(tool.Path("authority/root.key")));
    }
}
