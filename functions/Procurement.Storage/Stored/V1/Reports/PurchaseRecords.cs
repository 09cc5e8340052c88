using System.Text.Json.Serialization;
using Procurement.Domain.Reports;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Reports;

/// <summary>The name and version under which a row of the purchase ledger is stored.</summary>
internal static class PurchaseRecords
{
    public static readonly RecordBook<Purchase> Rows =
        new RecordBook<Purchase>(PurchaseJson.Default)
            .Add<Purchase, PurchaseV1>("list.purchase", 1, PurchaseMap.Write, PurchaseMap.Read);
}

/// <summary>Between the rows of the purchase ledger and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class PurchaseMap
{
    public static partial PurchaseV1 Write(Purchase value);
    public static partial Purchase Read(PurchaseV1 record);
}

[JsonSerializable(typeof(PurchaseV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class PurchaseJson : JsonSerializerContext;
