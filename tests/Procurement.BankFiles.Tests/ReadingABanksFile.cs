using System.Text;
using Procurement.Domain;
using Procurement.Domain.Banking;
using static Procurement.Domain.Banking.BankFactKind;

namespace Procurement.BankFiles.Tests;

/// <summary>Files written by hand, as the standard's examples are; each is valid to xmllint too.</summary>
public sealed class ReadingABanksFile
{
    private const string Account = "560012345678";

    private static readonly DateOnly Day = new(2026, 4, 21);

    [Theory]
    [InlineData("camt054-debit.xml", "camt.054.001.08")]
    [InlineData("camt054-return.xml", "camt.054.001.08")]
    [InlineData("camt054-batch-booking.xml", "camt.054.001.08")]
    [InlineData("pain002-statuses.xml", "pain.002.001.10")]
    [InlineData("pain002-group-rejected.xml", "pain.002.001.10")]
    public void Reads_what_is_valid_to_somebody_else(string name, string message)
    {
        Assert.Equal("", XmlLint.Says(message, Samples.File(name)));
        Assert.NotEqual("", BankFileReader.Read(Samples.File(name), false).MessageId);
    }

    [Fact]
    public void Finds_entries_that_debit_an_account()
    {
        var file = BankFileReader.Read(Samples.File("camt054-debit.xml"), false);

        Assert.Equal((BankMessage.EntryNotification, "BOCWH20260421001"), (file.Message, file.MessageId));
        Assert.Equal(
        [
            new BankFact(Settled, Key(1), new Money(6_000_000), Day, "20260421000017", Account, null, null),
            // Half past midnight in China; the entry has only a number in its notification.
            new BankFact(Settled, Key(2), new Money(10), Day.AddDays(1), "N20260421-1 2", Account, null, null),
            new BankFact(OnItsWay, Key(3), new Money(500), Day, null, Account, null, null),
        ],
        file.Facts);
    }

    [Fact]
    public void Finds_returns_by_their_reason_or_as_a_reversal_and_gives_people_the_rest()
    {
        var facts = BankFileReader.Read(Samples.File("camt054-return.xml"), false).Facts;

        Assert.Equal([Returned, Returned, Income, Unclear], facts.Select(one => one.Kind));
        Assert.Equal("AC04 账户已销户", facts[0].Reason);
        Assert.Equal("20260423000003", facts[0].Entry);
        Assert.Equal("退回结余", facts[2].Text);
        Assert.Null(facts[3].EndToEndId);
    }

    [Fact]
    public void Finds_the_payments_below_an_entry_for_a_whole_batch()
    {
        var facts = BankFileReader.Read(Samples.File("camt054-batch-booking.xml"), false).Facts;

        Assert.Equal([Settled, Settled, Unclear], facts.Select(one => one.Kind));
        Assert.Equal([new Money(6_000_000), new Money(3_000_000), null], facts.Select(one => one.Amount));
        Assert.Equal(
            ["20260422000001 1", "20260422000001-2", "20260422000001 3"], facts.Select(one => one.Entry));
    }

    [Theory]
    [InlineData(false, Debited)]
    [InlineData(true, Settled)]
    public void Finds_the_status_of_each_payment(bool debitedIsSettled, BankFactKind second)
    {
        var facts = BankFileReader.Read(Samples.File("pain002-statuses.xml"), debitedIsSettled).Facts;

        // A duplicate is no rejection: the first order may have been paid.
        Assert.Equal([Settled, second, Rejected, Unclear, OnItsWay, Unclear, OnItsWay], facts.Select(one => one.Kind));
        Assert.Equal(new Money(6_000_000), facts[0].Amount);
        Assert.Equal(new DateOnly(2026, 4, 20), facts[1].Day);
        Assert.Equal("AC04 账户已销户，请核对", facts[2].Reason);
        Assert.Equal("BLCK", facts[5].Code);
        Assert.All(facts, one => Assert.Null(one.Entry));
    }

