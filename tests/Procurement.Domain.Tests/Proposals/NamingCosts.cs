using Procurement.Domain.Rounds;
using Procurement.Domain.Proposals;

namespace Procurement.Domain.Tests.Proposals;

public sealed class NamingCosts
{
    [Theory]
    [InlineData("personnel", CostClass.Personnel)]
    [InlineData("activity", CostClass.Activity)]
    [InlineData("administration", CostClass.Administration)]
    [InlineData("tax", CostClass.Tax)]
    [InlineData("capital", CostClass.Capital)]
    [InlineData("running", CostClass.Running)]
    [InlineData("other", CostClass.Other)]
    public void Reads_and_writes_one_word_for_each_class(string word, CostClass line)
    {
        Assert.True(CostClasses.TryParse(word, out var read));
        Assert.Equal(line, read);
        Assert.Equal(word, line.ToWire());
    }

    [Fact]
    public void Has_a_word_for_every_class()
    {
        Assert.Equal(Enum.GetValues<CostClass>(), CostClasses.Words.Select(Read));
        Assert.Equal(CostClasses.Words, Enum.GetValues<CostClass>().Select(line => line.ToWire()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("Personnel")]
    [InlineData("PERSONNEL")]
    [InlineData("personnel ")]
    [InlineData("\u200Bpersonnel")]
    [InlineData("person\u00ADnel")]
    [InlineData("personnеl")] // a Cyrillic е
    [InlineData("ｐersonnel")]
    [InlineData("personnel,tax")]
    [InlineData("人员经费")]
    [InlineData("travel")]
    public void Knows_no_other_word_and_no_other_spelling(string? word) =>
        Assert.False(CostClasses.TryParse(word, out _));

    private static CostClass Read(string word) =>
        CostClasses.TryParse(word, out var line) ? line : throw new FormatException(word);
}
