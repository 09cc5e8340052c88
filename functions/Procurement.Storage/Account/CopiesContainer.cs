using Azure.Storage.Blobs;

namespace Procurement.Storage.Account;

/// <summary>
/// The container that keeps a copy of every event and document and never loses one: nothing in it is overwritten or
/// deleted, in Azure by its immutability policy (infra). It may be in another account (<c>CopiesStorage</c>).
/// </summary>
public sealed record CopiesContainer(BlobContainerClient Client);
