namespace Procurement.Domain.ServiceLedgers;

/// <summary>What a client said when it was called.</summary>
public sealed record ClientCall(bool Confirmed, string By, string? Note);

/// <summary>
/// A record that was accepted: who served whom from when until when, how that is verified, and how many of its minutes
/// count.
/// </summary>
public sealed record ServiceRecord(
    string Id,
    string Client,
    string Worker,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Verification,
    int Minutes)
{
    /// <summary>
    /// What the verification can be looked up by: the number of a device, the place of a signed sheet.
    /// </summary>
    public string? Evidence { get; init; }

    /// <summary>The call to its client, or null.</summary>
    public ClientCall? Call { get; init; }

    /// <summary>Why it counts no more, or null.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool Counts => Withdrawn is null;

    /// <summary>Whether it shares time with another; ends that touch do not.</summary>
    public bool Overlaps(DateTimeOffset start, DateTimeOffset end) => Counts && Start < end && start < End;

    /// <summary>About how many bytes it takes in its slot.</summary>
    public int Weight => WeightFixed + Id.Length + (CharacterBytes * (Evidence?.Length ?? 0));

    private const int WeightFixed = 24, CharacterBytes = 6;
}

/// <summary>A record as somebody brings it.</summary>
public sealed record BroughtRecord(
    string Id, string Client, string Worker, DateTimeOffset Start, DateTimeOffset End, string Verification)
{
    /// <summary>As in <see cref="ServiceRecord.Evidence"/>.</summary>
    public string? Evidence { get; init; }

}

/// <summary>A record that is accepted, with the minutes of it that count.</summary>
public sealed record TakenRecord(BroughtRecord Brought, int Minutes)
{
    /// <summary>What is kept of it.</summary>
    public ServiceRecord Kept() => new(
        Brought.Id, Brought.Client, Brought.Worker, Brought.Start, Brought.End, Brought.Verification, Minutes)
    {
        Evidence = Brought.Evidence,
    };
}

/// <summary>A row of a file: a record, or null where it cannot be read as one.</summary>
public sealed record FileRow(int Line, BroughtRecord? Record);

/// <summary>A row that was refused; its id where it could be read.</summary>
public sealed record RefusedRow(int Line, string? Id, string Code);
