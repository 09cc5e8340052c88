namespace Procurement.Cli;

/// <summary>What a check says of a file that is not right.</summary>
internal static class Verdict
{
    /// <summary>Prints why a file is not right; the exit code of that.</summary>
    public static int Wrong(string sentence)
    {
        Console.WriteLine(sentence);
        return 1;
    }
}
