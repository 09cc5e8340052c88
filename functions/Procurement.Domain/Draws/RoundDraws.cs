namespace Procurement.Domain.Draws;

/// <summary>
/// The draws of evaluators (抽取) of one round, in the order of their commitments: none of them is ever taken away.
/// </summary>
public sealed record RoundDraws
{
    /// <summary>All of them; the number of a draw is its place, from 1.</summary>
    public IReadOnlyList<Draw> Draws { get; init; } = [];

    /// <summary>The draw with this number, or null.</summary>
    public Draw? Find(int no) => Draws.FirstOrDefault(one => one.No == no);

    /// <summary>The accounts that were drawn and have a seat.</summary>
    public IEnumerable<DrawnSeat> Seated => Draws.Where(one => one.Withdrawn is null)
        .SelectMany(one => one.Seats).Where(one => one.Answer is SeatAnswer.Accepted);
}

/// <summary>
/// What is published before the public value can be known. <paramref name="Document"/> is the digest of the pool with
/// its exclusions as it is kept, <paramref name="Nonce"/> the nonce wrapped by the service's key.
/// </summary>
public sealed record DrawTerms(
    int Seats,
    string Document,
    string PoolDigest,
    int Pool,
    int Excluded,
    string Commitment,
    WrappedNonce Nonce,
    string PublicSource,
    DateTimeOffset PublicFrom,
    DateOnly ReviewOn)
{
    /// <summary>How many can be drawn.</summary>
    public int Candidates => Pool - Excluded;
}

/// <summary>A nonce that nobody reads before it is disclosed: wrapped by the service's key of this name.</summary>
public sealed record WrappedNonce(string Key, string Bytes);

/// <summary>One draw: committed to, then drawn from; or withdrawn, which stays visible.</summary>
public sealed record Draw(int No, DrawTerms Terms, Author Committed)
{
    /// <summary>The value that completed the seed, or null before.</summary>
    public string? PublicValue { get; init; }

    /// <summary>The nonce as 64 lower hexadecimal digits, or null before.</summary>
    public string? Nonce { get; init; }

    /// <summary>Who gave the public value, and when; or null before.</summary>
    public Author? Drawn { get; init; }

    /// <summary>Everybody who was drawn, in order.</summary>
    public IReadOnlyList<DrawnSeat> Seats { get; init; } = [];

    /// <summary>
    /// Who of them does not sit, in order; each but the last <see cref="Missing"/> was followed by another.
    /// </summary>
    public IReadOnlyList<DeclinedRef> Declined { get; init; } = [];

    /// <summary>How many seats nobody was left for.</summary>
    public int Missing { get; init; }

    /// <summary>Why it was withdrawn, by whom and when; or null.</summary>
    public DrawWithdrawal? Withdrawn { get; init; }

    /// <summary>Whether it waits for its public value.</summary>
    public bool IsOpen => Drawn is null && Withdrawn is null;
}

/// <summary>Why a draw was withdrawn, which everybody reads.</summary>
public sealed record DrawWithdrawal(string Reason, Author By);

/// <summary>Somebody who was drawn, with the account behind the reference.</summary>
public sealed record DrawnSeat(string Ref, string Account, DrawKind Kind, DateTimeOffset At)
{
    /// <summary>What was answered.</summary>
    public SeatAnswer Answer { get; init; }
}

/// <summary>What somebody said who was drawn.</summary>
public enum SeatAnswer
{
    /// <summary>Nothing yet.</summary>
    Waiting,

    /// <summary>Comes.</summary>
    Accepted,

    /// <summary>Does not sit.</summary>
    Declined,
}

/// <summary>What can be done with the draws of a round.</summary>
public abstract record DrawCommand(Author By) : Command(By);

/// <summary>What can happen to the draws of a round.</summary>
public abstract record DrawEvent;

/// <summary>The purchaser committed itself to a draw.</summary>
public sealed record DrawCommitted(int No, DrawTerms Terms) : DrawEvent;

/// <summary>The public value was there: these were drawn, and the nonce is disclosed.</summary>
public sealed record DrawCompleted(int No, string PublicValue, string Nonce, IReadOnlyList<DrawnPerson> Drawn)
    : DrawEvent;

/// <summary>A reference that was drawn, and whose it is.</summary>
public sealed record DrawnPerson(string Ref, string Account);

/// <summary>Somebody who was drawn comes.</summary>
public sealed record SeatAccepted(int No, string Ref) : DrawEvent;

/// <summary>
/// Somebody who was drawn does not sit; another was drawn, or null where nobody was left. An absence was noted by an
/// officer, all else said by the evaluator.
/// </summary>
public sealed record SeatDeclined(int No, string Ref, bool Absent, string Reason, DrawnPerson? Supplement) : DrawEvent;

/// <summary>The draw does not count, for a reason that everybody reads.</summary>
public sealed record DrawWithdrawn(int No, string Reason) : DrawEvent;
