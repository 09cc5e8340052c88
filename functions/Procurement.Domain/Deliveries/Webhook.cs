namespace Procurement.Domain.Deliveries;

/// <summary>
/// Where another system of the district is called; the version says which secret signs, and nothing of the secret.
/// </summary>
public sealed record Webhook(string? Url, int SecretVersion);

/// <summary>Sets the webhook of a district; null turns it off.</summary>
public sealed record SetWebhook(string? Url, bool NewSecret, Author By) : Command(By);

/// <summary>What can happen to a webhook.</summary>
public abstract record WebhookEvent;

/// <summary>It was set, or turned off.</summary>
public sealed record WebhookSet(string? Url, int SecretVersion) : WebhookEvent;

/// <summary>Setting the webhook of a district.</summary>
public static class WebhookSetting
{
    /// <summary>The first has a secret of its own; a later one keeps it unless another is asked for.</summary>
    public static Decision<WebhookEvent> Decide(Webhook? before, SetWebhook command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var version = before?.SecretVersion ?? 1;
        return new WebhookSet(command.Url, command.NewSecret && before is not null ? version + 1 : version);
    }

    /// <summary>The webhook after an event.</summary>
    public static Webhook Apply(WebhookEvent happened)
    {
        var set = (WebhookSet)happened;
        return new(set.Url, set.SecretVersion);
    }
}
