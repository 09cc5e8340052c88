using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Cli.Serve;
using Procurement.Publishing;
using Procurement.Storage;

namespace Procurement.Cli.Records;

/// <summary>
/// The storage whose records are looked at: one that was named, or that of a data folder, whose emulator may run
/// already and is started here otherwise.
/// </summary>
internal sealed class RecordStorage : IAsyncDisposable
{
    /// <summary>The options that name it.</summary>
    public static readonly string[] Options = ["--data", "--storage", "--account", "--copies", "--prefix"];

    private readonly ServiceProvider services;
    private readonly DataFolder? data;
    private readonly Azurite? azurite;

    private RecordStorage(ConfigurationManager settings, DataFolder? data, Azurite? azurite)
    {
        services = new ServiceCollection()
            .AddProcurementStorage(settings)
            .AddPublicPages(settings)
            .BuildServiceProvider();
        (this.data, this.azurite) = (data, azurite);
    }

    /// <summary>Opens what the options name.</summary>
    public static async Task<RecordStorage> OpenAsync(
        Repository repository, Options options, CancellationToken cancel)
    {
        if (options.Plain is [var unknown, ..]) throw new CommandFailure($"不认识的参数 {unknown}。用法见 ./run --help。", 2);
        if (options.ValueOrNull("--copies") is { } copies) StorageAccount.Parse(copies);
        if (options.ValueOrNull("--storage") is { } storage)
        {
            StorageAccount.Parse(storage);
            return new(Settings(options, storage), null, null);
        }

        if (options.Has("--account")) return new(Settings(options, null), null, null);
        var path = options.ValueOrNull("--data") ?? repository.DefaultData;
        DataFolder.Checked(path);
        return await OfFolderAsync(repository, options, path, cancel);
    }

    /// <summary>A part of the service's storage.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (azurite is not null) await azurite.DisposeAsync();
        data?.Dispose();
    }

    private static async Task<RecordStorage> OfFolderAsync(
        Repository repository, Options options, string path, CancellationToken cancel)
    {
        DataFolder folder;
        try
        {
            folder = DataFolder.Claim(path);
        }
        catch (CommandFailure) when (DataFolder.RunningOrNull(path) is { Storage: { } running })
        {
            return new(Settings(options, running), null, null);
        }

        try
        {
            await folder.UntilLeftAsync(Console.WriteLine, cancel);
            var store = await Azurite.StartAsync(repository, folder.Azurite, cancel);
            return new(Settings(options, store.Connection), folder, store);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private static ConfigurationManager Settings(Options options, string? connection)
    {
        var prefix = options.ValueOrNull("--prefix") ?? "";
        ConfigurationManager settings = new()
        {
            ["AzureWebJobsStorage"] = connection,
            ["AzureWebJobsStorage:accountName"] = options.ValueOrNull("--account"),
            ["CopiesStorage"] = options.ValueOrNull("--copies"),
            ["StoragePrefix"] = prefix,
            ["FollowUpQueue"] = prefix.Length == 0 ? "follow-ups" : $"{prefix}-follow-ups",
        };
        foreach (var (name, value) in PageSettings())
        {
            settings[name.Replace("__", ":", StringComparison.Ordinal)] = value;
        }

        return settings;
    }

    // What pages say besides what is stored: as ./run serves them, or as the environment says, like the app's settings.
    private static IEnumerable<(string Name, string? Value)> PageSettings() => ServiceSettings.PublicPages
        .Select(one => (one.Key, (string?)one.Value))
        .Concat(Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .Select(one => (Name: (string)one.Key, Value: (string?)one.Value))
            .Where(one => one.Name.StartsWith("Public", StringComparison.Ordinal)));
}
