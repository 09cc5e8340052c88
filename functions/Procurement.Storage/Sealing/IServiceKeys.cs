using Procurement.Domain.Sealing;

namespace Procurement.Storage.Sealing;

/// <summary>
/// A data key as it is stored: wrapped by the key of the service with this name, which may be an older one than is used
/// today.
/// </summary>
public sealed record WrappedKey(string KeyId, string Bytes);

/// <summary>
/// The key of the service, which wraps the keys of drafts and files at rest: it is not in the storage account, so that
/// whoever has a copy of all tables and blobs reads none of them.
/// </summary>
public interface IServiceKeys
{
    /// <summary>Wraps a data key by today's key.</summary>
    Task<WrappedKey> WrapAsync(DataKey key, CancellationToken cancel);

    /// <summary>
    /// The data key; <see cref="BrokenSealException"/> where it was changed, <see cref="ServiceKeyMissingException"/>
    /// where it was wrapped by a key that this installation does not have.
    /// </summary>
    Task<DataKey> UnwrapAsync(WrappedKey wrapped, CancellationToken cancel);
}

/// <summary>The key that wrapped something is not here: another file or vault than that of this installation.</summary>
public sealed class ServiceKeyMissingException(string keyId)
    : Exception($"The service key '{keyId}' is not here (docs/settings.md, Sealing).");
