namespace Procurement.Embedded.Hosting;

/// <summary>
/// How a refusal to start reaches people: a program says one sentence and ends with code 1; a test gets the exception.
/// </summary>
internal sealed class StartRefusal(EmbeddedRun? run)
{
    public T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (EmbeddedHostException refusal) when (run is null)
        {
            return End<T>(refusal);
        }
    }

    public async Task GuardAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (EmbeddedHostException refusal) when (run is null)
        {
            End<object>(refusal);
        }
    }

    private static T End<T>(EmbeddedHostException refusal)
    {
        Console.Error.WriteLine(refusal.Message);
        Environment.Exit(1);
        throw refusal;
    }
}
