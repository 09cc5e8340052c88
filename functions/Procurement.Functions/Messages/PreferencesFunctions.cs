using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Messages;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Messages;

/// <summary>How the caller wants to be told besides the inbox (消息偏好).</summary>
public sealed class PreferencesFunctions(AggregateStore store, MailSettings mail)
{
    private const string Route = "me/preferences";

    /// <summary>Reads them; who never set any has the usual ones, without an ETag.</summary>
    [Function("GetPreferences")]
    [AllowRoles(Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("我的消息偏好", Answer = typeof(PreferencesView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var stored = await store.LoadAsync(Kinds.Preferences, KeyOf(caller), cancel);
        return Answers.Ok(View(stored.State), stored.Version is 0 ? null : $"{stored.Version}");
    }

    /// <summary>Sets them.</summary>
    [Function("SetPreferences")]
    [AllowRoles(Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("设置我的消息偏好", Body = typeof(PreferencesBody), Answer = typeof(PreferencesView), Versioned = true,
        Makes = true)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<PreferencesBody>();
        var set = new SetPreferences(
            body.Email, body.Muted ?? [], body.Quiet(), MessageReading.Of(order.Caller), order.By);
        var stored = await store.LoadAsync(Kinds.Preferences, KeyOf(order.Caller), cancel);
        var decision = order.Precondition.RefusalOrNull(stored.Version) ?? Preferring.Decide(stored.State, set);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? SavedAnswers.Put(request, View(saved.Done), saved.Version);
    }

    private static PreferencesKey KeyOf(Caller caller) => new(caller.Tenant, caller.Account);

    private PreferencesView View(Preferences? set) => PreferencesView.Of(set, mail.IsOn);
}
