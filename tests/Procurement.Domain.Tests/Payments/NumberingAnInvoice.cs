using Procurement.Domain.Payments;

namespace Procurement.Domain.Tests.Payments;

public sealed class NumberingAnInvoice
{
    [Theory]
    [InlineData("INV-001a", "INV001A")]
    [InlineData("INV-001A", "INV001A")]
    [InlineData("inv.001_a.", "INV001A")]
    [InlineData("-_.INV001A", "INV001A")]
    [InlineData("26502000000000000001", "26502000000000000001")]
    [InlineData("7", "7")]
    public void Tells_numbers_apart_by_their_letters_and_digits(string text, string normalForm)
    {
        Assert.Equal((text, normalForm), (Read(text).Text, Read(text).NormalForm));
        Assert.Equal(text, Read(text).ToString());
    }

    [Fact]
    public void Takes_one_number_in_three_spellings_for_one()
    {
        HashSet<InvoiceNumber> numbers = [Read("INV-001a"), Read("INV-001A"), Read("INV-001a.")];
        var once = Assert.Single(numbers);
        Assert.Equal("INV-001a", once.Text);
        Assert.NotEqual(Read("INV-001a"), Read("INV-0011a"));
        Assert.NotEqual(Read("INV-O01"), Read("INV-001"));
        Assert.False(Read("INV-001").Equals(null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("---")]
    [InlineData(".")]
    [InlineData("-_.")]
    [InlineData("INV 001")]
    [InlineData("INV/001")]
    [InlineData("INV-001\n")]
    [InlineData("INV\u200B001")]
    [InlineData("ＩNV001")]
    [InlineData("１")]
    [InlineData("发票1")]
    [InlineData("é1")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void Refuses_what_is_no_number(string? text) => Assert.False(InvoiceNumber.TryParse(text, out _));

    [Theory]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.1_")]
    public void Takes_up_to_forty_characters(string text) => Assert.True(InvoiceNumber.TryParse(text, out _));

    private static InvoiceNumber Read(string text) =>
        InvoiceNumber.TryParse(text, out var number) ? number : throw new FormatException(text);
}
