using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Laws;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;

namespace Procurement.Simulation.Books;

/// <summary>Contracts from the award to their end.</summary>
internal sealed partial class Town
{
    private const int ContractsMax = 60;
    private const int AtOnceMax = 12;

    private static readonly BankAccount Payee = new("bank", "12345678", "payee");
    private static readonly ContractLaw Law = new(new Fraction(5, 10_000), new(90, 80, 60), RollsWeekends: true);
    private static readonly InstalmentCondition[] Conditions =
        [InstalmentCondition.Signed, InstalmentCondition.MidtermPassed, InstalmentCondition.FinalPassed];

    private IEnumerable<(int Weight, Func<IEnumerable<bool>> Begin)> ContractMoves() =>
    [
        (3, Award), (9, Sign), (1, Decline), (1, Lapse), (5, Midterm), (5, Final), (1, Suspend), (3, Resume), (2, Terminate),
        (3, Report), (4, AcceptReport), (3, Supplement), (3, SignSupplement), (1, RefuseSupplement), (4, Close),
    ];

    // The money of all is set aside before any is committed; whoever does this is work that is done to its end.
    private IEnumerable<bool> Award()
    {
        var alive = _contracts.Values.Count(one => one.State!.Status <= ContractStatus.InForce);
        if (_contracts.Count >= ContractsMax || alive >= AtOnceMax) return [];
        return Award(1 + _chance.Below(2), _chance.Of([.. _funds.Values]));
    }

    private IEnumerable<bool> Award(int count, Shelf<Fund, FundEvent> fund)
    {
        var names = Enumerable.Range(0, count).Select(_ => $"P{_contracts.Count + _promised++}").ToList();
        var amounts = names.Select(_ => new Money(100_00 + _chance.Below(4_000_00))).ToList();
        var cause = $"award {names[0]}";
        Begin(AwardAll(fund, cause, names, amounts), mayBreak: false);
        return NoSteps;
    }

    private IEnumerable<bool> AwardAll(
        Shelf<Fund, FundEvent> fund, string cause, List<string> names, List<Money> amounts)
    {
        var by = Machine();
        var reserve = new ReserveMoney(cause, Money.Sum(amounts), by);
        Save(fund, Reserving.Decide(fund.State, reserve), $"{cause} reserve", by);
        yield return true;
        if (fund.State!.RefusalOf(cause) is not null) yield break;
        foreach (var (name, amount) in names.Zip(amounts))
        {
            var commit = new CommitReserved(cause, name, amount, by);
            MustBeDone(Save(fund, Reserving.Decide(fund.State, commit), $"{cause} commit {name}", by), $"Commit {name}");
            yield return true;
            Offer(fund.Name, name, amount);
            yield return true;
        }
    }

    private void Offer(string fund, string name, Money amount)
    {
        var contract = Put(_contracts, new(name, (was, one, by, _) => ContractHistory.Apply(was, one, by), Judge.Hear, AfterContract));
        var parts = InstalmentPlan.Split(amount, [50, 30, 20]);
        var terms = new ContractTerms(
            "R", name, name, _chance.Of(Organizations), fund, name, amount,
            [.. parts.Select((part, at) => new InstalmentAmount(at + 1, part, Conditions[at]))],
            new FinalPayout(100, 95, 80, 0), 30, Law, Payee, [])
        {
            SignerMayApprovePayment = _chance.OneIn(3),
        };
        var today = ChinaTime.DayOf(_now);
        contract.Save(Signing.Decide(contract.State, new OfferContract(terms, today, 30, Machine()), Days), "offer", Machine());
    }

    private IEnumerable<bool> Sign()
    {
        var open = _contracts.Values.Where(one => one.State!.Status is ContractStatus.AwaitingSignatures).ToList();
        return open.Count == 0 ? NoSteps : SignBoth(_chance.Of(open));
    }

