using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using static Procurement.Simulation.Harness.World;

namespace Procurement.Simulation.Harness;

/// <content>What changes, stops or ends a contract.</content>
internal sealed partial class Moves
{
    public Task<Answered> ProposeSupplementAsync(int rank, string key) => Supplier(rank).PostAsync(
        service,
        request => service.Get<AmendmentFunctions>().ProposeAsync(request, Round, Proposal(rank), Cancel),
        $"amendments/{rank}",
        key,
        new AmendmentBody("服务点减少", Money.Zero, Through: new(2026, 12, 31)));

    public Task<Answered> RefuseSupplementAsync(int rank, string key) => Person.Of(Role.Approver).PostAsync(
        service,
        request => service.Get<AmendmentFunctions>().RefuseAsync(request, Round, Proposal(rank), "1", Cancel),
        $"amendments/{rank}/refusal",
        key,
        new ReasonBody("不同意"));

    /// <summary>
    /// The second signature as it reaches the rules, without the cryptography: chance is in that. What it does to the
    /// storage is what SignatureFunctions does after the file was put.
    /// </summary>
    public Task<Answered> SignSupplementAsync(int rank, string file, string key) =>
        Person.Of(Role.Approver).PostAsync(service, request => SignAsync(request, rank, file), $"sign/{rank}", key);

    public Task<Answered> SuspendAsync(int rank, string key) => Person.Of(Role.Approver).PostAsync(
        service,
        request => service.Get<SuspensionFunctions>().SuspendAsync(request, Round, Proposal(rank), Cancel),
        $"suspension/{rank}",
        key,
        new SuspensionBody(
            SuspensionGrounds.PublicInterest, DateOnly.FromDateTime(WhileSigning.Date).AddDays(9), "纪要", "停电"));

    public Task<Answered> ResumeAsync(int rank, string key) => Person.Of(Role.Approver).PostAsync(
        service,
        request => service.Get<SuspensionFunctions>().ResumeAsync(request, Round, Proposal(rank), Cancel),
        $"resumption/{rank}",
        key,
        new ReasonBody("已恢复"));

    public Task<Answered> GiveNoticeAsync(int rank, string key) => Supplier(rank).PostAsync(
        service,
        request => service.Get<TerminationFunctions>().GiveAsync(request, Round, Proposal(rank), Cancel),
        $"termination/{rank}",
        key,
        new TerminationNoticeBody(TerminationGrounds.ForceMajeure, "洪水"));

    public Task<Answered> ConfirmNoticeAsync(int rank, string key) => Person.Of(Role.Approver).PostAsync(
        service,
        request => service.Get<TerminationFunctions>().ConfirmAsync(request, Round, Proposal(rank), Cancel),
        $"termination/{rank}/confirmation",
        key);

    private async Task<IResult> SignAsync(HttpRequest request, int rank, string file)
    {
        var order = request.Order();
        var key = order.Caller.ContractKey(Round, Proposal(rank));
        var stored = await service.Store.LoadAsync(Kinds.Contracts, key, Cancel);
        var sign = new SignContract(Party.Purchaser, order.By);
        Decision<ContractEvent> decision = Amending.RefusalOfSigning(stored.State, 1, sign) is { } why
            ? why
            : Decision<ContractEvent>.Accept(
                new DocumentSigned(1, Party.Purchaser, file, "c", "h", KeyCustody.Signer),
                Amending.InForce(stored.State!));
        decision = await service.Get<SupplementMoney>().ReserveAsync(key, stored, decision, order, Cancel);
        var saved = await service.Store.SaveAsync(stored, decision, order.Stamp, Cancel);
        return saved.Problem() ?? Answers.Ok(ChangesView.Of(saved.Done, order.By.At));
    }
}
