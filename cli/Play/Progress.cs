namespace Procurement.Cli.Play;

/// <summary>One line on the terminal that is written over; nothing where standard error is not a terminal.</summary>
internal sealed class Progress
{
    private const string ClearLine = "\r\u001b[K";
    private readonly bool terminal = !Console.IsErrorRedirected;

    /// <summary>Replaces the line.</summary>
    public void Show(string text)
    {
        if (terminal) Try(() => Console.Error.Write(ClearLine + text));
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (terminal) Try(() => Console.Error.Write(ClearLine));
    }

    /// <summary>A line that stays.</summary>
    public void Say(string sentence)
    {
        Clear();
        Try(() => Console.Error.WriteLine(sentence));
    }

    // A terminal that was closed takes nothing any more; the play still has to tidy up.
    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException)
        {
        }
    }
}
