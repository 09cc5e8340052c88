namespace Procurement.LocalHost.Protocol;

/// <summary>A started worker: a process, or in a test a part of our own.</summary>
internal interface IWorker : IAsyncDisposable
{
    /// <summary>Completes when the worker is no more, with how it ended in one sentence.</summary>
    Task<string> Ended { get; }
}

/// <summary>What a worker is started with.</summary>
/// <param name="Address">Where it reports.</param>
/// <param name="Identity">The id it reports with, and the folder of its app.</param>
/// <param name="Settings">Settings of the app beside those of the environment.</param>
internal sealed record WorkerStart(Uri Address, WorkerIdentity Identity, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The arguments of the worker's command line.</summary>
    public string[] Arguments =>
    [
        "--functions-uri", Address.ToString(), "--functions-worker-id", Identity.Id,
        "--functions-request-id", Identity.Id, "--functions-grpc-max-message-length", $"{int.MaxValue}",
    ];
}
