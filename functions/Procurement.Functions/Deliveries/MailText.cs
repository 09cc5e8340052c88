using MimeKit;
using MimeKit.Utils;
using Procurement.Domain.Deliveries;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Deliveries;

/// <summary>A message as e-mail: plain text in Chinese, and an id by which a mail server knows it again.</summary>
internal static class MailText
{
    public static MimeMessage Of(DeliveryKey key, Delivery delivery, MailSettings settings, DateTimeOffset now)
    {
        var from = settings.From!;
        var mail = new MimeMessage
        {
            Subject = delivery.Message.Title,
            Date = now.ToOffset(Domain.Calendar.ChinaTime.Offset),
            MessageId = $"{key.Id}@{from.Domain}",
            Body = new TextPart("plain") { Text = BodyOf(delivery, settings) },
        };
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress("", delivery.Address));
        // No holiday notice shall answer a machine (RFC 3834).
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Prepare(EncodingConstraint.SevenBit);
        return mail;
    }

    private static string BodyOf(Delivery delivery, MailSettings settings)
    {
        var where = settings.Portal is { Length: > 0 } portal
            ? $"办理页面：{portal}{delivery.Message.Link}"
            : "请登录系统，在“消息”中查看。";
        return $"{delivery.Message.Text}\r\n\r\n{where}\r\n\r\n本邮件由系统发出，请勿回复；可在系统的“消息偏好”中修改或停止接收。\r\n";
    }
}
