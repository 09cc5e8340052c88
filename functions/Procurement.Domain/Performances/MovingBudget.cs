using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Performances.BookRefusals;

namespace Procurement.Domain.Performances;

/// <summary>Moves money between lines of the budget.</summary>
public sealed record MoveBudget(
    string Organization, int From, int To, Money Amount, string Reason, Author By) : PerformanceCommand(By);

/// <summary>
/// Moves between lines within what the round lets every line be moved by, to and fro together; further only a
/// supplement of the contract goes. A move makes no money, and gives no class more than the round's share.
/// </summary>
public static class MovingBudget
{
    /// <summary>Moves money from one line to another.</summary>
    public static Decision<PerformanceEvent> Decide(Performance? state, MoveBudget command, Watched watched)
    {
        if (PerformancePreconditions.WhyNot(state, watched, Party.Supplier, command.By) is { } why) return why;
        if (Bookkeeping.WhyNoLine(watched, command.From) is { } noFrom) return noFrom;
        if (Bookkeeping.WhyNoLine(watched, command.To) is { } noTo) return noTo;
        if (command.From == command.To) return MoveSameLine;
        var left = Bookkeeping.LeftOf(state, watched, command.From);
        if (command.Amount > left) return MoveAboveLeft with { Value = $"{left}" };
        var most = MostOf(state, watched, command.From, command.To);
        if (command.Amount > most) return MoveAboveMaximum with { Value = $"{most}" };
        return ClassAboveShare(state, command, watched) is { } costs
            ? MoveAboveShare with { Value = costs.ToWire() }
            : new BudgetMoved(command.Organization, command.From, command.To, command.Amount, command.Reason);
    }

    /// <summary>How much can still go from one line to another.</summary>
    public static Money MostOf(Performance? state, Watched watched, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(watched);
        var outward = LimitOf(watched, from) + MovedOf(state, from);
        var into = LimitOf(watched, to) - MovedOf(state, to);
        var most = outward < into ? outward : into;
        return most > Money.Zero ? most : Money.Zero;
    }

    /// <summary>By how much a line may be moved, to either side, down to the fen.</summary>
    public static Money LimitOf(Watched watched, int no)
    {
        ArgumentNullException.ThrowIfNull(watched);
        return watched.Budget[no - 1].Amount.Times(watched.Settings!.LineMoveMaximum, Rounding.Down);
    }

    private static Money MovedOf(Performance? state, int no) => state?.Line(no).Moved ?? Money.Zero;

    private static CostClass? ClassAboveShare(Performance? state, MoveBudget command, Watched watched)
    {
        var (from, to) = (watched.Budget[command.From - 1].Class, watched.Budget[command.To - 1].Class);
        if (from == to || watched.Round?.CostRules is not { } rules) return null;
        var maximum = to switch
        {
            CostClass.Personnel => rules.PersonnelShareMaximum,
            CostClass.Administration => rules.AdministrationShareMaximum,
            _ => null,
        };
        var all = Money.Sum(watched.Budget.Select(one => one.Amount));
        var its = Enumerable.Range(1, watched.Budget.Count).Where(no => watched.Budget[no - 1].Class == to);
        var then = Money.Sum(its.Select(no => Bookkeeping.BudgetOf(state, watched, no))) + command.Amount;
        return then.InFen > all.InFen * (maximum ?? Fraction.One) ? to : null;
    }
}
