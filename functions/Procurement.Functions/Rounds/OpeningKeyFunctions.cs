using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Rounds;
using Procurement.Domain.Sealing;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Rounds;

/// <summary>
/// The public half of the caller's own key: an uncompressed point of P-256 in Base64, as a browser exports it.
/// </summary>
public sealed record OpeningKeyBody(string Point)
{
    /// <summary>The key, or null where it is none.</summary>
    public OpeningKey? KeyOrNull()
    {
        try
        {
            return OpeningKey.From(Convert.FromBase64String(Point));
        }
        catch (Exception why) when (why is FormatException or BrokenSealException)
        {
            return null;
        }
    }
}

/// <summary>The caller's own key, by whose name its holder knows it again; all null before one is registered.</summary>
public sealed record OpeningKeyView(string? KeyId, string? Point, DateTimeOffset? RegisteredAt)
{
    /// <summary>The view.</summary>
    public static OpeningKeyView Of(KeyHolder? holder) => new(holder?.KeyId, holder?.Point, holder?.At);
}

/// <summary>The own key of those who open sealed rounds (开标人密钥); its other half stays in their browser.</summary>
public sealed class OpeningKeyFunctions(AggregateStore store)
{
    private const string Route = "me/opening-key";

    /// <summary>Registers it; shares of rounds that are published from then on are wrapped to it.</summary>
    [Function("RegisterOpeningKey"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("登记本人的开标密钥（公钥）", Body = typeof(OpeningKeyBody), Answer = typeof(OpeningKeyView))]
    public async Task<IResult> RegisterAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var order = request.Order();
        var register = new RegisterHolderKey(request.Read<OpeningKeyBody>().KeyOrNull()!, order.By);
        var key = new KeyHolderKey(order.Caller.Tenant, order.Caller.Account);
        var stored = await store.LoadAsync(Kinds.KeyHolders, key, cancel);
        var saved = await store.SaveAsync(stored, KeyHolding.Decide(stored.State, register), order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(OpeningKeyView.Of(saved.Done));
    }

    /// <summary>Reads it.</summary>
    [Function("GetOpeningKey"), AllowRoles(Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("本人已登记的开标密钥", Answer = typeof(OpeningKeyView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var stored = await store.LoadAsync(
            Kinds.KeyHolders, new KeyHolderKey(caller.Tenant, caller.Account), cancel);
        return Answers.Ok(OpeningKeyView.Of(stored.State));
    }
}

/// <summary>Checks the form of a key.</summary>
public sealed class OpeningKeyBodyValidator : AbstractValidator<OpeningKeyBody>
{
    public OpeningKeyBodyValidator() => RuleFor(body => body.Point)
        .Must((body, _) => body.KeyOrNull() is not null)
        .WithErrorCode("openingKey.malformed")
        .WithMessage("应为 P-256 曲线上的公钥（未压缩，65 字节）的 Base64 写法。");
}
