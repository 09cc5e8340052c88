using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Commands;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Identity;
using Procurement.Functions.OpenApi;
using Procurement.Functions.Rounds;
using Procurement.Functions.Storage;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>Proposals (申报项目): drafted, changed and submitted by the organization itself.</summary>
public sealed class ProposalFunctions(
    PostedCommands commands, AggregateStore store, Lists lists, PublishedRounds rounds)
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
        var found = await rounds.FindAsync(request.Caller(), round, cancel);
        if (found.Problem is { } unknown) return unknown;
        var read = await commands.ReadAsync(request, new ProposalBodyValidator(), cancel);
        if (read.Problem is { } malformed) return malformed;

        var posted = read.Value;
        var key = new ProposalsKey(posted.Caller.Tenant, round, posted.Caller.Organization!);
        await lists.NoteAsync(ListNames.Applicants(new RoundKey(key.Tenant, round)), key.Organization, cancel);
        return await commands.RunAsync(
            Kinds.Proposals,
            key,
            posted.Command,
            all => Applying.Draft(all, round, key.Organization, posted.Command.Id, posted.Body.ToContent()),
            done => Made(key, done.State.Proposals.First(one => one.DraftedBy == posted.Command.Id)),
            cancel);
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
        var key = Own(request.Caller(), round, proposal);
        if (key.Problem is { } unknown) return unknown;
        var put = await commands.ReadPutAsync(request, new ProposalBodyValidator(), cancel);
        if (put.Problem is { } malformed) return malformed;

        var (posted, precondition) = put.Value;
        return await commands.RunAsync(
            Kinds.Proposals,
            key.Value,
            posted.Command,
            all => precondition.RefusalOrNull(all?.Find(proposal)?.Version ?? 0)
                ?? Applying.Revise(all, proposal, posted.Body.ToContent()),
            done => View(key.Value, done.State.Find(proposal)!),
            cancel);
    }

    /// <summary>Submits a draft; every rule it breaks is named at once.</summary>
    [Function("SubmitProposal"), AllowRoles(Applicant)]
    [Describe("提交申报", Answer = typeof(ProposalView), Versioned = true)]
    public async Task<IResult> SubmitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{proposal}/submission")]
        HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var key = Own(request.Caller(), round, proposal);
        if (key.Problem is { } unknown) return unknown;
        var precondition = Precondition.Read(request);
        if (precondition.Problem is { } wrong) return wrong;
        var read = await commands.ReadAsync<NoBody>(request, null, cancel);
        if (read.Problem is { } malformed) return malformed;
        var found = await rounds.FindAsync(request.Caller(), round, cancel);
        if (found.Problem is { } missing) return missing;

        var organization = new OrganizationKey(key.Value.Tenant, key.Value.Organization).ToString();
        var entry = await store.ReadAsync(Kinds.Organizations, organization, cancel);
        return await commands.RunAsync(
            Kinds.Proposals,
            key.Value,
            read.Value.Command,
            all => IsStale(precondition.Value, all?.Find(proposal))
                ?? Applying.Submit(all, proposal, found.Value, entry.State, read.Value.By),
            done => View(key.Value, done.State.Find(proposal)!),
            cancel);
    }

    private static IResult Made(ProposalsKey key, Proposal proposal) => Answers.Created(
        $"/api/rounds/{key.Round}/proposals/{proposal.Id}", ProposalView.Of(key, proposal), $"{proposal.Version}");

    private static IResult View(ProposalsKey key, Proposal proposal) =>
        Answers.Ok(ProposalView.Of(key, proposal), $"{proposal.Version}");

    // Whoever submits may name the version that was read, and need not.
    private static Refusal? IsStale(Precondition precondition, Proposal? proposal) =>
        precondition.Version is null ? null : precondition.RefusalOrNull(proposal?.Version ?? 0);

    private static Read<ProposalsKey> Own(Caller caller, string round, string proposal)
    {
        var key = Address.Proposal(caller, round, proposal);
        if (key.Problem is not null) return key;
        return key.Value.Organization == caller.Organization ? key : Problems.Of("organization.notYours");
    }
}
