namespace Procurement.Domain.ServiceLedgers;

/// <summary>
/// How far a file has come: it is sent in pieces, each by its position, and may be cut anywhere.
/// </summary>
/// <param name="Received">So many bytes were taken; the next piece begins there.</param>
/// <param name="Line">The line on which what was not read yet begins.</param>
/// <param name="Carry">The beginning of a row whose end has not come, in Base64.</param>
/// <param name="IsBegun">Whether the names of the columns were read.</param>
/// <param name="IsSkipping">Whether the rest of a line that is too long is being passed over.</param>
/// <param name="IsClosed">Whether the last piece came.</param>
/// <param name="Accepted">How many rows were accepted.</param>
/// <param name="Refused">How many were refused.</param>
public sealed record RecordFile(
    long Received,
    int Line,
    string Carry,
    bool IsBegun,
    bool IsSkipping,
    bool IsClosed,
    int Accepted,
    int Refused)
{
    /// <summary>Nothing came yet.</summary>
    public static readonly RecordFile Empty = new(0, 1, "", false, false, false, 0, 0);
}
