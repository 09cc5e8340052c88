using Microsoft.AspNetCore.Http;

namespace Procurement.LocalHost.Hosting;

/// <summary>Makes what a host does beside HTTP functions: listeners of queues and timers, its own endpoints.</summary>
internal sealed class ListenerFactory
{
    private readonly HostParts parts;

    /// <summary>Before the worker starts: its clock, and settings that point at us.</summary>
    public ListenerFactory(HostParts parts) => this.parts = parts;

    /// <summary>The host's own endpoints, which pass on what is not theirs; null where there are none.</summary>
    public Func<HttpContext, RequestDelegate, Task>? Own => parts.Clock is null ? null : (http, next) => next(http);

    /// <summary>When the functions are known: who starts them; a disabled function gets no listener.</summary>
    public IReadOnlyList<IListener> Listeners(LoadedParts loaded) => loaded.Before == parts ? [] : throw new HostException("");
}
