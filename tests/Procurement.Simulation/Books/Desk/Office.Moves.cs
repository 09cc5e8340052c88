using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Functions.Banking;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Organizations;
using Procurement.Functions.Payments;
using Procurement.Functions.Receivables;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;
using static Procurement.Simulation.Harness.World;

namespace Procurement.Simulation.Books.Desk;

/// <summary>What is done in an office.</summary>
internal sealed partial class Office
{
    private readonly IReadOnlyList<(int Weight, Func<Service, string, Task<Answered?>> Move)> _moves;

    private static Person Finance => Person.Of(Role.Finance);

    private static Person Second => Person.Of(Role.FinanceApprover);

    private IReadOnlyList<(int Weight, Func<Service, string, Task<Answered?>> Move)> Moves() =>
    [
        (20, WorkAsync), (6, BankWorksAsync), (8, AnswersAsync),
        (4, (on, key) => On(Supplier(), key, "sign", on, (x, round, proposal) =>
            on.Get<SigningFunctions>().SignAsync(x, round, proposal, Cancel))),
        (4, (on, key) => On(Person.Of(Role.Approver), key, "sign", on, (x, round, proposal) =>
            on.Get<SigningFunctions>().SignAsync(x, round, proposal, Cancel))),
        (8, (on, key) => On(Supplier(), key, "claim", on, (x, round, proposal) =>
            on.Get<ClaimFunctions>().ClaimAsync(x, round, proposal, _no, Cancel), new ClaimBody($"INV{Of(key, 99)}"))),
        (8, (on, key) => On(Person.Of(Role.Officer), key, "accept", on, (x, round, proposal) =>
            on.Get<ClaimFunctions>().AcceptAsync(x, round, proposal, _no, Cancel))),
        (1, (on, key) => On(Person.Of(Role.Officer), key, "return", on, (x, round, proposal) =>
            on.Get<ClaimFunctions>().ReturnAsync(x, round, proposal, _no, Cancel), new ReasonBody("发票有误"))),
        (12, (on, key) => On(Finance, key, "prepare", on, (x, round, proposal) =>
            on.Get<PaymentFunctions>().PrepareAsync(x, round, proposal, _no, Cancel))),
        (12, (on, key) => On(Second, key, "approve", on, (x, round, proposal) =>
            on.Get<PaymentFunctions>().ApproveAsync(x, round, proposal, _no, Cancel))),
        (1, (on, key) => On(Finance, key, "withdraw", on, (x, round, proposal) =>
            on.Get<PaymentFunctions>().WithdrawAsync(x, round, proposal, _no, Cancel), new ReasonBody("账号待核"))),
        (3, (on, key) => On(Person.Of(Role.Officer), key, "final", on, (x, round, proposal) =>
            on.Get<ExecutionFunctions>().GradeFinalAsync(x, round, proposal, Cancel), new FinalScoreBody(60 + Of(key, 40)))),
        (2, (on, key) => On(Supplier(), key, "spent", on, (x, round, proposal) =>
            on.Get<SpendingFunctions>().ReportAsync(x, round, proposal, Cancel), new ExpenditureBody(new(Of(key, 3_000_000))))),
        (2, (on, key) => On(Person.Of(Role.Officer), key, "spending", on, (x, round, proposal) =>
            on.Get<SpendingFunctions>().AcceptAsync(x, round, proposal, Cancel),
            new ExpenditureAcceptanceBody(new(Of(key, 2_000_000)), "有凭证的部分"))),
        (1, (on, key) => On(Person.Of(Role.Approver), key, "end", on, (x, round, proposal) =>
            on.Get<EndingFunctions>().TerminateAsync(x, round, proposal, Cancel), new TerminationBody("停止服务"))),
        (2, (on, key) => On(Person.Of(Role.Approver), key, "close", on, (x, round, proposal) =>
            on.Get<EndingFunctions>().CloseAsync(x, round, proposal, Cancel))),
        (6, PrepareBatchAsync), (6, ReleaseBatchAsync), (1, WithdrawBatchAsync),
        (5, DecideAsync), (5, ApproveAsync), (4, ReceiveAsync),
    ];

    private Person Supplier() => Harness.Moves.Supplier(_rank);

    private int _rank;

    private string _no = "1";

    private async Task<Answered?> On(
        Person person,
        string key,
        string path,
        Service on,
        Func<HttpRequest, string, string, Task<IResult>> function,
        object? body = null)
    {
        // Drawn once for all tries of the step, so that they are the same command.
        (_rank, _no) = (Of(key, 3), Of($"no {key}", 3) == 0 ? "2" : "1");
        var proposal = Proposal(_rank);
        var who = person.Role is Role.Applicant ? Supplier() : person;
        return await who.PostAsync(on, request => function(request, Round, proposal), $"{path}/{_rank}", key, body);
    }

    // A number that goes with the key of a step.
    private static int Of(string key, int limit) => Convert.ToInt32(Digest(key)[..7], 16) % limit;

