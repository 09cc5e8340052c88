using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Procurement.Functions.Tests.Service;

/// <summary>What a service logs while it runs in a test, from Information on, as "Level message".</summary>
internal sealed class AppLog : ILoggerProvider, ILogger
{
    private static readonly string[] Levels = [$"{LogLevel.Error} ", $"{LogLevel.Critical} "];

    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    /// <summary>What somebody would have to look at.</summary>
    public IReadOnlyList<string> Faults =>
        [.. lines.Where(line => Levels.Any(level => line.StartsWith(level, StringComparison.Ordinal)))];

    /// <summary>Makes the service log here too, whatever level the others hear.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton<ILoggerProvider>(this);
        services.Configure<LoggerFilterOptions>(
            filters => filters.AddFilter<AppLog>(category: null, LogLevel.Information));
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) => lines.Enqueue($"{logLevel} {formatter(state, exception)}");

    public void Dispose()
    {
        // Nothing is held: the lines are read after the service has stopped.
    }
}
