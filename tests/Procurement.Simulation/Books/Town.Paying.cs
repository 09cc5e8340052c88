using Procurement.Domain;
using Procurement.Domain.Attachments;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Payments;

namespace Procurement.Simulation.Books;

/// <summary>From the claim to the order that waits for a batch.</summary>
internal sealed partial class Town
{
    private static readonly Money ThirdApproverFrom = new(1_500_00);
    private static readonly Deadlines Days = new(WorkingCalendar.StateCouncil);
    private const string File = "invoice";
    private static readonly AttachmentFolder Files = new("R", "?", 1, 1, 1)
    {
        Attachments = new Dictionary<string, Attachment>
        {
            [File] = new(File, "upload", default, File, 1, "?", default)
            {
                State = AttachmentState.Clean, Content = new("?", default!, new KeptFile("?", 1)),
            },
        },
    };

    private IEnumerable<(int Weight, Func<IEnumerable<bool>> Begin)> PayingMoves() =>
    [
        (12, Claim), (12, Accept), (1, GiveBack), (14, Prepare), (1, TakeBack), (20, Approve), (1, Withdraw),
        (1, PaperNotice), (3, DecideReturn),
    ];

    private IEnumerable<bool> Claim() => OnInstalment(IsNext, (contract, no) =>
    {
        var invoice = InvoiceNumber.TryParse($"INV-{_chance.Below(400)}", out var number) ? number : null!;
        var by = Supplier(contract.State!.Terms.Organization);
        var share = contract.State.Instalment(no) is { } one ? Some(contract.State.Claimable(one)) : default;
        var paper = contract.State.Agreed is null ? null : new InvoicePaper(null, share, Payee.Holder, File);
        var taken = Judge.IsInvoiceTaken(invoice.NormalForm);
        return Ask(
            contract,
            now => Claiming.Decide(now, new ClaimInstalment(no, invoice, by) { Paper = paper }, taken, Files),
            by);
    });

    private IEnumerable<bool> Accept() => OnInstalment((_, one) => one.Status is InstalmentStatus.Claimed, (contract, no) =>
    {
        var by = Officer();
        return Ask(contract, now => Claiming.Decide(now, new AcceptClaim(no, by), Days), by);
    });

    private IEnumerable<bool> GiveBack() => OnInstalment((_, one) => one is { Status: InstalmentStatus.Claimed or InstalmentStatus.Accepted, Order: null }, (contract, no) =>
    {
        var by = Officer();
        return Ask(contract, now => Claiming.Decide(now, new ReturnClaim(no, "wrong", by)), by);
    });

    private IEnumerable<bool> Prepare() => OnInstalment((_, one) => one is { Status: InstalmentStatus.Accepted, Order: null }, (contract, no) =>
    {
        var by = Finance();
        var facts = Facts(null);
        return Ask(contract, now => Paying.Decide(now, new PreparePayment(no, by) { Tenant = Tenant }, facts), by);
    });

    private IEnumerable<bool> TakeBack() => OnInstalment((_, one) => one.Order is { Stage: PaymentOrderStage.Prepared }, (contract, no) =>
    {
        var by = Finance();
        return Ask(contract, now => Paying.Decide(now, new ReturnPreparation(no, "wrong", by)), by);
    });

    private IEnumerable<bool> Withdraw() => OnInstalment((_, one) => one.Order is { IsHere: true }, (contract, no) =>
    {
        var by = Finance();
        return Ask(contract, now => Paying.Decide(now, new WithdrawPaymentOrder(no, "wrong", by)), by);
    });

    // A person records what the bank wrote on paper; in an honest town it did.
    private IEnumerable<bool> PaperNotice() => OnInstalment((_, one) => one.Status is InstalmentStatus.Paid, (contract, no) =>
    {
        var by = Finance();
        var last = contract.State!.Instalment(no)?.Orders is [.., var order] ? order.EndToEndId : null;
        if (IsHonest && !_bank.HasReturned(last)) return [];
        return Ask(contract, now => BankReturns.Decide(now, new BouncePayment(no, "paper", by)), by);
    });

    private IEnumerable<bool> DecideReturn() => OnInstalment((_, one) => one.BankReturn is not null, (contract, no) =>
    {
        var by = Finance();
        var outcome = _chance.OneIn(3) ? BankReturnOutcome.Keep : BankReturnOutcome.PayAgain;
        return Ask(contract, now => BankReturns.Decide(now, new DecideBankReturn(no, outcome, "so", by)), by);
    });

    // What is paid again after the end has no money of its contract: it is set aside at the fund with the last approval.
    private IEnumerable<bool> Approve() => OnInstalment(
        (_, one) => one.Order is { Stage: PaymentOrderStage.Prepared or PaymentOrderStage.Approved }, Approve);

