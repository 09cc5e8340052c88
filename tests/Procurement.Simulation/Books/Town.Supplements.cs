using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;

namespace Procurement.Simulation.Books;

/// <summary>Supplements and their money.</summary>
internal sealed partial class Town
{
    private IEnumerable<bool> Supplement() => OnInstalment(CanGrow, (contract, no) =>
    {
        var by = Officer();
        var plan = contract.State!.Terms.Instalments;
        var more = new Money(_chance.Below(400_00) - 150_00);
        var amendment = new Amendment(
            more,
            [.. plan.Select(one => one.No == no ? one with { Amount = one.Amount + more } : one)],
            null, null, null, "so");
        return Ask(contract, now => Amending.Decide(now, new ProposeAmendment(Party.Purchaser, amendment, null, by)), by);
    });

    // The second signature, once the money is set aside.
    private IEnumerable<bool> SignSupplement() =>
        OnContract(one => one.OpenAmendment is not null, SignSupplement);

    private static bool CanGrow(Contract contract, Instalment one) =>
        contract is { Status: ContractStatus.InForce, Agreed: not null, OpenAmendment: null, FinalGrade: null }
        && one.Status is InstalmentStatus.Planned;

    private IEnumerable<bool> SignSupplement(Shelf<Contract, ContractEvent> contract)
    {
        // The purchaser signs after the supplier.
        var (by, stamp) = (Officer(), NewStamp());
        if (contract.State!.SupplierAccounts.Contains(by.Account)) yield break;
        for (var time = _chance.OneIn(6) ? 2 : 1; time > 0; time--)
        {
            var (seen, state) = (contract.Version, contract.State!);
            var no = state.AmendmentsProposed;
            if (Amending.RefusalOfSigning(state, no, new SignContract(Party.Purchaser, by)) is { } why)
            {
                Judge.Refused(why.Code);
                yield break;
            }

            var amended = Amending.InForce(state);
            if (amended.Supplement > Money.Zero)
            {
                var (cause, fund) = (SupplementCause(contract.Name, no), FundOf(contract));
                var reserve = new ReserveForPayment(cause, amended.Supplement, by);
                var refused = Save(fund, Reserving.Decide(fund.State, reserve), $"{contract.Name} {cause} {stamp}", by);
                yield return true;
                if (refused is not null) yield break;
                if (!IsOpenOrInForce(contract.State!, no))
                {
                    ReleaseSupplement(contract, no);
                    yield return true;
                    continue;
                }
            }

            if (contract.Version != seen) continue;
            Save(contract, amended, stamp, by);
            yield return true;
        }
    }

    private IEnumerable<bool> RefuseSupplement() => OnContract(one => one.OpenAmendment is not null, contract =>
    {
        var by = _chance.OneIn(2) ? Supplier(contract.State!.Terms.Organization) : Officer();
        var no = contract.State!.AmendmentsProposed;
        return _chance.Below(3) switch
        {
            0 => Ask(contract, now => Amending.Decide(now, new LapseAmendment(no, by)), by),
            1 => Ask(contract, now => Amending.Decide(now, new WithdrawAmendment(Party.Purchaser, no, "so", by)), by),
            _ => Ask(contract, now => Amending.Decide(now, new RefuseAmendment(Party.Supplier, no, "so", by)), by),
        };
    });

    private static bool IsOpenOrInForce(Contract contract, int no) =>
        contract.OpenAmendment?.No == no || contract.Amendments.Any(one => one.No == no);

    private void ReleaseSupplement(Shelf<Contract, ContractEvent> contract, int no)
    {
        var (cause, fund) = (SupplementCause(contract.Name, no), FundOf(contract));
        if (!(fund.State?.Reservations.GetValueOrDefault(cause)?.Left > Money.Zero)) return;
        var by = Machine();
        var release = Reserving.Decide(fund.State, new ReleaseReservation(cause, by));
        MustBeDone(Save(fund, release, $"{contract.Name} {cause} release", by), $"Releasing {cause}");
    }

    private static string SupplementCause(string contract, int no) => $"{contract} supplement {no}";
}
