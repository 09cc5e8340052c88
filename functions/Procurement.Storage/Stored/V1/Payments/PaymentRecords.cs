using System.Text.Json.Serialization;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Payments;

/// <summary>The names and versions under which rows about payment orders are stored.</summary>
internal static class PaymentRecords
{
    public static readonly RecordBook<PaymentOrderRow> Orders = new RecordBook<PaymentOrderRow>(PaymentJson.Default)
        .Add<PaymentOrderRow, PaymentOrderRowV1>("list.paymentOrder", 1, PaymentRowMap.Write, PaymentRowMap.Read);

    public static readonly RecordBook<EndToEndRow> Names = new RecordBook<EndToEndRow>(PaymentJson.Default)
        .Add<EndToEndRow, EndToEndRowV1>("list.endToEnd", 1, PaymentRowMap.Write, PaymentRowMap.Read);
}

/// <summary>Between rows about payment orders and their records.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class PaymentRowMap
{
    public static partial PaymentOrderRowV1 Write(PaymentOrderRow value);
    public static partial PaymentOrderRow Read(PaymentOrderRowV1 record);

    public static partial EndToEndRowV1 Write(EndToEndRow value);
    public static partial EndToEndRow Read(EndToEndRowV1 record);
}

[JsonSerializable(typeof(PaymentOrderRowV1))]
[JsonSerializable(typeof(EndToEndRowV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class PaymentJson : JsonSerializerContext;
