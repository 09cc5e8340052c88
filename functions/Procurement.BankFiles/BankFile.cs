using Procurement.Domain.Banking;

namespace Procurement.BankFiles;

/// <summary>What a bank's file says.</summary>
/// <param name="Message">Which message it is.</param>
/// <param name="MessageId">The bank's number of it.</param>
/// <param name="Facts">What it says of payments, in its order.</param>
/// <param name="RejectedWhole">The batches that it rejects without naming their payments.</param>
public sealed record BankFile(
    BankMessage Message,
    string MessageId,
    IReadOnlyList<BankFact> Facts,
    IReadOnlyList<RejectedBatch> RejectedWhole);

/// <summary>A batch that the bank rejected as a whole: its number, the day, and why.</summary>
public sealed record RejectedBatch(string Batch, DateOnly Day, string? Code, string? Text);

/// <summary>What is wrong with a file, and where: lines and columns count from 1, 0 where the whole is meant.</summary>
public sealed record BankFileFault(int Line, int Column, string Text);

/// <summary>A file is not what a bank sends.</summary>
public sealed class BankFileException(IReadOnlyList<BankFileFault> faults) : Exception("The file cannot be read.")
{
    /// <summary>What is wrong with it, at most <see cref="FaultsMax"/> of it.</summary>
    public IReadOnlyList<BankFileFault> Faults { get; } = faults;

    internal const int FaultsMax = 20;

    internal static BankFileException At(System.Xml.Linq.XObject where, string text)
    {
        var line = (System.Xml.IXmlLineInfo)where;
        return new([new(line.LineNumber, line.LinePosition, text)]);
    }
}
