using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Objections;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Proposals;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Objections;

/// <summary>Objections (异议) to the award notice.</summary>
public sealed class ObjectionFunctions(
    AggregateStore store, OpenObjections open, Submissions submissions, ObjectionFollowUp followUp)
{
    private const string Route = "rounds/{round}/objections";

    /// <summary>Takes an objection, from an organization or as an officer received it.</summary>
    [Function("RaiseObjection"), AllowRoles(Officer, Applicant)]
    [Describe("提出异议", Body = typeof(ObjectionBody), Answer = typeof(ObjectionView), Status = 201)]
    public async Task<IResult> RaiseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ObjectionBody>();
        var key = order.Caller.RoundKey(round);
        var own = order.Caller.Roles.Contains(Applicant) ? order.Caller.Organization : null;
        var objector = own is null
            ? ObjectorKey.OfOfficer(key, order.By.Account)
            : ObjectorKey.OfOrganization(key, own);
        var raise = new RaiseObjection(objector.Objection(order.Stamp), own, body.Proposal, body.Grounds, order.By);

        var (file, decision) = await DecideAsync(key, objector, raise, cancel);
        var isRepeated = file.State?.Objections.ContainsKey(raise.Objection) is true;
        if (decision is Decision<ObjectionEvent>.Accepted && !isRepeated)
        {
            // Noted before it is committed, and decided again on the round as it is after that: so the final award,
            // which looks at the notes after it was decided, and this objection cannot miss each other.
            await open.NoteAsync(key, raise.Objection, cancel);
            (file, decision) = await DecideAsync(key, objector, raise, cancel);
        }

        var saved = await store.SaveAsync(file, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Created(
            $"/api/rounds/{round}/objections/{raise.Objection}",
            ObjectionView.Of(saved.Done.Objections[raise.Objection]));
    }

    /// <summary>Answers an objection; an upheld one costs the proposal its award.</summary>
    [Function("ResolveObjection"), AllowRoles(Approver)]
    [Describe("答复异议", Body = typeof(ResolutionBody), Answer = typeof(ObjectionView))]
    public async Task<IResult> ResolveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{objection}/resolution")]
        HttpRequest request,
        string round,
        string objection,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ResolutionBody>();
        var resolve = new ResolveObjection(
            objection, body.Upheld, body.Reason, order.Caller.Affiliation, order.By);
        var key = order.Caller.RoundKey(round);
        var objector = order.Caller.ObjectorKey(round, objection);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var file = await store.LoadAsync(Kinds.Objections, objector, [Kinds.ObjectionParts.RowOf(objection)], cancel);
        var decision = Objecting.Decide(file.State, resolve, stored.State);
        var saved = await store.SaveAsync(file, decision, order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;

        // Now, and not by and by: of two that are upheld, who answers first decides who follows whom.
        if (body.Upheld) await followUp.FinishAsync($"{objector}", order.Stamp.Id, cancel);
        return Answers.Ok(ObjectionView.Of(saved.Done.Objections[objection]));
    }

    private async Task<(Stored<ObjectorFile, ObjectionEvent> File, Decision<ObjectionEvent> Decision)> DecideAsync(
        RoundKey key, ObjectorKey objector, RaiseObjection raise, CancellationToken cancel)
    {
        var round = store.LoadAsync(Kinds.Rounds, key, cancel);
        var isSubmitted = submissions.IsSubmittedAsync(key, raise.Proposal, cancel);
        var file = await store.LoadAsync(
            Kinds.Objections, objector, [Kinds.ObjectionParts.RowOf(raise.Objection)], cancel);
        return (file, Objecting.Decide(file.State, raise, (await round).State, await isSubmitted));
    }
}
