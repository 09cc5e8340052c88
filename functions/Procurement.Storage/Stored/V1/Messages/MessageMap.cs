using Procurement.Domain.Messages;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Messages;

/// <summary>Between the domain's messages and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class MessageMap
{
    public static partial MessageV1 Write(Message value);
    public static partial Message Read(MessageV1 record);

    public static partial PreferencesV1 Write(Preferences value);
    public static partial Preferences Read(PreferencesV1 record);

    public static partial PreferencesSetV1 Write(PreferencesSet value);
    public static partial PreferencesSet Read(PreferencesSetV1 record);
}
