namespace Procurement.Testing;

/// <summary>A storage account of its own on loopback, in memory, for one test class, assembly or program run.</summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>The account name every Azurite knows.</summary>
    public const string AccountName = "devstoreaccount1";

    /// <summary>The account key every Azurite knows; it is published with the emulator and protects nothing.</summary>
    public const string AccountKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly AzuriteProcess _process;
    private readonly DirectoryInfo _folder;

    private Azurite(AzuriteProcess process, DirectoryInfo folder, IReadOnlyDictionary<string, Uri> endpoints)
    {
        _process = process;
        _folder = folder;
        BlobEndpoint = new Uri(endpoints["Blob"], AccountName);
        QueueEndpoint = new Uri(endpoints["Queue"], AccountName);
        TableEndpoint = new Uri(endpoints["Table"], AccountName);
    }

    /// <summary>The blob service, the account in its path.</summary>
    public Uri BlobEndpoint { get; }

    /// <summary>The queue service, the account in its path.</summary>
    public Uri QueueEndpoint { get; }

    /// <summary>The table service, the account in its path.</summary>
    public Uri TableEndpoint { get; }

    /// <summary>What goes into AzureWebJobsStorage.</summary>
    public string ConnectionString => ConnectionStringFor(BlobEndpoint, QueueEndpoint, TableEndpoint);

    /// <summary>
    /// Starts an Azurite on free ports and answers when all three services listen; at most 60 seconds.
    /// </summary>
    public static async Task<Azurite> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("azurite-");
        var process = new AzuriteProcess(folder.FullName);
        try
        {
            return new Azurite(process, folder, await process.StartAsync());
        }
        catch
        {
            process.Dispose();
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Kills the process; its data is gone.</summary>
    public ValueTask DisposeAsync()
    {
        _process.Dispose();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A leftover empty temporary folder is no reason to fail a test.
        }

        return ValueTask.CompletedTask;
    }

    internal static string ConnectionStringFor(Uri blob, Uri queue, Uri table) =>
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};"
        + $"BlobEndpoint={blob};QueueEndpoint={queue};TableEndpoint={table};";
}
