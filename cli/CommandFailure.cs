namespace Procurement.Cli;

/// <summary>A command that ends here: the sentence for the user, and the exit code (1 failed, 2 wrong input).</summary>
internal sealed class CommandFailure(string sentence, int exitCode = 1, Exception? inner = null)
    : Exception(sentence, inner)
{
    /// <summary>1 where it failed, 2 where what the user gave is wrong.</summary>
    public int ExitCode { get; } = exitCode;
}
