using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Procurement.Embedded.Hosting;

/// <summary>The configuration stack of an isolated worker: it reads no host.json and no local.settings.json.</summary>
internal static class WorkerConfiguration
{
    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--port"] = "Embedded:Port",
    };

    public static WebApplicationBuilder CreateWebBuilder(string[] args, EmbeddedRun? run)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = (run?.App ?? Assembly.GetEntryAssembly())?.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = EnvironmentName(args, run),
        });
        AddSources(builder.Configuration, builder.Environment.EnvironmentName, args, run);
        AddLogging(builder.Logging, builder.Configuration);
        builder.Host.UseDefaultServiceProvider((context, options) =>
        {
            options.ValidateScopes = context.HostingEnvironment.IsDevelopment();
            options.ValidateOnBuild = context.HostingEnvironment.IsDevelopment();
        });
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        return builder;
    }

    private static string EnvironmentName(string[] args, EmbeddedRun? run)
    {
        var stack = new ConfigurationManager();
        AddEnvironment(stack, args, run);
        return stack["AZURE_FUNCTIONS_ENVIRONMENT"] ?? stack["DOTNET_ENVIRONMENT"] ?? Environments.Production;
    }

    private static void AddSources(IConfigurationBuilder stack, string environment, string[] args, EmbeddedRun? run)
    {
        stack.AddEnvironmentVariables("AZURE_FUNCTIONS_");
        stack.AddEnvironmentVariables("DOTNET_");
        stack.AddJsonFile("appsettings.json", optional: true, reloadOnChange: false);
        stack.AddJsonFile($"appsettings.{environment}.json", optional: true, reloadOnChange: false);
        AddEnvironment(stack, args, run);
    }

    private static void AddEnvironment(IConfigurationBuilder stack, string[] args, EmbeddedRun? run)
    {
        stack.AddEnvironmentVariables();
        stack.AddCommandLine(args, Switches);
        if (run is not null) stack.AddInMemoryCollection(run.Settings);
    }

    private static void AddLogging(ILoggingBuilder logging, ConfigurationManager configuration)
    {
        // Standard output carries only the line that says where the host listens.
        logging.AddSimpleConsole(options => options.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning);
        logging.AddConfiguration(configuration.GetSection("Logging"));
    }
}
