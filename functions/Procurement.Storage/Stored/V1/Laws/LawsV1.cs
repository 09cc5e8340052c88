using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Laws;

internal sealed record DeadlineV1(
    [property: JsonName("rule")] string Rule,
    [property: JsonName("start")] DateOnly Start,
    [property: JsonName("due")] DateOnly Due,
    [property: JsonName("skipped")] IReadOnlyList<DateOnly> Skipped,
    [property: JsonName("unrolled")] DateOnly? Unrolled,
    [property: JsonName("provisional")] bool Provisional);

internal sealed record GradeBandsV1(
    [property: JsonName("excellent")] string Excellent,
    [property: JsonName("good")] string Good,
    [property: JsonName("pass")] string Pass);

internal sealed record AbnormallyLowPriceThresholdsV1(
    [property: JsonName("ofAverage")] string OfAverage,
    [property: JsonName("ofSecondLowest")] string OfSecondLowest,
    [property: JsonName("ofCeiling")] string OfCeiling);

internal sealed record ContractLawV1(
    [property: JsonName("lateInterestDaily")] string? LateInterestDaily,
    [property: JsonName("grades")] GradeBandsV1 Grades,
    [property: JsonName("rollsWeekends")] bool RollsWeekends);

internal sealed record RoundLawV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("region")] string Region,
    [property: JsonName("level")] LawLevelV1 Level,
    [property: JsonName("lowPrice")] AbnormallyLowPriceThresholdsV1? LowPrice,
    [property: JsonName("contract")] ContractLawV1 Contract);

[JsonConverter(typeof(StoredEnum<LawLevelV1>))]
internal enum LawLevelV1
{
    [JsonStringEnumMemberName("central")] Central,
    [JsonStringEnumMemberName("province")] Province,
    [JsonStringEnumMemberName("city")] City,
    [JsonStringEnumMemberName("county")] County,
}

internal sealed record LawEntryV1(
    [property: JsonName("key")] string Key,
    [property: JsonName("region")] string Region,
    [property: JsonName("level")] LawLevelV1? Level,
    [property: JsonName("from")] DateOnly From,
    [property: JsonName("value")] string? Value,
    [property: JsonName("source")] string Source);

internal sealed record YearEntryV1(
    [property: JsonName("year")] int Year,
    [property: JsonName("holidays")] IReadOnlyList<DateOnly> Holidays,
    [property: JsonName("workdays")] IReadOnlyList<DateOnly> Workdays,
    [property: JsonName("source")] string Source);

internal sealed record ProposedYearV1(
    [property: JsonName("entry")] YearEntryV1 Entry,
    [property: JsonName("by")] string By);

internal sealed record ProposedEntryV1(
    [property: JsonName("entry")] LawEntryV1 Entry,
    [property: JsonName("by")] string By);

internal sealed record EnteredRuleV1(
    [property: JsonName("entries")] IReadOnlyList<LawEntryV1> Entries,
    [property: JsonName("proposed")] IReadOnlyList<ProposedEntryV1> Proposed);

// Its rules are parts, in rows of their own.
internal sealed record LawBookV1(
    [property: JsonName("years")] IReadOnlyList<YearEntryV1> Years,
    [property: JsonName("proposedYears")] IReadOnlyList<ProposedYearV1> ProposedYears);
