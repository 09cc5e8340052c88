using System.Security.Cryptography;
using Procurement.Domain.Sealing;

namespace Procurement.Storage.Sealing;

/// <summary>
/// The key of the service as a file on one machine: a key in Base64 on each line, the last one wraps, all of them
/// unwrap. A new line at the end is a new key; no line is ever taken away.
/// </summary>
public sealed class ServiceKeyFile : IServiceKeys
{
    private readonly IReadOnlyDictionary<string, DataKey> keys;
    private readonly string today;

    private ServiceKeyFile(IReadOnlyList<DataKey> keys)
    {
        this.keys = keys.ToDictionary(IdOf, StringComparer.Ordinal);
        today = IdOf(keys[^1]);
    }

    /// <summary>
    /// Makes the file if it is not there, readable by its owner only. The service itself never does: a new key on a
    /// disk that forgets would lose every draft.
    /// </summary>
    public static void Make(string path)
    {
        if (File.Exists(path)) return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            using var file = new StreamWriter(path, options);
            file.WriteLine(Convert.ToBase64String(DataKey.New().Bytes));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another start made it at the same moment.
        }
    }

    /// <summary>Reads the file; one that is not there, or holds none, stops the start.</summary>
    public static ServiceKeyFile Read(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path).Where(line => line.Length > 0).ToList();
            return lines.Count > 0
                ? new([.. lines.Select(line => DataKey.From(Convert.FromBase64String(line)))])
                : throw new InvalidOperationException($"The key file {path} holds no key.");
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException or FormatException
            or ArgumentException)
        {
            throw new InvalidOperationException($"The key file {path} cannot be read: {why.Message}", why);
        }
    }

    /// <inheritdoc/>
    public Task<WrappedKey> WrapAsync(DataKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var wrapped = SealedBytes.Seal(key.Bytes, keys[today], today);
        return Task.FromResult(new WrappedKey(today, Convert.ToBase64String(wrapped)));
    }

    /// <inheritdoc/>
    public Task<DataKey> UnwrapAsync(WrappedKey wrapped, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wrapped);
        if (!keys.TryGetValue(wrapped.KeyId, out var own)) throw new ServiceKeyMissingException(wrapped.KeyId);
        try
        {
            var bytes = SealedBytes.Open(Convert.FromBase64String(wrapped.Bytes), own, wrapped.KeyId);
            return Task.FromResult(DataKey.From(bytes));
        }
        catch (Exception why) when (why is FormatException or ArgumentException)
        {
            throw new BrokenSealException(SealFault.Malformed);
        }
    }

    private static string IdOf(DataKey key) => $"file-{Convert.ToHexStringLower(SHA256.HashData(key.Bytes))[..16]}";
}
