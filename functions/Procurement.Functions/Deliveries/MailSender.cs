using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Procurement.Domain.Deliveries;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Deliveries;

/// <summary>
/// Sends e-mail by SMTP. Whether the server took a message is known from its answer alone: a connection that breaks
/// after the text began to leave makes the outcome unknown, and before that nothing was taken.
/// </summary>
public sealed class MailSender(MailSettings settings, TimeProvider clock) : ISender
{
    private const int TimeoutMs = 30_000;
    private const int TextMax = 500;

    /// <inheritdoc/>
    public Channel Channel => Channel.Email;

    /// <inheritdoc/>
    public async Task<SendingOutcome> SendAsync(DeliveryKey key, Delivery delivery, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(delivery);
        if (!settings.IsOn) return NotTaken("mail.off", "No mail server is set.", forGood: false);
        using var client = new SmtpClient { Timeout = TimeoutMs };
        var progress = new Progress();
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, settings.Security, cancel);
            if (settings.User is { Length: > 0 } user)
                await client.AuthenticateAsync(user, settings.Password ?? "", cancel);
            using var mail = MailText.Of(key, delivery, settings, clock.GetUtcNow());
            await client.SendAsync(mail, cancel, progress);
        }
        catch (Exception thrown) when (!cancel.IsCancellationRequested && IsOfMail(thrown))
        {
            return OutcomeOf(thrown, progress.Began);
        }

        await QuitAsync(client);
        return new SendingOutcome.Taken();
    }

    private static bool IsOfMail(Exception thrown) => thrown is CommandException or ProtocolException or IOException
        or SocketException or AuthenticationException or SslHandshakeException or TimeoutException
        or OperationCanceledException or NotSupportedException;

    private static SendingOutcome OutcomeOf(Exception thrown, bool began) => thrown switch
    {
        // The server said no: nothing was taken. 5xx is for good.
        SmtpCommandException said => NotTaken(
            said.ErrorCode switch
            {
                SmtpErrorCode.RecipientNotAccepted => "mail.recipientRefused",
                SmtpErrorCode.SenderNotAccepted => "mail.senderRefused",
                _ => "mail.refused",
            },
            $"{(int)said.StatusCode} {said.Message}",
            forGood: (int)said.StatusCode >= 500),
        AuthenticationException or SslHandshakeException or NotSupportedException =>
            NotTaken("mail.notLetIn", thrown.Message, forGood: false),
        _ when began => new SendingOutcome.Unknown("mail.brokenOff", Short(thrown.Message)),
        _ => NotTaken("mail.unreachable", thrown.Message, forGood: false),
    };

    private static SendingOutcome.NotTaken NotTaken(string code, string text, bool forGood) =>
        new(code, Short(text), forGood);

    private static string Short(string text) => text.Length <= TextMax ? text : text[..TextMax];

    private static async Task QuitAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true);
        }
        catch (Exception late) when (IsOfMail(late))
        {
            // It was taken; how the server says goodbye changes nothing.
        }
    }

    // MailKit reports the first bytes of the text, which come after the server let the recipient pass.
    private sealed class Progress : ITransferProgress
    {
        public bool Began { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Began = true;

        public void Report(long bytesTransferred) => Began = true;
    }
}
