namespace Procurement.LocalHost.Functions;

/// <summary>Something that starts functions by itself: a queue or a timer.</summary>
internal interface IListener
{
    Task StartAsync();

    /// <summary>Starts nothing more and waits for what runs.</summary>
    Task StopAsync(CancellationToken cancel);
}
