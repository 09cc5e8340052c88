using System.Text;
using System.Xml.Linq;
using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Organizations;

namespace Procurement.BankFiles.Tests;

public sealed class WritingAPaymentFile
{
    private const string Message = "pain.001.001.09";

    private static readonly XNamespace Space = $"urn:iso:std:iso:20022:tech:xsd:{Message}";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(Batching.LinesMax)]
    public void Is_valid_to_somebody_else(int count)
    {
        var file = PaymentOrderFile.Write(Samples.Released([.. Enumerable.Range(1, count).Select(no => Samples.Line(no))]));

        Assert.Equal("", XmlLint.Says(Message, file));
    }

    [Fact]
    public void Is_refused_by_somebody_else_when_it_is_spoiled()
    {
        var file = Encoding.UTF8.GetString(PaymentOrderFile.Write(Samples.Released(Samples.Line(1))));
        var spoiled = file.Replace("<EndToEndId>", "<EndToEndId>12345678", StringComparison.Ordinal);

        Assert.Contains("EndToEndId", XmlLint.Says(Message, Encoding.UTF8.GetBytes(spoiled)), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_valid_with_names_as_long_and_as_odd_as_they_may_be()
    {
        var odd = new BankAccount(string.Concat(Enumerable.Repeat("行", 140)), new string('9', 34), "𠮷<&>\"中心'" + new string('甲', 120));
        var line = Samples.Line(1, Money.Largest.Fen) with { Payee = odd, Round = new string('R', 64), Proposal = new string('P', 64) };
        var file = PaymentOrderFile.Write(Samples.Released(line));

        Assert.Equal("", XmlLint.Says(Message, file));
        var read = XDocument.Parse(Encoding.UTF8.GetString(file));
        Assert.Equal(odd.Holder, read.Descendants(Space + "Cdtr").Single().Value);
        Assert.Equal("9999999999999.99", read.Descendants(Space + "InstdAmt").Single().Value);
    }

    [Fact]
    public void Says_what_is_paid_by_whom_to_whom_and_what_it_comes_to()
    {
        var file = PaymentOrderFile.Write(Samples.Released(Samples.Line(1, 6_000_000), Samples.Line(2, 1)));
        var read = XDocument.Parse(Encoding.UTF8.GetString(file)).Root!;
        string[] Of(string name) => [.. read.Descendants(Space + name).Select(one => one.Value)];

        Assert.Equal(["B20260420-1"], Of("MsgId"));
        Assert.Equal(["2026-04-20T09:30:00+08:00"], Of("CreDtTm"));
        Assert.Equal(["2", "2"], Of("NbOfTxs"));
        Assert.Equal(["60000.01", "60000.01"], Of("CtrlSum"));
        Assert.Equal(["2026-04-20"], Of("ReqdExctnDt"));
        Assert.Equal([$"PO{1:D30}", $"PO{2:D30}"], Of("EndToEndId"));
        Assert.Equal(["60000.00", "0.01"], Of("InstdAmt"));
        Assert.All(read.Descendants(Space + "InstdAmt"), one => Assert.Equal("CNY", (string)one.Attribute("Ccy")!));
        Assert.Equal([Samples.Payer.Holder], Of("Dbtr"));
        Assert.Equal([Samples.Payer.Number + "CNY"], Of("DbtrAcct"));
        Assert.Equal([Samples.Payee.Bank, Samples.Payee.Bank], Of("CdtrAgt"));
        Assert.Equal(["政府购买服务 R1 52420106MJ00000001-1 第1期", "政府购买服务 R1 52420106MJ00000001-1 第2期"], Of("Ustrd"));
    }

    [Fact]
    public void Is_the_same_bytes_each_time() => Assert.Equal(
        PaymentOrderFile.Write(Samples.Released(Samples.Line(1))), PaymentOrderFile.Write(Samples.Released(Samples.Line(1))));

    [Fact]
    public void Leaves_out_what_its_contract_did_not_let_go()
    {
        var batch = Samples.Released(Samples.Line(1), Samples.Line(2));
        var without = batch with
        {
            Lines = [batch.Lines[0], batch.Lines[1] with { Status = BankLineStatus.Dropped }],
        };
        var file = Encoding.UTF8.GetString(PaymentOrderFile.Write(without));

        Assert.DoesNotContain(batch.Lines[1].EndToEndId, file, StringComparison.Ordinal);
        Assert.Contains("<NbOfTxs>1</NbOfTxs>", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_there_before_the_batch_is_released() => Assert.Throws<InvalidOperationException>(
        () => PaymentOrderFile.Write(Samples.Released(Samples.Line(1)) with { Released = null }));
}