    private static bool IsNext(Contract contract, Instalment instalment) =>
        contract.Status is ContractStatus.InForce && instalment.Status is InstalmentStatus.Planned
        && contract.Instalments.All(one => one.No >= instalment.No || one.Status is InstalmentStatus.Paid);

    private IEnumerable<bool> Approve(Shelf<Contract, ContractEvent> contract, int no)
    {
        var (by, stamp) = (Finance(), NewStamp());
        for (var time = _chance.OneIn(6) ? 2 : 1; time > 0; time--)
        {
            var (seen, state) = (contract.Version, contract.State!);
            var facts = Facts(AvailableFor(contract, no));
            var decision = Paying.Decide(state, new ApprovePayment(no, by), facts);
            if (Reserves(state, no, decision) is { } approved)
            {
                if (_chance.OneIn(2)) yield return true;
                if (!Reserve(contract, state.Instalment(no)!.Order!, by, stamp)) yield break;
                yield return true;
                if (contract.Version != seen && IsOver(contract.State!, approved))
                {
                    Release(contract, approved.EndToEndId, $"{stamp} release");
                    yield return true;
                }
            }

            if (contract.Version != seen) continue;
            Save(contract, decision, stamp, by);
            yield return true;
        }
    }

    private static PaymentApproved? Reserves(Contract state, int no, Decision<ContractEvent> decision) =>
        decision is Decision<ContractEvent>.Accepted { Events: [PaymentApproved { IsLast: true } approved, ..] }
        && state.Instalment(no) is { BankReturn: not null }
            ? approved
            : null;

    private static bool IsOver(Contract contract, PaymentApproved approved) =>
        contract.Instalment(approved.No)?.OrderOf(approved.EndToEndId) is not { IsOpen: true };

    private bool Reserve(Shelf<Contract, ContractEvent> contract, PaymentOrder order, Author by, string stamp)
    {
        var (cause, fund) = (CauseOf(contract.Name, order.EndToEndId), FundOf(contract));
        var reserve = new ReserveForPayment(cause, order.Amount, by);
        return Save(fund, Reserving.Decide(fund.State, reserve), $"{contract.Name} {cause} {stamp}", by) is null;
    }

    private void Release(Shelf<Contract, ContractEvent> contract, string endToEndId, string stamp)
    {
        var (cause, fund) = (CauseOf(contract.Name, endToEndId), FundOf(contract));
        var by = Machine();
        MustBeDone(
            Save(fund, Reserving.Decide(fund.State, new ReleaseReservation(cause, by)), stamp, by), $"Releasing {cause}");
    }

    private Money? AvailableFor(Shelf<Contract, ContractEvent> contract, int no)
    {
        if (contract.State!.Instalment(no) is not { BankReturn: not null, Order: { } order }) return null;
        var fund = FundOf(contract).State!;
        return fund.Available
            + (fund.Reservations.GetValueOrDefault(CauseOf(contract.Name, order.EndToEndId))?.Left ?? Money.Zero);
    }

    private PaymentFacts Facts(Money? available) => new()
    {
        ThirdApproverFrom = _chance.OneIn(40) ? null : ThirdApproverFrom,
        ObjectionOpen = _chance.OneIn(20),
        BreachOpen = _chance.OneIn(40) ? null : _chance.OneIn(20),
        Available = available,
    };

    // Mostly where the step has its place, so that things come about; at times anywhere.
    private IEnumerable<bool> OnInstalment(
        Func<Contract, Instalment, bool> fits, Func<Shelf<Contract, ContractEvent>, int, IEnumerable<bool>> act)
    {
        if (_contracts.Count == 0) return [];
        if (!_chance.OneIn(6))
        {
            var some = _contracts.Values
                .SelectMany(one => one.State!.Instalments.Where(no => fits(one.State, no)).Select(no => (one, no.No)))
                .ToList();
            if (some.Count > 0 && _chance.Of(some) is var (contract, no)) return act(contract, no);
            if (!_chance.OneIn(4)) return [];
        }

        return act(_chance.Of([.. _contracts.Values]), 1 + _chance.Below(3));
    }

    private IEnumerable<bool> OnContract(
        Func<Contract, bool> fits, Func<Shelf<Contract, ContractEvent>, IEnumerable<bool>> act) =>
        OnInstalment((contract, one) => one.No == 1 && fits(contract), (contract, _) => act(contract));

    private Shelf<Fund, FundEvent> FundOf(Shelf<Contract, ContractEvent> contract) =>
        _funds[contract.State!.Terms.Fund];

    private static string CauseOf(string contract, string endToEndId) => $"{contract} order {endToEndId}";
}
