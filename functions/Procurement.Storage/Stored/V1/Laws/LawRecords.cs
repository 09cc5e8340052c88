using System.Text.Json.Serialization;
using Procurement.Domain.Laws;
using static Procurement.Storage.Stored.V1.Laws.LawMap;

namespace Procurement.Storage.Stored.V1.Laws;

/// <summary>The names and versions under which LawBook, its rules and its events are stored.</summary>
internal static class LawRecords
{
    public static readonly RecordBook<LawEvent> Events =
        new RecordBook<LawEvent>(LawJson.Default)
            .Add<CalendarYearProposed, CalendarYearProposedV1>("law.calendarYearProposed", 1, Write, Read)
            .Add<CalendarYearLoaded, CalendarYearLoadedV1>("law.calendarYearLoaded", 1, Write, Read)
            .Add<ParameterProposed, ParameterProposedV1>("law.parameterProposed", 1, Write, Read)
            .Add<ParameterEntered, ParameterEnteredV1>("law.parameterEntered", 1, Write, Read);

    public static readonly RecordBook<LawBook> Heads =
        new RecordBook<LawBook>(LawJson.Default)
            .Add<LawBook, LawBookV1>("law", 1, Write, Read);

    public static readonly RecordBook<EnteredRule> Rules =
        new RecordBook<EnteredRule>(LawJson.Default)
            .Add<EnteredRule, EnteredRuleV1>("law.rule", 1, Write, Read);
}

[JsonSerializable(typeof(LawBookV1))]
[JsonSerializable(typeof(EnteredRuleV1))]
[JsonSerializable(typeof(CalendarYearProposedV1))]
[JsonSerializable(typeof(CalendarYearLoadedV1))]
[JsonSerializable(typeof(ParameterProposedV1))]
[JsonSerializable(typeof(ParameterEnteredV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class LawJson : JsonSerializerContext;
