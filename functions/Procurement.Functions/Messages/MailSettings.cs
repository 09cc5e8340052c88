using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace Procurement.Functions.Messages;

/// <summary>
/// Which server takes e-mail, and from whom it comes; without <c>Mail__Host</c> there is none, and the inbox remains.
/// </summary>
public sealed record MailSettings(string? Host, int Port, string? User, string? Password, MailboxAddress? From)
{
    private const int PortMax = 65535;

    /// <summary>How the connection is protected.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    /// <summary>Where the portal is as a reader's browser sees it; empty: a mail names no address.</summary>
    public string Portal { get; init; } = "";

    /// <summary>Whether e-mail is sent.</summary>
    public bool IsOn => Host is not null;

    /// <summary>Reads the settings; wrong ones stop the start.</summary>
    public static MailSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var host = configuration["Mail:Host"] is { Length: > 0 } named ? named : null;
        var settings = new MailSettings(
            host,
            configuration.GetValue("Mail:Port", 587),
            configuration["Mail:User"],
            configuration["Mail:Password"],
            MailboxAddress.TryParse(configuration["Mail:From"] ?? "", out var from) ? from : null)
        {
            Portal = (configuration["Portal:Address"] ?? "").TrimEnd('/'),
            Security = SecurityOf(configuration["Mail:Security"]),
        };
        if (host is null) return settings;
        if (settings.From is null) throw new InvalidOperationException("Mail__From must be an e-mail address.");
        return settings.Port is > 0 and <= PortMax
            ? settings
            : throw new InvalidOperationException("Mail__Port must be 1 to 65535.");
    }

    private static SecureSocketOptions SecurityOf(string? named) => named switch
    {
        null or "" or "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => throw new InvalidOperationException("Mail__Security must be starttls, tls or none."),
    };
}
