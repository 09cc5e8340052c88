using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Attachments;
using Procurement.Domain.Proposals;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>Proposals (申报项目): drafted, changed and submitted by the organization itself.</summary>
public sealed class ProposalFunctions(
    AggregateStore store,
    Lists lists,
    PublishedRounds rounds,
    Submitters submitters,
    Submitting submitting,
    EnclosedKeys enclosed,
    DraftContents drafts)
{
    private const string Route = "rounds/{round}/proposals";

    /// <summary>Begins a draft.</summary>
    [Function("DraftProposal"), AllowRoles(Applicant)]
    [Describe("填报项目（草稿）", Body = typeof(ProposalBody), Answer = typeof(ProposalView), Status = 201, Versioned = true)]
    public async Task<IResult> DraftAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var order = request.Order();
        var settings = await rounds.TakingAsync(order.Caller, round, cancel);
        var key = new ProposalsKey(order.Caller.Tenant, round, order.Caller.Organization!);
        var content = request.Read<ProposalBody>().ToContent();
        var draft = new DraftProposal(round, key.Organization, order.Stamp.Id, content, order.By);

        var stored = await store.LoadAsync(Kinds.Proposals, key, cancel);
        var decided = Applying.Decide(stored.State, draft, settings);
        if (decided is Decision<ProposalEvent>.Accepted)
        {
            // Before the first draft, so that evaluation never misses an applicant (ListNames.Applicants).
            await lists.NoteAsync(ListNames.Applicants(new RoundKey(key.Tenant, round)), key.Organization, cancel);
        }

        var saved = await drafts.SaveAsync(key, stored, null, decided, order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;
        var made = await DraftedAsync(saved, key, draft.Draft, cancel);
        return Made(key, await drafts.RevealAsync(key, made, cancel));
    }

    /// <summary>Changes a draft that nobody changed since it was read.</summary>
    [Function("ReviseProposal"), AllowRoles(Applicant)]
    [Describe("修改草稿", Body = typeof(ProposalBody), Answer = typeof(ProposalView), Versioned = true)]
    public async Task<IResult> ReviseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route + "/{proposal}")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.OwnProposalsKey(round, proposal);
        var revise = new ReviseProposal(proposal, request.Read<ProposalBody>().ToContent(), order.By);
        var settings = await rounds.TakingAsync(order.Caller, round, cancel);
        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        var decided = order.Precondition.RefusalOrNull(VersionOf(stored.State, proposal))
            ?? Applying.Decide(stored.State, revise, settings);
        var before = stored.State?.Find(proposal)?.Content;
        var saved = await drafts.SaveAsync(key, stored, before, decided, order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;
        var found = await store.FoundAsync(saved, key, proposal, cancel);
        return ProposalAnswers.Ok(key, await drafts.RevealAsync(key, found, cancel));
    }

    /// <summary>Submits a draft; every rule it breaks is named at once.</summary>
    [Function("SubmitProposal"), AllowRoles(Applicant)]
    [Describe(
        "提交申报",
        Body = typeof(SubmissionBody),
        BodyOptional = true,
        Answer = typeof(ProposalView),
        Versioned = true)]
    public async Task<IResult> SubmitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{proposal}/submission")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.OwnProposalsKey(round, proposal);
        var copyKey = request.ReadOrNull<SubmissionBody>()?.CopyKey;
        var (settings, seal) = await rounds.TakingUnderSealAsync(order.Caller, round, cancel);
        var keys = drafts.KeysAsync(key, cancel);
        var entry = submitters.Begin(key, settings, cancel);
        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        var draft = stored.State?.Find(proposal)?.Content;
        var clear = draft is null ? null : await drafts.RevealAsync(key, draft, await keys, cancel);
        if (clear?.Protected is not null && stored.State!.Find(proposal)!.Receipt is null)
        {
            return Problems.Of("draft.unreadable");
        }

        var lacksKey = seal is not null && copyKey is null;
        var submit = new SubmitProposal(proposal, order.By) { Content = clear, LacksCopyKey = lacksKey };
        var decided = IsStale(order.Precondition, VersionOf(stored.State, proposal))
            ?? Applying.Decide(
                stored.State,
                submit,
                settings,
                await entry(clear),
                await submitters.FilesAsync(key, clear, cancel),
                await submitters.OwesAsync(key, order.By.At, cancel));
        var name = DraftContents.NameOf(draft);
        var decision = seal is null
            ? decided
            : await submitting.SealAsync(key, decided, seal, copyKey, name, cancel);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        if (saved.Problem(SubmissionFields.OfOrNull) is { } problem) return problem;
        var found = await store.FoundAsync(saved, key, proposal, cancel);
        if (found.Seal is null) return ProposalAnswers.Ok(key, found);

        // What follows the commit does the same, should this not come about.
        await drafts.ForgetAsync(key, found.Seal, cancel);
        await enclosed.ForgetAsync(key, proposal, found.Receipt!.Files, cancel);
        return ProposalAnswers.OfCopy(key, found, copyKey);
    }

    /// <summary>Takes a submitted proposal back until the closing; it is a draft again.</summary>
    [Function("WithdrawProposal"), AllowRoles(Applicant)]
    [Describe(
        "撤回申报",
        Body = typeof(WithdrawalBody),
        BodyOptional = true,
        Answer = typeof(ProposalView),
        Versioned = true)]
    public async Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{proposal}/withdrawal")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var order = request.Order();
        var key = order.Caller.OwnProposalsKey(round, proposal);
        var settings = await rounds.TakingAsync(order.Caller, round, cancel);
        var own = request.ReadOrNull<WithdrawalBody>()?.Key();
        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        var withdraw = new WithdrawProposal(proposal, order.By)
        {
            Content = ContentSealing.OpenOrNull(key, stored.State?.Find(proposal), own),
        };
        var decided = IsStale(order.Precondition, VersionOf(stored.State, proposal))
            ?? Applying.Decide(stored.State, withdraw, settings);
        var saved = await drafts.SaveAsync(key, stored, null, decided, order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;
        if (own is not null) await enclosed.ReleaseAsync(key, stored.State!.Find(proposal)!, own, cancel);
        var found = await store.FoundAsync(saved, key, proposal, cancel);
        return ProposalAnswers.Ok(key, await drafts.RevealAsync(key, found, cancel));
    }

    private static IResult Made(ProposalsKey key, Proposal proposal) => Answers.Created(
        $"/api/rounds/{key.Round}/proposals/{proposal.Id}", ProposalView.Of(key, proposal), $"{proposal.Version}");

    // A draft that was begun before, by the same command, has to be looked for among all.
    private async Task<Proposal> DraftedAsync(
        Saved<OrganizationProposals> saved, ProposalsKey key, string draft, CancellationToken cancel)
    {
        if (saved.Done.Proposals.Values.FirstOrDefault(one => one.DraftedBy == draft) is { } made) return made;

        var all = await store.LoadWholeAsync(Kinds.Proposals, key, cancel);
        return all.State!.Proposals.Values.First(one => one.DraftedBy == draft);
    }

    private static long VersionOf(OrganizationProposals? all, string proposal) => all?.Find(proposal)?.Version ?? 0;

    // Whoever submits may name the version that was read, and need not.
    private static Refusal? IsStale(Precondition precondition, long version) =>
        precondition.Version is null ? null : precondition.RefusalOrNull(version);
}
