namespace Procurement.Testing;

/// <summary>How often the proxy spoils a call; each is one in so many, drawn with the seed.</summary>
public sealed record FaultRates(int RefusedOneIn = 50, int ReplyLostOneIn = 50, int DelayedOneIn = 10,
    int DelayMillisecondsMax = 200);

/// <summary>
/// Stands before an Azurite on three ports of its own and spoils some calls: 503, a reply that is lost after the work
/// was done, a delay. Any client may use its connection string, those of other processes too.
/// </summary>
public sealed class FaultyStorageProxy : IAsyncDisposable
{
    private readonly FaultDice _dice;
    private readonly HttpClient _http;
    private readonly ProxiedService[] _services;

    private FaultyStorageProxy(FaultDice dice, HttpClient http, ProxiedService[] services) =>
        (_dice, _http, _services) = (dice, http, services);

    /// <summary>What goes into AzureWebJobsStorage instead of the Azurite's own.</summary>
    public string ConnectionString =>
        Azurite.ConnectionStringFor(_services[0].Endpoint, _services[1].Endpoint, _services[2].Endpoint);

    /// <summary>Whether calls are spoiled; off while a test prepares or checks.</summary>
    public bool Faulty
    {
        get => _dice.Faulty;
        set => _dice.Faulty = value;
    }

    /// <summary>How many calls came in, spoiled or not.</summary>
    public int Calls => _dice.Calls;

    /// <summary>How many were answered 503 without doing their work.</summary>
    public int Refused => _dice.Refused;

    /// <summary>How many did their work and then lost the connection.</summary>
    public int RepliesLost => _dice.RepliesLost;

    /// <summary>How many had to wait.</summary>
    public int Delayed => _dice.Delayed;

    /// <summary>
    /// Starts before the given Azurite. The same seed draws the same faults in the order in which calls come.
    /// </summary>
    public static async Task<FaultyStorageProxy> StartAsync(Azurite azurite, int seed, FaultRates? rates = null)
    {
        ArgumentNullException.ThrowIfNull(azurite);
        var dice = new FaultDice(seed, rates ?? new FaultRates());
        var http = ProxiedService.NewClient();
        var services = new List<ProxiedService>();
        // Asked anew for each call: an Azurite that was killed comes back on other ports.
        Func<Uri>[] endpoints = [() => azurite.BlobEndpoint, () => azurite.QueueEndpoint, () => azurite.TableEndpoint];
        foreach (var endpoint in endpoints)
        {
            services.Add(await ProxiedService.StartAsync(endpoint, http, dice));
        }

        return new FaultyStorageProxy(dice, http, [.. services]);
    }

    /// <summary>Closes the ports; the Azurite goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services) await service.DisposeAsync();
        _http.Dispose();
    }
}
