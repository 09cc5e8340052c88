using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Rounds.AgreementExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Rounds;

/// <summary>The named fields of clauses, and key figures with their direction.</summary>
public sealed class SayingWhatIsAgreed
{
    [Theory]
    [InlineData(KpiDirection.Exactly, "100", "100", true)]
    [InlineData(KpiDirection.Exactly, "100", "99.99", false)]
    [InlineData(KpiDirection.Exactly, "100", "100.01", false)]
    [InlineData(KpiDirection.AtLeast, "95", "95", true)]
    [InlineData(KpiDirection.AtLeast, "95", "94.99", false)]
    [InlineData(KpiDirection.AtMost, "3", "3", true)]
    [InlineData(KpiDirection.AtMost, "3", "3.01", false)]
    public void Within_includes_the_figure_itself(KpiDirection direction, string threshold, string value, bool met) =>
        Assert.Equal(met, (Satisfaction with { Direction = direction, Threshold = Number(threshold) }).IsMetBy(Number(value)));

    [Theory]
    [InlineData("甲方：{purchaser}", "")]
    [InlineData("{nobody}和{purchaser}", "nobody")]
    [InlineData("{ purchaser }", "{")]
    [InlineData("{", "{")]
    [InlineData("多一个}", "{")]
    [InlineData("{}", "{")]
    public void Names_the_first_field_that_is_none(string text, string first) =>
        Assert.Equal(first, string.Join(',', AgreementFields.UnknownIn(text).Take(1)));

    [Fact]
    public void Fills_every_field_once_and_nothing_within_a_value() => Assert.Equal(
        "甲{supplier}乙",
        AgreementFields.Fill("{purchaser}{supplier}", new Dictionary<string, string> { ["purchaser"] = "甲{supplier}", ["supplier"] = "乙" }));

    [Theory]
    [InlineData(RoundKind.VentureGrant)]
    [InlineData(RoundKind.OpenTender)]
    public void Ships_terms_that_no_clause_spoils(RoundKind kind)
    {
        var clauses = RoundTemplates.StandardTermsOf(kind).Agreement.GetProperty("clauses").EnumerateArray().ToList();

        Assert.All(clauses, one => Assert.Empty(AgreementFields.UnknownIn(one.GetProperty("text").GetString()!)));
        Assert.Contains(clauses, one => one.GetProperty("text").GetString()!.Contains("{amountInWords}", StringComparison.Ordinal));
    }
}
