namespace Procurement.LocalHost.Settings;

internal sealed class HostException(string message) : Exception(message);
