using Procurement.Domain.Laws;

namespace Procurement.Domain.Contracts;

/// <summary>The grade of a final evaluation, lowest first (财预〔2020〕10号: 差 中 良 优).</summary>
public enum FinalGrade
{
    /// <summary>差, 不合格: below the lowest band, usually below 60.</summary>
    Fail,

    /// <summary>中, 合格: usually from 60, below 80.</summary>
    Pass,

    /// <summary>良: usually from 80, below 90.</summary>
    Good,

    /// <summary>优: usually from 90.</summary>
    Excellent,
}

/// <summary>The bands of a final evaluation.</summary>
public static class FinalGrading
{
    /// <summary>The grade of an exact score out of 100; the bands are half-open, so 89.99 is good.</summary>
    public static FinalGrade GradeOf(Fraction score, GradeBands bands)
    {
        if (score >= bands.Excellent) return FinalGrade.Excellent;
        if (score >= bands.Good) return FinalGrade.Good;
        return score >= bands.Pass ? FinalGrade.Pass : FinalGrade.Fail;
    }
}
