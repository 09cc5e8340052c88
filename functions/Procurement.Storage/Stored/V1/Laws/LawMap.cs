using Procurement.Domain.Laws;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Laws;

/// <summary>Between the domain's LawBook and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class LawMap
{
    public static partial LawBookV1 Write(LawBook value);

    [MapperIgnoreTarget(nameof(LawBook.Rules))]
    public static partial LawBook Read(LawBookV1 record);

    public static partial EnteredRuleV1 Write(EnteredRule value);
    public static partial EnteredRule Read(EnteredRuleV1 record);

    public static partial CalendarYearProposedV1 Write(CalendarYearProposed value);
    public static partial CalendarYearProposed Read(CalendarYearProposedV1 record);

    public static partial CalendarYearLoadedV1 Write(CalendarYearLoaded value);
    public static partial CalendarYearLoaded Read(CalendarYearLoadedV1 record);

    public static partial ParameterProposedV1 Write(ParameterProposed value);
    public static partial ParameterProposed Read(ParameterProposedV1 record);

    public static partial ParameterEnteredV1 Write(ParameterEntered value);
    public static partial ParameterEntered Read(ParameterEnteredV1 record);
}
