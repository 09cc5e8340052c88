using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Deliveries;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Messages;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Deliveries;

/// <summary>
/// Where another system is called (absent: nowhere), and whether its secret is replaced by another.
/// </summary>
public sealed record WebhookBody(string? Url = null, bool NewSecret = false);

/// <summary>Checks the form of a webhook's address; which networks it may lie in, the settings say.</summary>
public sealed class WebhookBodyValidator : AbstractValidator<WebhookBody>
{
    public WebhookBodyValidator() => RuleFor(body => body.Url)
        .Must(url => url is null || WebhookUrl.IsAllowed(url, allowsPrivate: true))
        .WithErrorCode("webhook.urlMalformed")
        .WithMessage("应为 https:// 开头的地址，不含用户名和密码。");
}

/// <summary>The webhook as an administrator reads it, with the secret that signs its calls.</summary>
public sealed record WebhookView(string? Url, int SecretVersion, string Secret);

/// <summary>The webhook (系统对接推送) of a district.</summary>
public sealed class WebhookFunctions(AggregateStore store, WebhookSettings settings)
{
    private const string Route = "webhook";

    /// <summary>Reads it.</summary>
    [Function("GetWebhook"), AllowRoles(Admin)]
    [Describe("查看对接推送地址", Answer = typeof(WebhookView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        MustBeOn();
        var tenant = request.Caller().Tenant;
        var stored = await store.LoadAsync(Kinds.Webhooks, new WebhookKey(tenant), cancel);
        return stored.State is { } webhook
            ? Answers.Ok(View(tenant, webhook), $"{stored.Version}")
            : Problems.Of("webhook.notSet");
    }

    /// <summary>Sets it, turns it off, or gives it another secret.</summary>
    [Function("SetWebhook"), AllowRoles(Admin)]
    [Describe("设置对接推送地址", Body = typeof(WebhookBody), Answer = typeof(WebhookView), Versioned = true, Makes = true)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        MustBeOn();
        var order = request.Order();
        var body = request.Read<WebhookBody>();
        if (body.Url is { } url && !WebhookUrl.IsAllowed(url, settings.AllowsPrivate))
            return Problems.Of("webhook.urlNotAllowed");
        var stored = await store.LoadAsync(Kinds.Webhooks, new WebhookKey(order.Caller.Tenant), cancel);
        var decision = order.Precondition.RefusalOrNull(stored.Version)
            ?? WebhookSetting.Decide(stored.State, new SetWebhook(body.Url, body.NewSecret, order.By));
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? SavedAnswers.Put(request, View(order.Caller.Tenant, saved.Done), saved.Version);
    }

    private WebhookView View(string tenant, Webhook webhook) =>
        new(webhook.Url, webhook.SecretVersion, settings.SecretOf(tenant, webhook.SecretVersion));

    private void MustBeOn()
    {
        if (!settings.IsOn) throw new ProblemException(Problems.Of("webhook.notOffered"));
    }
}
