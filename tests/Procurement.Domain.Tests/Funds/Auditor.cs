namespace Procurement.Domain.Tests.Funds;

/// <summary>
/// A second, simpler set of books: lines of plain numbers, added up from the first line whenever somebody asks. It
/// hears what was agreed and what happened under the contracts, and never looks at the fund's own books.
/// </summary>
internal sealed class Auditor
{
    private readonly List<(string Contract, Line Line, long Fen)> _lines = [];

    private enum Line
    {
        Agreed,
        Paid,
        Recovered,
        Ended,
        Reserved,
    }

    public long Committed => Contracts.Sum(one => Has(one, Line.Ended)
        ? Of(one, Line.Paid) - Of(one, Line.Recovered)
        : Of(one, Line.Agreed));

    public long Reserved => _lines.Where(line => line.Line is Line.Reserved).Sum(line => line.Fen);

    public long Paid => _lines.Where(line => line.Line is Line.Paid).Sum(line => line.Fen);

    public long Recovered => _lines.Where(line => line.Line is Line.Recovered).Sum(line => line.Fen);

    /// <summary>No contract was paid more than its amount.</summary>
    public bool IsNobodyOverpaid => Contracts.All(one => Of(one, Line.Paid) <= Of(one, Line.Agreed));

    private IEnumerable<string> Contracts =>
        _lines.Where(line => line.Line is not Line.Reserved).Select(line => line.Contract).Distinct();

    public void NoteAgreed(string contract, Money amount) => _lines.Add((contract, Line.Agreed, amount.Fen));

    public void NoteReserved(string cause, Money amount) => _lines.Add((cause, Line.Reserved, amount.Fen));

    public void NotePaid(string contract, Money amount) => _lines.Add((contract, Line.Paid, amount.Fen));

    public void NoteReturned(string contract, Money amount) => _lines.Add((contract, Line.Paid, -amount.Fen));

    public void NoteRecovered(string contract, Money amount) => _lines.Add((contract, Line.Recovered, amount.Fen));

    public void NoteEnded(string contract) => _lines.Add((contract, Line.Ended, 0));

    private long Of(string contract, Line line) =>
        _lines.Where(one => one.Contract == contract && one.Line == line).Sum(one => one.Fen);

    private bool Has(string contract, Line line) => _lines.Any(one => one.Contract == contract && one.Line == line);
}
