namespace Procurement.Domain.Archives;

/// <summary>What a pack that was given out whole can be told by.</summary>
/// <param name="Digest">The SHA-256 of its SHA256SUMS, which names every other file in it.</param>
/// <param name="Files">How many files it has, SHA256SUMS among them.</param>
/// <param name="Bytes">The bytes of all of them together, before they were compressed.</param>
/// <param name="Missing">How many things could not be put in; its index names each.</param>
public sealed record PackContent(string Digest, int Files, long Bytes, int Missing);

/// <summary>A pack that somebody asked for; without content it never reached its end.</summary>
public sealed record EvidencePack(int No, Author Requested)
{
    /// <summary>What it was when it was last given out whole, or null.</summary>
    public PackContent? Content { get; init; }
}

/// <summary>What somebody says for lifting a hold.</summary>
public sealed record HoldLift(string Reason, Author Proposed);

/// <summary>A legal hold (保全): nothing that belongs to the contract goes while it stands.</summary>
public sealed record LegalHold(string Id, string Reason, Author Set)
{
    /// <summary>The proposal to lift it that waits for a second person, or that the second person approved.</summary>
    public HoldLift? Lift { get; init; }

    /// <summary>Who approved lifting it, or null while it stands.</summary>
    public Author? Lifted { get; init; }

    /// <summary>Whether it holds.</summary>
    public bool IsStanding => Lifted is null;
}

/// <summary>
/// The archive of one contract (档案): the packs that were made of it, and what keeps it from ever being thrown away.
/// The number of packs is known; the packs that were loaded, by their ids.
/// </summary>
public sealed record Archive
{
    /// <summary>How many packs were asked for.</summary>
    public int Packs { get; init; }

    /// <summary>Every hold, in the order in which they were set.</summary>
    public IReadOnlyList<LegalHold> Holds { get; init; } = [];

    /// <summary>The packs that were loaded.</summary>
    public IReadOnlyDictionary<string, EvidencePack> Made { get; init; } = new Dictionary<string, EvidencePack>();

    /// <summary>Whether a hold stands.</summary>
    public bool IsHeld => Holds.Any(one => one.IsStanding);

    /// <summary>The hold of this name, or null.</summary>
    public LegalHold? HoldOrNull(string id) => Holds.FirstOrDefault(one => one.Id == id);

    /// <summary>The id of a pack; ids sort as the packs were made.</summary>
    public static string PackId(int no) => $"{no:D6}";
}
