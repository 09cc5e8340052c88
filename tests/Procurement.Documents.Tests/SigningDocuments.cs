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
        Assert.Equal(SignaturePrint.Agreed, report.Signatures[1].Print);
        Assert.Equal(signed.Length, report.Signatures[1].CoveredBytes);
    }
}
