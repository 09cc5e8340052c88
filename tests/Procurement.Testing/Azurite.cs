namespace Procurement.Testing;

/// <summary>A storage account of its own on loopback, for one test class, assembly or program run.</summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>The account name every Azurite knows.</summary>
    public const string AccountName = "devstoreaccount1";

    /// <summary>The account key every Azurite knows; it is published with the emulator and protects nothing.</summary>
    public const string AccountKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("azurite-");
    private readonly bool _keepsData;

    private AzuriteProcess _process;
    private IReadOnlyDictionary<string, Uri> _endpoints = new Dictionary<string, Uri>();

    private Azurite(bool keepsData)
    {
        _keepsData = keepsData;
        _process = new AzuriteProcess(_folder.FullName, keepsData);
    }

    /// <summary>The blob service, the account in its path.</summary>
    public Uri BlobEndpoint => new(_endpoints["Blob"], AccountName);

    /// <summary>The queue service, the account in its path.</summary>
    public Uri QueueEndpoint => new(_endpoints["Queue"], AccountName);

    /// <summary>The table service, the account in its path.</summary>
    public Uri TableEndpoint => new(_endpoints["Table"], AccountName);

    /// <summary>The process that stores, for those who measure it.</summary>
    public int ProcessId => _process.Id;

    /// <summary>What goes into AzureWebJobsStorage.</summary>
    public string ConnectionString => ConnectionStringFor(BlobEndpoint, QueueEndpoint, TableEndpoint);

    /// <summary>
    /// Starts an Azurite on free ports and answers when all three services listen; at most 60 seconds. Its data is in
    /// memory, or <paramref name="keepsData"/>: then whatever it has answered outlives a kill.
    /// </summary>
    public static async Task<Azurite> StartAsync(bool keepsData = false)
    {
        var azurite = new Azurite(keepsData);
        try
        {
            azurite._endpoints = await azurite._process.StartAsync();
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the process in the middle of whatever it does; the data that it keeps stays.</summary>
    public void Kill() => _process.Dispose();

    /// <summary>Starts another on the data of one that was killed, on ports of its own.</summary>
    public async Task StartAgainAsync()
    {
        _process = new AzuriteProcess(_folder.FullName, _keepsData);
        _endpoints = await _process.StartAsync();
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
