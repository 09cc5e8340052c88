using System.Net;
using System.Net.Sockets;
using Procurement.LocalHost.Protocol;
using Procurement.LocalHost.Settings;

namespace Procurement.LocalHost.Hosting;

/// <summary>Waiting for a worker that may never come.</summary>
internal static class WorkerStartup
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenKnocks = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits for something of the worker; if it ends before, throws with how it ended.</summary>
    public static async Task<T> OrEndedAsync<T>(this IWorker worker, Task<T> wanted, CancellationToken cancel)
    {
        try
        {
            await Task.WhenAny(wanted, worker.Ended).WaitAsync(StartsWithin, cancel);
            // Its stream breaks a moment before the system tells how it ended.
            if (wanted.IsCanceled) await Task.WhenAny(worker.Ended).WaitAsync(StartsWithin, cancel);
        }
        catch (TimeoutException)
        {
            throw new HostException(
                $"工作进程在 {StartsWithin.TotalSeconds:0} 秒内没有就绪。The worker was not ready in time.");
        }

        return worker.Ended.IsCompleted && !wanted.IsCompletedSuccessfully
            ? throw new HostException(await worker.Ended)
            : await wanted;
    }

    /// <summary>Waits until the worker's own server listens, which begins after it introduced itself.</summary>
    public static async Task<bool> ListensAsync(Uri http, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                using var knock = new TcpClient(AddressFamily.InterNetwork);
                await knock.ConnectAsync(IPAddress.Loopback, http.Port, cancel);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(BetweenKnocks, cancel);
            }
        }
    }
}
