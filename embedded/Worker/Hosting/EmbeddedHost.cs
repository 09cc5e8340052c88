using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Procurement.Embedded.Development;

namespace Procurement.Embedded.Hosting;

/// <summary>The host that an app on this platform carries: a server and the listeners of its triggers.</summary>
internal sealed class EmbeddedHost : IHost, IAsyncDisposable
{
    private readonly HostParts parts;
    private readonly HostAssembly assembly;

    private EmbeddedHost(HostParts parts, HostAssembly assembly)
    {
        this.parts = parts;
        this.assembly = assembly;
    }

    public IServiceProvider Services => parts.App.Services;

    public string Address => parts.Port.Address;

    public static EmbeddedHost Assemble(
        HostParts parts, IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        var built = HostAssembly.Of(parts, middleware);
        parts.App.Run(built.Door.HandleAsync);
        return new EmbeddedHost(parts, built);
    }

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await parts.Refusal.GuardAsync(() => StartServerAsync(cancellationToken));
            foreach (var listener in assembly.Listeners) await listener.StartAsync();
            assembly.Admin.Running = true;
            if (parts.Run is null) await Console.Out.WriteLineAsync($"Listening on {Address}");
            parts.Run?.Started.TrySetResult(this);
        }
        catch (Exception failure)
        {
            parts.Run?.Started.TrySetException(failure);
            throw;
        }
    }

    /// <summary>Takes nothing new, finishes what runs, and only after the host's grace cancels what is left.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        assembly.Admin.Running = false;
        using var grace = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        grace.CancelAfter(Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
        using var cancelWork = grace.Token.Register(assembly.Gone.Cancel);
        var stopping = assembly.Listeners.Select(listener => listener.StopAsync(grace.Token))
            .Append(parts.App.StopAsync(grace.Token));
        try
        {
            await Task.WhenAll(stopping);
        }
        catch (OperationCanceledException)
        {
            // The grace is over; messages in work reappear when their invisibility ends.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await parts.App.DisposeAsync();
        parts.Port.Dispose();
        assembly.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task StartServerAsync(CancellationToken cancel)
    {
        try
        {
            await parts.App.StartAsync(cancel);
        }
        catch (Exception taken) when (IsAddressInUse(taken))
        {
            throw ListeningPort.Taken(parts.Port.Number, taken);
        }
    }

    private static bool IsAddressInUse(Exception? failure) =>
        failure is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || (failure?.InnerException is { } inner && IsAddressInUse(inner));
}
