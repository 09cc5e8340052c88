using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Procurement.LocalHost.Development;
using Procurement.LocalHost.Http;
using Procurement.LocalHost.Issuer;
using Procurement.LocalHost.Portal;
using Procurement.LocalHost.Queues;
using Procurement.LocalHost.Settings;
using Procurement.LocalHost.Functions;

namespace Procurement.LocalHost.Hosting;

/// <summary>Makes what a host does beside HTTP functions: listeners of queues and timers, its own endpoints.</summary>
internal sealed class ListenerFactory : IDisposable
{
    private readonly HostParts parts;
    private readonly QueueSettings queues;
    private readonly SimulatedClock? clock;
    private readonly AdminEndpoints admin = new();
    private readonly DevelopmentEndpoints own;
    private readonly PortalSite? portal;
    private ClockAdvance? advance;

    /// <summary>Before the worker starts: its clock, and settings that point at us.</summary>
    public ListenerFactory(HostParts parts)
    {
        this.parts = parts;
        var environment = parts.Settings["AZURE_FUNCTIONS_ENVIRONMENT"] ?? parts.Settings["DOTNET_ENVIRONMENT"];
        queues = QueueSettings.Read(parts.Host, parts.Settings, environment == Environments.Development);
        var issuer = parts.Settings.GetValue<bool>("LocalHost:Issuer")
            ? DevelopmentIssuer.At(parts.Address, parts.Settings)
            : null;
        foreach (var (name, value) in issuer?.Settings ?? []) parts.WorkerSettings[name] = value;
        own = new(admin, issuer is null ? null : new IssuerEndpoints(issuer), new KeyRing(parts.Settings).AdmitAdmin);
        portal = PortalSite.Find(parts.Address, parts.Settings, parts.Host, issuer);
        parts.Clock = clock = ClockOrNull(parts.Settings["LocalHost:Clock"]);
        if (clock is not null) parts.WorkerSettings[SimulatedClock.FileVariable] = clock.SharedFile;
    }

    /// <summary>The host's own endpoints and the portal, which pass on what is not theirs.</summary>
    public Func<HttpContext, RequestDelegate, Task> Own => portal is null
        ? own.InvokeAsync
        : (http, next) => own.InvokeAsync(http, rest => portal.InvokeAsync(rest, next));

    /// <summary>Whether every listener runs, for those who ask.</summary>
    public bool Running
    {
        set => admin.Running = value;
    }

    /// <summary>When the functions are known: who starts them; a disabled function gets no listener.</summary>
    public IReadOnlyList<IListener> Listeners(LoadedParts loaded)
    {
        var made = new TriggerListeners(loaded, queues);
        admin.Runs = new ManualRuns(loaded.Functions.All, made.Timers, loaded.Runner, parts.Log);
        // Time only passes when it is told to: no timer fires by itself.
        if (clock is null) return [.. made.Queues, .. made.ByRealTime()];
        clock.Hide();
        advance = new ClockAdvance(clock, made.Timers, made.Queues);
        admin.Clock = new ClockEndpoint(clock, advance);
        return made.Queues;
    }

    public void Dispose()
    {
        advance?.Dispose();
        clock?.Dispose();
    }

    private static SimulatedClock? ClockOrNull(string? start)
    {
        if (string.IsNullOrEmpty(start)) return null;
        return DateTimeOffset.TryParse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new SimulatedClock(at)
            : throw new HostException($"LocalHost__Clock 不是 RFC 3339 时间。'{start}' is not an RFC 3339 time.");
    }
}