    // Messages are handled by one, by two at once, or by one that breaks off.
    private async Task<Answered?> WorkAsync(Service on, string key)
    {
        await (_chance.OneIn(3) ? _platform.DrainAsync(on, _clean) : _platform.DrainAsync(on));
        return null;
    }

    private Task<Answered?> BankWorksAsync(Service on, string key)
    {
        _bank.Work(ChinaTime.DayOf(_clock.Now));
        return Task.FromResult<Answered?>(null);
    }

    // What the bank's file says, past the reading of its XML, which has tests of its own.
    private async Task<Answered?> AnswersAsync(Service on, string key)
    {
        var facts = _bank.Tell(ChinaTime.DayOf(_clock.Now));
        if (facts.Count == 0) return null;
        var by = new Author(Finance.Account, _clock.Now);
        var file = new BankAnswersKey(Tenant, Digest(key));
        var take = new TakeAnswers(key, BankMessage.EntryNotification, key, file.Digest, facts, by);
        await Middleware.RaceAsync(
            async () =>
            {
                var stored = await on.Store.LoadAsync(Kinds.BankAnswers, file, Cancel);
                await on.Store.SaveAsync(stored, TakingAnswers.Decide(stored.State, take), Stamp.Of(by, key, ""), Cancel);
            },
            Cancel);
        return null;
    }

    private static string Digest(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private async Task<Answered?> PrepareBatchAsync(Service on, string key) => await Finance.PostAsync(
        on, request => on.Get<BankBatchFunctions>().PrepareAsync(request, Cancel), "bank-batches", key, new BankBatchBody(Fund));

    private async Task<Answered?> ReleaseBatchAsync(Service on, string key) => await OnBatchAsync(
        batch => Second.PostAsync(
            on, request => on.Get<BankBatchFunctions>().ReleaseAsync(request, batch, Cancel), $"release/{batch}", key));

    private async Task<Answered?> WithdrawBatchAsync(Service on, string key) => await OnBatchAsync(
        batch => Second.PostAsync(
            on, request => on.Get<BankBatchFunctions>().WithdrawAsync(request, batch, Cancel), $"withdraw/{batch}", key,
            new ReasonBody("重新编制")));

    private async Task<Answered?> OnBatchAsync(Func<string, Task<Answered>> act)
    {
        var open = (await AllAsync(Kinds.BankBatches))
            .Where(one => one.State!.Status is BankBatchStatus.Gathering or BankBatchStatus.Ready)
            .ToList();
        return open.Count == 0 ? null : await act(open[0].State!.Id);
    }

    private async Task<Answered?> DecideAsync(Service on, string key)
    {
        foreach (var one in await AllAsync(Kinds.BankExceptions))
        {
            if (one.State is not { Status: BankExceptionStatus.Open } state) continue;
            if (await OutcomeAsync(state) is not { } outcome) continue;
            var day = _bank.DayOf(state.Fact.EndToEndId ?? "") ?? ChinaTime.DayOf(_clock.Now);
            return await Finance.PostAsync(
                on,
                request => on.Get<BankExceptionFunctions>().DecideAsync(request, state.Id, Cancel),
                $"decide/{state.Id}",
                key,
                new BankExceptionDecisionBody(outcome, day, "已电询银行"));
        }

        return null;
    }

    private async Task<Answered?> ApproveAsync(Service on, string key)
    {
        var decided = (await AllAsync(Kinds.BankExceptions))
            .FirstOrDefault(one => one.State!.Status is BankExceptionStatus.Decided);
        return decided is null ? null : await Second.PostAsync(
            on,
            request => on.Get<BankExceptionFunctions>().ApproveAsync(request, decided.State!.Id, Cancel),
            $"approve/{decided.State!.Id}",
            key);
    }

    private async Task<BankExceptionOutcome?> OutcomeAsync(BankException exception)
    {
        if (exception.Payment is not { } payment || exception.Fact.EndToEndId is not { } id) return BankExceptionOutcome.Nothing;
        if (_isEnding && exception.TurnedDown is not null) return BankExceptionOutcome.Nothing;
        var key = new ContractKey(Tenant, payment.Round, payment.Proposal);
        var contract = await _clean.Store.LoadAsync(Kinds.Contracts, key, Cancel);
        return contract.State!.Instalment(payment.No)?.OrderOf(id) is { } order
            ? _bank.OutcomeOf(order)
            : BankExceptionOutcome.Nothing;
    }

    private async Task<Answered?> ReceiveAsync(Service on, string key)
    {
        foreach (var account in await AllAsync(Kinds.Receivables))
        {
            if (account.State!.Open is not [var open, ..]) continue;
            var amount = new Money(1 + Of(key, (int)open.Left.Fen));
            var uscc = DebtorKey.Parse(account.Key).Organization;
            return await Finance.PostAsync(
                on,
                request => on.Get<CollectionFunctions>().ReceiveAsync(request, uscc, open.Id, Cancel),
                $"receipts/{uscc}/{open.Id}",
                key,
                new ReceiptBody($"REF-{key}", amount, ChinaTime.DayOf(_clock.Now)));
        }

        return null;
    }
}
