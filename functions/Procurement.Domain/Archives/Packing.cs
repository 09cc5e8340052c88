using Procurement.Domain.Contracts;

namespace Procurement.Domain.Archives;

/// <summary>Asks for a pack: it is recorded before the first byte leaves.</summary>
public sealed record RequestPack(Author By) : ArchiveCommand(By);

/// <summary>Notes what a pack was, before its last bytes leave: nobody has a whole one that is not on record.</summary>
public sealed record FinishPack(int No, PackContent Content, Author By) : ArchiveCommand(By);

/// <summary>Making evidence packs (档案包): who got one, and by what it can be told.</summary>
public static class Packing
{
    /// <summary>Gives the pack its number; there is nothing to pack before there is a contract.</summary>
    public static Decision<ArchiveEvent> Decide(Archive? archive, RequestPack command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        return contract is null ? ContractRefusals.NotFound : new PackRequested((archive?.Packs ?? 0) + 1);
    }

    /// <summary>Notes it; the same again changes nothing, and one that was given out anew is noted anew.</summary>
    public static Decision<ArchiveEvent> Decide(Archive? archive, FinishPack command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (archive?.Made.GetValueOrDefault(Archive.PackId(command.No)) is not { } pack)
            return ArchiveRefusals.PackNotFound;
        return pack.Content == command.Content
            ? Decision<ArchiveEvent>.Accept()
            : new PackFinished(command.No, command.Content);
    }
}
