namespace Procurement.Domain.Performances;

/// <summary>Why a step on performance, or on a plan, is refused; a closed list whose codes never change.</summary>
public static class PerformanceRefusals
{
    /// <summary>The round does not say how performance is watched.</summary>
    public static readonly Refusal NotWatched = new("performance.notWatched");

    /// <summary>There is no such plan.</summary>
    public static readonly Refusal PlanNotFound = new("plan.notFound");

    /// <summary>The contract has as many plans as it may.</summary>
    public static readonly Refusal PlansTooMany = new("plan.tooMany");

    /// <summary>The plan was agreed on: it is replaced or ended, never changed.</summary>
    public static readonly Refusal PlanAgreedOn = new("plan.agreedOn");

    /// <summary>The plan does not wait for an officer.</summary>
    public static readonly Refusal PlanNotProposed = new("plan.notProposed");

    /// <summary>The plan was not agreed on, so there is nothing to end or to replace.</summary>
    public static readonly Refusal PlanNotAgreed = new("plan.notAgreed");

    /// <summary>It says the words of hiring, the value: posts and people are not bought (102号令 art. 10 (5)).</summary>
    public static readonly Refusal PlanHires = new("plan.hires");

    /// <summary>It names a person, the value: a plan says what is done, not by whom.</summary>
    public static readonly Refusal PlanNamesPerson = new("plan.namesPerson");

    /// <summary>What the lot is counted in is another unit; the value says which.</summary>
    public static readonly Refusal PlanUnitDiffers = new("plan.unitDiffers");

    /// <summary>Its days are not in the term of the contract; the value says which days are.</summary>
    public static readonly Refusal PlanOutsideTerm = new("plan.outsideTerm");

    /// <summary>A time ends before it begins, or begins at the same moment as another of the day.</summary>
    public static readonly Refusal PlanTimesWrong = new("plan.timesWrong");

    /// <summary>It plans nothing at all.</summary>
    public static readonly Refusal PlanEmpty = new("plan.empty");

    /// <summary>It plans more times than a plan may; the value says how many.</summary>
    public static readonly Refusal PlanTooLong = new("plan.tooLong");

    /// <summary>What was awaited on days that are over stays awaited; the value is the first day that may be.</summary>
    public static readonly Refusal PlanInThePast = new("plan.inThePast");

    /// <summary>The contract does not serve this site.</summary>
    public static readonly Refusal SiteUnknown = new("performance.siteUnknown");
}

/// <summary>Why a visit is not recorded.</summary>
public static class VisitRefusals
{
    /// <summary>There is no such record.</summary>
    public static readonly Refusal NotFound = new("visit.notFound");

    /// <summary>The record does not count any more: another came in its place, or it was withdrawn.</summary>
    public static readonly Refusal AlreadyCorrected = new("visit.alreadyCorrected");

    /// <summary>It ends before it begins.</summary>
    public static readonly Refusal TimesWrong = new("visit.timesWrong");

    /// <summary>It is not over yet.</summary>
    public static readonly Refusal InTheFuture = new("visit.inTheFuture");

    /// <summary>The contract was not in force then, or not any more; the value says which days are.</summary>
    public static readonly Refusal OutsideTerm = new("visit.outsideTerm");

    /// <summary>The contract was suspended then; the value says since when.</summary>
    public static readonly Refusal Suspended = new("visit.suspended");

    /// <summary>The plan has no such time on that day.</summary>
    public static readonly Refusal NotPlanned = new("visit.notPlanned");

    /// <summary>The plan is of another site; the value says which.</summary>
    public static readonly Refusal SiteDiffers = new("visit.siteDiffers");

    /// <summary>A worker was elsewhere at that time; the value says when, and in which record.</summary>
    public static readonly Refusal WorkerOverlaps = new("visit.workerOverlaps");

    /// <summary>The client was served at that time already; the value says when, and in which record.</summary>
    public static readonly Refusal ClientOverlaps = new("visit.clientOverlaps");

    /// <summary>One worker is named twice.</summary>
    public static readonly Refusal WorkerTwice = new("visit.workerTwice");

    /// <summary>No certificate of that number counted for that person on that day; the value is the number.</summary>
    public static readonly Refusal CertificateUnknown = new("visit.certificateUnknown");

    /// <summary>The reference of a client says who it is: only a number of the organization's own is taken.</summary>
    public static readonly Refusal ClientPersonal = new("visit.clientPersonal");

