namespace Azure.Data.Tables.Http;

/// <summary>The table service that a connection string names, and what it gives to get in.</summary>
internal sealed class ConnectionString
{
    private const string EmulatorName = "devstoreaccount1";

    // Published with the emulator; it protects nothing.
    private const string EmulatorKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Dictionary<string, string> _parts;

    private ConnectionString(Dictionary<string, string> parts) => _parts = parts;

    public TableSharedKeyCredential? Key =>
        Find("AccountName") is { } name && Find("AccountKey") is { } key ? new(name, key) : null;

    public string? Sas => Find("SharedAccessSignature");

    public Uri Endpoint => new(Find("TableEndpoint") ?? $"{Scheme}://{Account}.table.{Suffix}");

    private string Scheme => Find("DefaultEndpointsProtocol") ?? "https";

    private string Account => Find("AccountName") ?? throw Refuse("neither TableEndpoint nor AccountName is given");

    private string Suffix => Find("EndpointSuffix") ?? "core.windows.net";

    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1) throw Refuse("a part is not a name, '=' and a value");
            if (!parts.TryAdd(part[..equals], part[(equals + 1)..])) throw Refuse($"{part[..equals]} is given twice");
        }

        var found = new ConnectionString(parts);
        if (bool.TryParse(found.Find("UseDevelopmentStorage"), out var development) && development) return Emulator();
        return found.Key is null && found.Sas is null ? throw Refuse("it holds neither a key nor a signature") : found;
    }

    private static ConnectionString Emulator() => new(new(StringComparer.OrdinalIgnoreCase)
    {
        ["AccountName"] = EmulatorName,
        ["AccountKey"] = EmulatorKey,
        ["TableEndpoint"] = $"http://127.0.0.1:10002/{EmulatorName}",
    });

    private static FormatException Refuse(string why) => new($"The connection string is not valid: {why}.");

    private string? Find(string name) => _parts.GetValueOrDefault(name);
}
