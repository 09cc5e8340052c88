using Azure;
using Procurement.Domain.Operations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>What an exception means to whoever has to look at the work that threw it.</summary>
internal static class Failures
{
    private const int TextMax = 300;

    /// <summary>Whether the work only waits for something that is still to come.</summary>
    public static bool IsWaiting(Exception thrown) => Of(thrown).State is StuckState.Waiting;

    /// <summary>The failure that an exception tells of.</summary>
    public static FailedWork Of(Exception thrown)
    {
        var after = thrown as EventWorkException;
        var cause = after?.InnerException ?? thrown;
        var (state, code) = cause switch
        {
            WaitsException waits => (StuckState.Waiting, waits.Code),
            WorkRefusedException refused => (StuckState.Stuck, refused.Code),
            RequestFailedException storage => (StuckState.Stuck, $"storage.{storage.ErrorCode ?? $"{storage.Status}"}"),
            _ => (StuckState.Stuck, $"internal.{cause.GetType().Name}"),
        };
        return new(state, after?.Number, code, LineOf(cause.Message));
    }

    // Storage tells its whole answer; its first line is the one that says something.
    private static string LineOf(string message)
    {
        var line = message.ReplaceLineEndings("\n").Split('\n', 2)[0];
        return line[..Math.Min(line.Length, TextMax)];
    }
}