    private IEnumerable<bool> SignBoth(Shelf<Contract, ContractEvent> contract)
    {
        var (supplier, officer) = (Supplier(contract.State!.Terms.Organization), Officer());
        Save(contract, Signing.Decide(contract.State, new SignContract(Party.Supplier, supplier)), NewStamp(), supplier);
        yield return true;
        Save(contract, Signing.Decide(contract.State, new SignContract(Party.Purchaser, officer)), NewStamp(), officer);
        yield return true;
        // Some agreements are drawn here: then there are supplements, grounds, and papers of invoices.
        if (contract.State is not { Status: ContractStatus.InForce, Agreed: null } now || now.Instalments.Any(IsBegun)) yield break;
        if (!_chance.OneIn(2)) yield break;
        var through = ChinaTime.DayOf(_now).AddMonths(11);
        var agreed = new AgreedTerms(
            now.Terms.Amount, 11, through, [new("K", "K", "%", KpiDirection.AtLeast, 95, null)], [],
            SigningBasis.Agreed, BansFees: false, AllowsSubcontracting: false);
        contract.Save(new DocumentDrawn(0, "data", "file", agreed), "agreement", Machine());
    }

    private static bool IsInForce(Contract one) => one.Status is ContractStatus.InForce;

    private static bool IsBegun(Instalment one) => one.Status is not InstalmentStatus.Planned;

    private IEnumerable<bool> Decline() => OnContract(one => one.Status is ContractStatus.AwaitingSignatures, contract =>
    {
        if (!_chance.OneIn(4)) return [];
        var by = Supplier(contract.State!.Terms.Organization);
        return Ask(contract, now => Signing.Decide(now, new DeclineContract(null, by)), by);
    });

    private IEnumerable<bool> Lapse() => OnContract(one => one.HasLapsed(_now), contract =>
    {
        var by = Machine();
        return Ask(contract, now => Signing.Decide(now, new LapseContract(by)), by);
    });

    private IEnumerable<bool> Midterm() => OnContract(one => one is { Status: ContractStatus.InForce, Midterm: not MidtermGrade.Pass }, contract =>
    {
        var by = Officer();
        var grade = _chance.OneIn(6) ? MidtermGrade.Deferred : MidtermGrade.Pass;
        return Ask(contract, now => Execution.Decide(now, new GradeMidterm(grade, by)), by);
    });

    private IEnumerable<bool> Final() => OnContract(one => one is { Status: ContractStatus.InForce, Instalments: [_, { Status: InstalmentStatus.Paid }, _] }, contract =>
    {
        if (contract.State!.FinalGrade is not null && !_chance.OneIn(6)) return [];
        var by = Officer();
        var score = 50 + _chance.Below(51);
        return Ask(contract, now => Execution.Decide(now, new GradeFinal(score, by)), by);
    });

    private IEnumerable<bool> Suspend() => OnContract(IsInForce, contract =>
    {
        var by = Officer();
        var until = ChinaTime.DayOf(_now).AddDays(_chance.Below(4));
        var grounds = _chance.OneIn(2) ? SuspensionGrounds.FinanceOrder : SuspensionGrounds.PublicInterest;
        return Ask(
            contract, now => Suspending.Decide(now, new SuspendContract(grounds, until, NewStamp(), "so", by)), by);
    });

    private IEnumerable<bool> Resume() => OnContract(one => one.Suspended is not null, contract =>
    {
        var by = Officer();
        return Ask(contract, now => Suspending.Decide(now, new ResumeContract("so", by)), by);
    });

    private IEnumerable<bool> Terminate() => OnContract(IsInForce, contract =>
    {
        if (!_chance.OneIn(3)) return [];
        var by = Officer();
        var end = new TerminateContract("so", by) { Grounds = TerminationGrounds.PublicInterest };
        return Ask(contract, now => Ending.Decide(now, end), by);
    });

    private IEnumerable<bool> Report() => OnContract(IsInForce, contract =>
    {
        var by = Supplier(contract.State!.Terms.Organization);
        var spent = Some(contract.State.Terms.Amount);
        return Ask(contract, now => Spending.Decide(now, new ReportExpenditure(spent, by) { ByVouchers = true }), by);
    });

    private IEnumerable<bool> AcceptReport() => OnContract(one => one.Reported is not null, contract =>
    {
        var by = Officer();
        var accepted = Some(contract.State!.Reported ?? Money.Zero);
        return Ask(contract, now => Spending.Decide(now, new AcceptExpenditure(accepted, "so", by)), by);
    });

    private IEnumerable<bool> Close() => OnContract(one => one.FinalGrade is not null || one.Status is ContractStatus.Terminated, contract =>
    {
        var by = Officer();
        return Ask(contract, now => Ending.Decide(now, new CloseContract(by)), by);
    });
}
