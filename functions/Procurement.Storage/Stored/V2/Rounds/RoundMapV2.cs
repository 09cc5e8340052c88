using Procurement.Domain.Rounds;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Rounds;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V2.Rounds;

/// <summary>Between the domain's Round and its records of version 2.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class RoundMapV2
{
    public static RoundV2 Write(Round value) =>
        new(RoundMap.Write(value), Write(value.Settings.Agreement), Write(value.Settings.Performance));

    public static Round Read(RoundV2 record)
    {
        var round = RoundMap.Read(record.Round);
        return round with { Settings = With(round.Settings, record.Agreement, record.Performance) };
    }

    public static RoundDraftedV2 Write(RoundDrafted value) => new(
        RoundMap.Write(value).Settings, Write(value.Settings.Agreement), Write(value.Settings.Performance));

    public static RoundDrafted Read(RoundDraftedV2 record) =>
        new(With(RoundMap.Read(new RoundDraftedV1(record.Settings)).Settings, record.Agreement, record.Performance));

    private static RoundSettings With(
        RoundSettings settings, AgreementSettingsV2? agreement, PerformanceSettingsV2? performance) =>
        settings with { Agreement = Read(agreement), Performance = Read(performance) };

    [MapperIgnoreSource(nameof(AgreementSettings.AllowsSetOff))]
    [MapperIgnoreSource(nameof(AgreementSettings.SuspendsPayments))]
    private static partial AgreementSettingsV2? Write(AgreementSettings? value);

    private static partial AgreementSettings? Read(AgreementSettingsV2? record);

    private static partial PerformanceSettingsV2? Write(PerformanceSettings? value);
    private static partial PerformanceSettings? Read(PerformanceSettingsV2? record);
}
