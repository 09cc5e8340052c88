using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Rounds;

[JsonConverter(typeof(StoredEnum<InstalmentConditionV1>))]
internal enum InstalmentConditionV1
{
    [JsonStringEnumMemberName("signed")] Signed,
    [JsonStringEnumMemberName("midtermPassed")] MidtermPassed,
    [JsonStringEnumMemberName("finalPassed")] FinalPassed,
}

internal sealed record InstalmentTermV1(
    [property: JsonName("percent")] string Percent,
    [property: JsonName("when")] InstalmentConditionV1 When);

internal sealed record FinalPayoutV1(
    [property: JsonName("excellent")] string Excellent,
    [property: JsonName("good")] string Good,
    [property: JsonName("pass")] string Pass,
    [property: JsonName("fail")] string Fail);
