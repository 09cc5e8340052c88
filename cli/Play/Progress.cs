namespace Procurement.Cli.Play;

/// <summary>One line on the terminal that is written over; nothing where standard error is not a terminal.</summary>
internal sealed class Progress
{
    private const string ClearLine = "\r\u001b[K";
    private readonly bool terminal = !Console.IsErrorRedirected;

    /// <summary>Replaces the line.</summary>
    public void Show(string text)
    {
        if (terminal) Console.Error.Write(ClearLine + text);
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (terminal) Console.Error.Write(ClearLine);
    }

    /// <summary>A line that stays.</summary>
    public void Say(string sentence)
    {
        Clear();
        Console.Error.WriteLine(sentence);
    }
}
