namespace Procurement.Cli.RoundFiles;

/// <summary>One thing that is wrong in a round file: its line (from 1), its path, and a sentence.</summary>
internal sealed record RoundFileError(int Line, string Path, string Message)
{
    /// <summary>The error as the user reads it.</summary>
    public override string ToString() => Path.Length == 0 ? $"第 {Line} 行：{Message}" : $"第 {Line} 行 {Path}：{Message}";
}

/// <summary>A round file that cannot be played, with everything that is wrong in it, line by line.</summary>
internal sealed class WrongRoundFileException(IEnumerable<RoundFileError> errors)
    : Exception("The round file is wrong.")
{
    /// <summary>Every error, first line first.</summary>
    public IReadOnlyList<RoundFileError> Errors { get; } = [.. errors.OrderBy(error => error.Line)];
}

/// <summary>Collects what is wrong, so that everything is told at once.</summary>
internal sealed class Findings
{
    // A field that is asked for twice is wrong once.
    private readonly HashSet<RoundFileError> errors = [];

    /// <summary>Adds an error at a value.</summary>
    public void Add(LocatedValue where, string message) => errors.Add(new(where.Line, where.Path, message));

    /// <summary>Adds an error at a line and path.</summary>
    public void Add(int line, string path, string message) => errors.Add(new(line, path, message));

    /// <summary>Ends the reading if anything was wrong.</summary>
    public void ThrowIfAny()
    {
        if (errors.Count > 0) throw new WrongRoundFileException(errors);
    }
}
