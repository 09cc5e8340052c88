namespace Procurement.Domain.Contracts;

/// <summary>The grade of a final evaluation, lowest first (财预〔2020〕10号: 差 中 良 优).</summary>
public enum FinalGrade
{
    /// <summary>差, 不合格: below 60.</summary>
    Fail,

    /// <summary>中, 合格: from 60, below 80.</summary>
    Pass,

    /// <summary>良: from 80, below 90.</summary>
    Good,

    /// <summary>优: from 90.</summary>
    Excellent,
}

/// <summary>The bands of a final evaluation.</summary>
public static class FinalGrading
{
    /// <summary>The grade of an exact score out of 100; the bands are half-open, so 89.99 is good.</summary>
    public static FinalGrade GradeOf(Fraction score)
    {
        if (score >= 90) return FinalGrade.Excellent;
        if (score >= 80) return FinalGrade.Good;
        return score >= 60 ? FinalGrade.Pass : FinalGrade.Fail;
    }
}
