namespace Procurement.LocalHost.Hosting;

internal sealed class HostException(string message) : Exception(message);
