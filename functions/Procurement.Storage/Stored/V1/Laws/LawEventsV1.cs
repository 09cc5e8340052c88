namespace Procurement.Storage.Stored.V1.Laws;

internal sealed record CalendarYearProposedV1(
    [property: JsonName("entry")] YearEntryV1 Entry);

internal sealed record CalendarYearLoadedV1(
    [property: JsonName("entry")] YearEntryV1 Entry);

internal sealed record ParameterProposedV1(
    [property: JsonName("entry")] LawEntryV1 Entry);

internal sealed record ParameterEnteredV1(
    [property: JsonName("entry")] LawEntryV1 Entry);