    /// <summary>The note holds a number of an identity card or a telephone.</summary>
    public static readonly Refusal NotePersonal = new("visit.notePersonal");

    /// <summary>Nobody can check it: a signature and a photo need a file, a call and a device a note.</summary>
    public static readonly Refusal Unverifiable = new("visit.unverifiable");

    /// <summary>That much cannot be done in the time or for one client; the value says the most.</summary>
    public static readonly Refusal QuantityImpossible = new("visit.quantityImpossible");

    /// <summary>Whoever corrects a record says why.</summary>
    public static readonly Refusal ReasonMissing = new("visit.reasonMissing");

    /// <summary>The day has as many records as it may.</summary>
    public static readonly Refusal TooManyOfDay = new("visit.tooManyOfDay");
}

/// <summary>Why a report is not taken.</summary>
public static class ReportRefusals
{
    /// <summary>The round asks for no such report.</summary>
    public static readonly Refusal NotFound = new("report.notFound");

    /// <summary>Nothing was submitted yet.</summary>
    public static readonly Refusal NotSubmitted = new("report.notSubmitted");

    /// <summary>A version waits for an officer.</summary>
    public static readonly Refusal Waits = new("report.waits");

    /// <summary>It was accepted: nothing changes any more.</summary>
    public static readonly Refusal AlreadyAccepted = new("report.alreadyAccepted");

    /// <summary>It was given back and waits for the supplier.</summary>
    public static readonly Refusal NotWaiting = new("report.notWaiting");

    /// <summary>Indicators of the agreement are missing; the value names them.</summary>
    public static readonly Refusal KpiMissing = new("report.kpiMissing");

    /// <summary>An indicator is not of the agreement, or comes twice; the value names it.</summary>
    public static readonly Refusal KpiUnknown = new("report.kpiUnknown");

    /// <summary>It was submitted as often as a report may.</summary>
    public static readonly Refusal TooOften = new("report.tooOften");
}

/// <summary>Why a voucher or a move of money is not taken.</summary>
public static class BookRefusals
{
    /// <summary>There is no such entry.</summary>
    public static readonly Refusal EntryNotFound = new("entry.notFound");

    /// <summary>A voucher of this number from the same hand counts already.</summary>
    public static readonly Refusal EntryTwice = new("entry.twice");

    /// <summary>The contract has as many entries as it may.</summary>
    public static readonly Refusal EntriesTooMany = new("entry.tooMany");

    /// <summary>The budget has no such line; the value says how many it has.</summary>
    public static readonly Refusal LineUnknown = new("entry.lineUnknown");

    /// <summary>More than what is left of the line; the value says how much that is.</summary>
    public static readonly Refusal AboveLine = new("entry.aboveLine");

    /// <summary>More of the government's money than the contract has left; the value says how much that is.</summary>
    public static readonly Refusal AboveContract = new("entry.aboveContract");

    /// <summary>The day is not in the term of the contract, or yet to come; the value says which days are.</summary>
    public static readonly Refusal DayOutside = new("entry.dayOutside");

    /// <summary>A voucher comes with a file that shows it.</summary>
    public static readonly Refusal EvidenceMissing = new("entry.evidenceMissing");

    /// <summary>The government's money is paid under the contract; nobody raises it.</summary>
    public static readonly Refusal IncomeOfGovernment = new("entry.incomeOfGovernment");

    /// <summary>It was decided on or taken back.</summary>
    public static readonly Refusal EntryNotWaiting = new("entry.notWaiting");

    /// <summary>Whoever refuses an entry says why.</summary>
    public static readonly Refusal ReasonMissing = new("entry.reasonMissing");

    /// <summary>One entry is decided on twice at once.</summary>
    public static readonly Refusal SettledTwice = new("entry.settledTwice");

    /// <summary>A move is from one line to another.</summary>
    public static readonly Refusal MoveSameLine = new("budgetMove.sameLine");

    /// <summary>More than what is left of the line; the value says how much that is.</summary>
    public static readonly Refusal MoveAboveLeft = new("budgetMove.aboveLeft");

    /// <summary>Further than the round lets the lines be moved; the value says by how much they can still be.</summary>
    public static readonly Refusal MoveAboveMaximum = new("budgetMove.aboveMaximum");

    /// <summary>A class of costs would have more than its share of the round; the value names the class.</summary>
    public static readonly Refusal MoveAboveShare = new("budgetMove.aboveShare");
}