    [Fact]
    public void Finds_a_batch_that_is_rejected_as_a_whole()
    {
        var file = BankFileReader.Read(Samples.File("pain002-group-rejected.xml"), false);

        Assert.Empty(file.Facts);
        Assert.Equal([new("B20260420-1", Day, "AM04", "余额不足")], file.RejectedWhole);
    }

    [Theory]
    [InlineData("<TxSts>ACCC</TxSts>", "<TxSts>ACCC1</TxSts>", 15)]
    [InlineData("<OrgnlPmtInfId>B20260420-1</OrgnlPmtInfId>", "", 13)]
    [InlineData("Ccy=\"CNY\"", "Ccy=\"USD\"", 17)]
    [InlineData(">60000.00<", ">60000.001<", 17)]
    [InlineData(">60000.00<", ">0<", 17)]
    [InlineData(">60000.00<", ">-1<", 17)]
    [InlineData("<TxSts>BLCK</TxSts>", "<TxSts>BLCK", 41)]
    public void Says_what_is_wrong_and_where(string right, string wrong, int line)
    {
        var file = Encoding.UTF8.GetString(Samples.File("pain002-statuses.xml"));
        var thrown = Assert.Throws<BankFileException>(
            () => BankFileReader.Read(Encoding.UTF8.GetBytes(file.Replace(right, wrong, StringComparison.Ordinal)), false));

        Assert.Equal(line, thrown.Faults[0].Line);
        Assert.True(thrown.Faults[0].Column > 0);
        Assert.NotEqual("", thrown.Faults[0].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("回执")]
    [InlineData("{\"a\": 1}")]
    [InlineData("<Document/>")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.09\"/>")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"/>")]
    public void Takes_nothing_else(string text) => Assert.NotEmpty(Assert.Throws<BankFileException>(
        () => BankFileReader.Read(Encoding.UTF8.GetBytes(text), false)).Faults);

    [Fact]
    public void Reads_nothing_outside_the_file()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "secret-of-this-machine");
        var file = Encoding.UTF8.GetString(Samples.File("camt054-debit.xml"))
            .Replace("<Document", $"<!DOCTYPE Document [<!ENTITY x SYSTEM \"file://{secret}\">]><Document", StringComparison.Ordinal)
            .Replace("BOCWH20260421001", "&x;", StringComparison.Ordinal);
        var thrown = Assert.Throws<BankFileException>(() => BankFileReader.Read(Encoding.UTF8.GetBytes(file), false));
        File.Delete(secret);

        Assert.All(thrown.Faults, one => Assert.DoesNotContain("secret", one.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_not_drowned_by_a_file_that_grows()
    {
        var bomb = new StringBuilder("<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\">");
        foreach (var one in Enumerable.Range('b', 20))
            bomb.Append($"<!ENTITY {(char)one} \"&{(char)(one - 1)};&{(char)(one - 1)};&{(char)(one - 1)};\">");
        bomb.Append("]><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\">&u;</Document>");

        Assert.Throws<BankFileException>(() => BankFileReader.Read(Encoding.UTF8.GetBytes($"{bomb}"), false));
        Assert.Throws<BankFileException>(() => BankFileReader.Read(new byte[BankFileReader.BytesMax + 1], false));
    }

    [Fact]
    public void Stops_at_so_many_faults()
    {
        var file = Encoding.UTF8.GetString(Samples.File("camt054-debit.xml"));
        var entry = string.Concat(Enumerable.Repeat("<Odd/>", 1_000));
        var spoiled = file.Replace("<Ntfctn>", $"{entry}<Ntfctn>", StringComparison.Ordinal);
        var thrown = Assert.Throws<BankFileException>(() => BankFileReader.Read(Encoding.UTF8.GetBytes(spoiled), false));

        Assert.InRange(thrown.Faults.Count, 1, 20);
    }

    private static string Key(int no) => $"PO{no:D30}";
}
