using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Messages;

/// <summary>The inbox (站内消息): what the service told the caller, the caller's organization and its roles.</summary>
public sealed class MessageFunctions(MessageReading reading, ReadMarks marks)
{
    private const string Route = "me/messages";

    /// <summary>Lists the messages, newest first.</summary>
    [Function("ListMessages")]
    [AllowRoles(Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("我的消息", Answer = typeof(ListOf<MessageView>), Paged = true, Query = ["kind", "unread"])]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        CancellationToken cancel)
    {
        var filter = MessageFilter.Read(request.Query);
        var paging = Paging.Read(request, $"{filter.Kind} {filter.Unread}");
        return Answers.Ok(await reading.PageAsync(request.Caller(), paging, filter, cancel));
    }

    /// <summary>Counts those that are unread.</summary>
    [Function("CountUnreadMessages")]
    [AllowRoles(Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("我的未读消息数", Answer = typeof(UnreadView))]
    public async Task<IResult> CountAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me/unread-messages")] HttpRequest request,
        CancellationToken cancel) =>
        Answers.Ok(await reading.CountAsync(request.Caller(), cancel));

    /// <summary>Marks one as read.</summary>
    [Function("ReadMessage")]
    [AllowRoles(Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("标记消息为已读", Answer = typeof(MessageView))]
    public async Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{message}/read")] HttpRequest request,
        string message,
        CancellationToken cancel)
    {
        var caller = request.Order().Caller;
        var found = await reading.FindAsync(caller, message, cancel);
        await marks.MarkAsync(caller.Tenant, caller.Account, found.Id, cancel);
        return Answers.Ok(MessageView.Of(found, isRead: true));
    }

    /// <summary>Marks one and everything older as read.</summary>
    [Function("ReadMessagesThrough")]
    [AllowRoles(Applicant, Evaluator, Officer, Approver, Finance, FinanceApprover, Supervisor, Admin)]
    [Describe("将一条消息及更早的全部标记为已读", Body = typeof(ReadThroughBody), Answer = typeof(UnreadView))]
    public async Task<IResult> ReadThroughAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "me/read-messages")] HttpRequest request,
        CancellationToken cancel)
    {
        var caller = request.Order().Caller;
        var found = await reading.FindAsync(caller, request.Read<ReadThroughBody>().Through, cancel);
        await marks.MarkThroughAsync(caller.Tenant, caller.Account, found.Id, cancel);
        return Answers.Ok(await reading.CountAsync(caller, cancel));
    }
}
