using Procurement.LocalHost.Functions;

namespace Procurement.LocalHost.Timers;

/// <summary>The retries of a timer function: kept in memory, ended by a stop, each try a new invocation.</summary>
internal static class RetryPolicy
{
    /// <summary>Pauses before the next try; false when there is none.</summary>
    public static async Task<bool> WaitAsync(this RetryRule rule, int count, CancellationToken stop)
    {
        if (rule.CountMax >= 0 && count >= rule.CountMax) return false;
        var longest = rule.PauseMax ?? rule.Pause;
        var doubled = rule.Pause * Math.Pow(2, Math.Min(count, 30));
        var limit = doubled < longest ? doubled : longest;
        try
        {
            await Task.Delay(rule.Pause + ((limit - rule.Pause) * Random.Shared.NextDouble()), stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
