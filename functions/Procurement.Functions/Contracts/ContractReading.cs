using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>Reading contracts (合同): an applicant only its own organization's.</summary>
public sealed class ContractReading(AggregateStore store, Lists lists, PublishedRounds rounds, LawBooks laws)
{
    private const string Route = "rounds/{round}/contracts";

    /// <summary>Reads one contract.</summary>
    [Function("GetContract"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看合同", Answer = typeof(ContractView), Versioned = true)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{proposal}")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var stored = await store.LoadWithProgressAsync(Kinds.Contracts, caller.ContractKey(round, proposal), cancel);
        if (stored.State is not { } contract) return Problems.Of("contract.notFound");
        caller.MustBeParty(contract.Terms.Organization);
        var calendar = (await laws.ReadAsync(cancel)).Calendar;
        return Answers.Ok(ContractView.Of(contract, stored.Pending).KnownBy(calendar), $"{stored.Version}");
    }

    /// <summary>Lists the contracts of a round; for an applicant, those of its own proposals.</summary>
    [Function("ListContracts"), AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("合同列表", Answer = typeof(ListOf<ContractView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        CancellationToken cancel)
    {
        var caller = request.Caller();
        var list = ListNames.Contracts(await rounds.KnownAsync(caller, round, cancel));
        // A contract's row is named by its proposal, and a proposal's id begins with its organization's code.
        return await lists.AnswerAsync(
            request, list, (_, contract) => ContractView.Of(contract), cancel, owner: caller.Organization);
    }
}
