namespace Procurement.Domain.Laws;

/// <summary>Why nothing is entered into the law book.</summary>
public static class LawRefusals
{
    /// <summary>A day lies neither in the year nor in the December before.</summary>
    public static readonly Refusal DayOutsideYear = new("calendar.dayOutsideYear");

    /// <summary>A day is both off and worked, or named twice.</summary>
    public static readonly Refusal DayTwice = new("calendar.dayTwice");

    /// <summary>A worked day is no Saturday or Sunday, so that it is worked anyway.</summary>
    public static readonly Refusal WorkdayNoWeekend = new("calendar.workdayNoWeekend");

    /// <summary>The year would have far more or fewer working days than years have.</summary>
    public static readonly Refusal Implausible = new("calendar.implausible");

    /// <summary>The law book has no such parameter.</summary>
    public static readonly Refusal KeyUnknown = new("law.keyUnknown");

    /// <summary>The value is none of this parameter.</summary>
    public static readonly Refusal ValueInvalid = new("law.valueInvalid");

    /// <summary>More was entered about one parameter than one row holds.</summary>
    public static readonly Refusal TooManyEntries = new("law.tooManyEntries");

    /// <summary>A round needs a parameter that has no value.</summary>
    public static readonly Refusal ParameterMissing = new("law.parameterMissing");
}
