using System.Text.RegularExpressions;

namespace Procurement.Cli.Serve;

/// <summary>A connection string taken apart, as far as is needed to tell early that it cannot work.</summary>
internal sealed partial class StorageAccount
{
    /// <summary>The account and key that every emulator has; they are public and open nothing else.</summary>
    public const string EmulatorAccount =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey="
        + "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    private const string Emulator =
        EmulatorAccount
        + "BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;QueueEndpoint=http://127.0.0.1:10001/devstoreaccount1;"
        + "TableEndpoint=http://127.0.0.1:10002/devstoreaccount1";

    private readonly Dictionary<string, string> parts;

    private StorageAccount(Dictionary<string, string> parts)
    {
        this.parts = parts;
        (Table, Queue, Blob) = (Endpoint("Table"), Endpoint("Queue"), Endpoint("Blob"));
        if (Sas is null) Key = KeyOf(parts);
    }

    /// <summary>The account's name; null where only a signature is given.</summary>
    public string? Name => parts.GetValueOrDefault("AccountName");

    /// <summary>The account's key; null where a signature is given.</summary>
    public byte[]? Key { get; }

    /// <summary>The shared access signature, or null.</summary>
    public string? Sas => parts.GetValueOrDefault("SharedAccessSignature")?.TrimStart('?');

    /// <summary>Where its tables are.</summary>
    public Uri Table { get; }

    /// <summary>Where its queues are.</summary>
    public Uri Queue { get; }

    /// <summary>Where its blobs are.</summary>
    public Uri Blob { get; }

    /// <summary>Takes a connection string apart. Throws <see cref="CommandFailure"/> where it is malformed.</summary>
    public static StorageAccount Parse(string text)
    {
        var given = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1) throw Malformed("应由用分号隔开的“名称=值”组成");
            if (!given.TryAdd(part[..equals], part[(equals + 1)..])) throw Malformed($"{part[..equals]} 写了两次");
        }

        if (given.Count == 0) throw Malformed("它是空的");
        var isEmulator = bool.TryParse(given.GetValueOrDefault("UseDevelopmentStorage"), out var use) && use;
        return isEmulator ? Parse(Emulator) : new(given);
    }

    /// <summary>
    /// A connection string as it may be shown: without what opens the storage. The emulator's key is in its manual, and
    /// is shown so that another service can share the storage.
    /// </summary>
    public static string Masked(string connection) =>
        connection.Contains("AccountName=devstoreaccount1;", StringComparison.Ordinal)
            ? connection
            : Secret().Replace(connection, "${name}=***");

    private static byte[] KeyOf(Dictionary<string, string> given)
    {
        if (!given.TryGetValue("AccountKey", out var key) || !given.ContainsKey("AccountName"))
            throw Malformed("缺少 AccountName 和 AccountKey，或者 SharedAccessSignature");
        var bytes = new byte[key.Length];
        return key.Length > 0 && Convert.TryFromBase64String(key, bytes, out var length)
            ? bytes[..length]
            : throw Malformed("AccountKey 不是 Base64");
    }

    private Uri Endpoint(string service)
    {
        var scheme = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        var address = parts.GetValueOrDefault($"{service}Endpoint")
            ?? (Name is { Length: > 0 } name ? $"{scheme}://{name}.{service.ToLowerInvariant()}.{suffix}" : null)
            ?? throw Malformed($"缺少 AccountName 或 {service}Endpoint");
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" }
            ? uri
            : throw Malformed($"{service} 的地址不是 http 或 https 地址");
    }

    private static CommandFailure Malformed(string why) => new($"--storage 不是可用的存储连接字符串：{why}。", 2);

    [GeneratedRegex(@"(?<name>\b(?:AccountKey|SharedAccessSignature|sig))\s*=[^;]*", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Secret();
}
