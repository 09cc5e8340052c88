using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using static Procurement.Domain.Fees.FeeRefusals;

namespace Procurement.Domain.Fees;

/// <summary>Declares an item of the price list.</summary>
public sealed record DeclareFee(FeeItem Item, Author By) : FeeCommand(By);

/// <summary>Lets an item be charged, or not; not needs a reason.</summary>
public sealed record DecideFee(string Ref, bool Approved, string? Reason, Author By) : FeeCommand(By);

/// <summary>Ends an item.</summary>
public sealed record EndFee(string Ref, string Reason, Author By) : FeeCommand(By);

/// <summary>Enters what was charged in a month, or corrects it.</summary>
public sealed record EnterFees(string Ref, DateOnly Month, int Times, Money Amount, Author By) : FeeCommand(By);

/// <summary>Reports a breach, without a name.</summary>
public sealed record ReportFee(
    string Report, string Text, string? Site, Money? Amount, string? Contact, Author By) : FeeCommand(By);

/// <summary>Answers a report.</summary>
public sealed record AnswerFeeReport(string Report, bool Upheld, string Reason, Author By) : FeeCommand(By);

/// <summary>Why something is refused.</summary>
public static class FeeRefusals
{
    /// <summary>The agreement bans fees: nobody who is served pays anything.</summary>
    public static readonly Refusal Banned = new("fee.banned");

    /// <summary>There is no such item.</summary>
    public static readonly Refusal NotFound = new("fee.notFound");

    /// <summary>It is approved; a new price is a new item, or ends this one first.</summary>
    public static readonly Refusal AlreadyApproved = new("fee.alreadyApproved");

    /// <summary>The list is as long as it may be.</summary>
    public static readonly Refusal TooMany = new("fee.tooMany");

    /// <summary>It waits for nobody.</summary>
    public static readonly Refusal NotWaiting = new("fee.notWaiting");

    /// <summary>Whoever refuses says why.</summary>
    public static readonly Refusal ReasonMissing = new("fee.reasonMissing");

    /// <summary>It may not be charged.</summary>
    public static readonly Refusal NotApproved = new("fee.notApproved");

    /// <summary>The month is yet to come, or was before the item could be charged.</summary>
    public static readonly Refusal MonthWrong = new("fee.monthWrong");

    /// <summary>More than so many times the price.</summary>
    public static readonly Refusal AboveList = new("fee.aboveList");

    /// <summary>There is no such report.</summary>
    public static readonly Refusal ReportNotFound = new("fee.reportNotFound");

    /// <summary>It has its answer.</summary>
    public static readonly Refusal ReportAnswered = new("fee.reportAnswered");

    /// <summary>So many reports wait that another one would be read by nobody.</summary>
    public static readonly Refusal TooManyReports = new("fee.tooManyReports");
}

/// <summary>Two ledgers of one provider: own low fees beside free services, and the ban on fees.</summary>
public static class KeepingFees
{
    /// <summary>How many items a price list has.</summary>
    public const int ItemsMax = 50;

    /// <summary>How many reports may wait for an answer under one contract.</summary>
    public const int OpenMax = 500;

    /// <summary>Whether the agreement of a contract bans fees; one that says nothing does not.</summary>
    public static bool AreBanned(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return contract.Agreed?.BansFees is true;
    }

    /// <summary>Takes an item, where fees are not banned; it may be charged once an officer approved it.</summary>
    public static Decision<FeeEvent> Decide(FeeBook? book, DeclareFee command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNot(contract) is { } why) return why;
        if (AreBanned(contract!)) return Banned;
        if (book?.ItemOrNull(command.Item.Ref) is { } known)
            return known.Status is FeeStatus.Approved ? AlreadyApproved : new FeeDeclared(command.Item);
        return book?.Items.Count >= ItemsMax ? TooMany : new FeeDeclared(command.Item);
    }

    /// <summary>Approves or refuses what waits.</summary>
    public static Decision<FeeEvent> Decide(FeeBook? book, DecideFee command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (book?.ItemOrNull(command.Ref) is not { } item) return NotFound;
        if (item.Status is not FeeStatus.Declared) return NotWaiting;
        if (command.Approved) return new FeeApproved(command.Ref);
        return command.Reason is { } reason ? new FeeRefused(command.Ref, reason) : ReasonMissing;
    }

    /// <summary>Ends an item that may be charged, by either side.</summary>
    public static Decision<FeeEvent> Decide(FeeBook? book, EndFee command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return book?.ItemOrNull(command.Ref) switch
        {
            null => NotFound,
            { Status: FeeStatus.Approved } => new FeeEnded(command.Ref, command.Reason),
            _ => NotApproved,
        };
    }

    /// <summary>Takes what was charged in a month; a month that was entered is corrected.</summary>
    public static Decision<FeeEvent> Decide(FeeBook? book, EnterFees command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (book?.ItemOrNull(command.Ref) is not { } item) return NotFound;
        // Also of an item that has ended: its last month is entered after it.
        if (item.Status is not (FeeStatus.Approved or FeeStatus.Ended)) return NotApproved;
        if (command.Month < MonthOf(item.Declared.At) || command.Month > MonthOf(command.By.At)) return MonthWrong;
        return command.Amount > item.Item.Price.Times(command.Times, Rounding.Down)
            ? AboveList
            : new FeesEntered(command.Ref, command.Month, command.Times, command.Amount);
    }

    /// <summary>Takes a report, of a contract that is or was in force.</summary>
    public static Decision<FeeEvent> Decide(FeeBook? book, ReportFee command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (contract is not ({ Status: ContractStatus.InForce } or { HasEnded: true }))
            return ContractRefusals.NotFound;
        return book?.Open >= OpenMax
            ? TooManyReports
            : new FeeReported(command.Report, command.Text, command.Site, command.Amount, command.Contact);
    }

    /// <summary>Answers a report, once; it suspends nothing by itself.</summary>
    public static Decision<FeeEvent> Decide(FeeBook? book, AnswerFeeReport command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (book?.Reports.GetValueOrDefault(command.Report) is not { } report) return ReportNotFound;
        return report.Finding is null
            ? new FeeReportAnswered(command.Report, command.Upheld, command.Reason)
            : ReportAnswered;
    }

    private static DateOnly MonthOf(DateTimeOffset at)
    {
        var day = ChinaTime.DayOf(at);
        return new(day.Year, day.Month, 1);
    }

    private static Refusal? WhyNot(Contract? contract) => contract switch
    {
        null => ContractRefusals.NotFound,
        { Status: ContractStatus.InForce } => null,
        _ => ContractRefusals.NotInForce,
    };
}
