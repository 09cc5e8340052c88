using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class PayingTheLastInstalment
{
    private static readonly FinalPayout Payout = new(Excellent: 100, Good: 95, Pass: 80, Fail: 0);

    [Theory]
    [InlineData(FinalGrade.Excellent, "15571.46")]
    [InlineData(FinalGrade.Good, "14792.88")]
    [InlineData(FinalGrade.Pass, "12457.16")]
    [InlineData(FinalGrade.Fail, "0.00")]
    [InlineData(null, "15571.46")]
    public void Pays_the_percent_of_the_grade_down_to_the_fen(FinalGrade? grade, string paid) => Assert.Equal(
        Yuan(paid),
        FinalPayoutRule.Payable(InstalmentCondition.FinalPassed, Yuan("15571.46"), Payout, grade));

    [Theory]
    [InlineData(InstalmentCondition.Signed)]
    [InlineData(InstalmentCondition.MidtermPassed)]
    public void Pays_all_where_it_does_not_hang_on_the_final_evaluation(InstalmentCondition condition) => Assert.Equal(
        Yuan("100.00"),
        FinalPayoutRule.Payable(condition, Yuan("100.00"), Payout, FinalGrade.Fail));

    [Theory]
    [InlineData("100", FinalGrade.Excellent)]
    [InlineData("90", FinalGrade.Excellent)]
    [InlineData("89.99", FinalGrade.Good)]
    [InlineData("80", FinalGrade.Good)]
    [InlineData("79.99", FinalGrade.Pass)]
    [InlineData("60", FinalGrade.Pass)]
    [InlineData("59.99", FinalGrade.Fail)]
    [InlineData("0", FinalGrade.Fail)]
    public void Grades_by_half_open_bands(string score, FinalGrade grade) =>
        Assert.Equal(grade, FinalGrading.GradeOf(Number(score), new(90, 80, 60)));
}
