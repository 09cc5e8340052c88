using System.Net;

namespace Procurement.Functions.Deliveries;

/// <summary>Which addresses a webhook may have; what a name stands for is checked when it is called.</summary>
public static class WebhookUrl
{
    private const int LengthMax = 500;

    /// <summary>https to a public host; where private networks are allowed, also http to this machine.</summary>
    public static bool IsAllowed(string text, bool allowsPrivate)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LengthMax || !Uri.TryCreate(text, UriKind.Absolute, out var url)) return false;
        if (url.UserInfo.Length > 0 || url.Fragment.Length > 0 || url.Host.Length == 0) return false;
        if (url.Scheme == Uri.UriSchemeHttp) return allowsPrivate && url.IsLoopback;
        if (url.Scheme != Uri.UriSchemeHttps) return false;
        if (allowsPrivate) return true;
        return IPAddress.TryParse(url.IdnHost, out var address) ? !PrivateNetworks.Contain(address) : !url.IsLoopback;
    }
}
