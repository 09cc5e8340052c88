namespace Procurement.LocalHost.Protocol;

/// <summary>Which worker we wait for: the id it was started with, and the folder of its app.</summary>
internal sealed record WorkerIdentity(string Id, string Folder);
