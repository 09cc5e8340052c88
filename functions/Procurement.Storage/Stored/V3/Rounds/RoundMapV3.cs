using Procurement.Domain.Rounds;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Rounds;
using Procurement.Storage.Stored.V2.Rounds;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V3.Rounds;

/// <summary>Between the domain's Round and its records of version 3.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class RoundMapV3
{
    public static RoundV3 Write(Round value) =>
        new(RoundMapV2.Write(value with { Panel = [] }), [.. value.Panel.Select(Write)], value.SelfSelected);

    public static Round Read(RoundV3 record) => RoundMapV2.Read(record.Round) with
    {
        Panel = [.. record.Panel.Select(Read)],
        SelfSelected = record.SelfSelected,
    };

    public static RoundV3 Upgrade(RoundV2 old) =>
        new(old with { Round = old.Round with { Panel = [] } }, [.. old.Round.Panel.Select(Upgrade)], null);

    public static PanelAppointedV3 Upgrade(PanelAppointedV1 old) => new([.. old.Panel.Select(Upgrade)], null);

    public static partial PanelAppointedV3 Write(PanelAppointed value);
    public static partial PanelAppointed Read(PanelAppointedV3 record);

    private static partial PanelMemberV3 Write(PanelMember value);
    private static partial PanelMember Read(PanelMemberV3 record);

    private static PanelMemberV3 Upgrade(PanelMemberV1 old) =>
        new(old.Account, old.Name, old.Lots, old.Organization, null, false);
}
