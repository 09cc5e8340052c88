namespace Procurement.Domain.Funds;

/// <summary>How far a correction is.</summary>
public enum CorrectionStage
{
    /// <summary>Proposed: a second person has to decide.</summary>
    Proposed,

    /// <summary>Approved: its entry stands in the ledger.</summary>
    Approved,

    /// <summary>Refused.</summary>
    Refused,
}

/// <summary>An entry as it is to be corrected: its step, what it is about, and what it says now.</summary>
public sealed record CorrectableEntry(LedgerStep Step, string? Contract, int? Instalment, string? Cause, Money Amount);

/// <summary>The latest correction of an entry: what it should have said, and who says so.</summary>
public sealed record Correction(
    long Entry, CorrectableEntry Wrong, Money Right, string Reason, string ProposedBy, DateTimeOffset ProposedAt)
{
    /// <summary>How far it is.</summary>
    public CorrectionStage Stage { get; init; }

    /// <summary>Who decided on it, or null.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why it was refused, or null.</summary>
    public string? Answer { get; init; }
}

/// <summary>Proposes that the entry with this number should have said another amount.</summary>
public sealed record ProposeCorrection(long Entry, Money Right, string Reason, Author By) : FundCommand(By);

/// <summary>Approves a proposed correction.</summary>
public sealed record ApproveCorrection(long Entry, Author By) : FundCommand(By);

/// <summary>Refuses a proposed correction.</summary>
public sealed record RefuseCorrection(long Entry, string Reason, Author By) : FundCommand(By);

/// <summary>Why a step on a correction is refused.</summary>
public static class CorrectionRefusals
{
    /// <summary>The ledger has no such entry.</summary>
    public static readonly Refusal EntryNotFound = new("correction.entryNotFound");

    /// <summary>An entry of this kind follows from others: what it follows from is corrected.</summary>
    public static readonly Refusal NotCorrectable = new("correction.notCorrectable");

    /// <summary>The entry says this amount.</summary>
    public static readonly Refusal SameAmount = new("correction.sameAmount");

    /// <summary>A correction of this entry waits for a decision.</summary>
    public static readonly Refusal AlreadyProposed = new("correction.alreadyProposed");

    /// <summary>No correction of this entry waits.</summary>
    public static readonly Refusal NotProposed = new("correction.notProposed");

    /// <summary>Whoever proposed a correction does not approve it.</summary>
    public static readonly Refusal ProposerCannotApprove = new("correction.proposerCannotApprove");

    /// <summary>The ledger would break one of its laws.</summary>
    public static readonly Refusal BreaksLaw = new("correction.breaksLaw");

    /// <summary>What happened to the contract last is not booked yet: what is wrong shows when it is.</summary>
    public static readonly Refusal BooksBehind = new("correction.booksBehind");

    /// <summary>The books of a contract's money would say something else than the contract.</summary>
    public static readonly Refusal AgainstContract = new("correction.againstContract");
}

/// <summary>
/// Correcting an entry takes two people of finance, and makes an entry of its own that says the difference and names
/// the wrong one. What follows from a contract can only be corrected to what the contract says.
/// </summary>
public static class Correcting
{
    /// <summary>
    /// What can be corrected of an event, or null. What is reserved is drawn by work that goes on, and given back when
    /// it ends: with less the work could not go on, and more would be left for nobody.
    /// </summary>
    public static CorrectableEntry? Of(FundEvent happened) => happened switch
    {
        FundOpened one => new(LedgerStep.Appropriated, null, null, null, one.Appropriation),
        MoneyCommitted one => new(LedgerStep.Committed, one.Contract, null, null, one.Amount),
        PayableRecognized one => new(LedgerStep.PayableRecognized, one.Contract, one.Instalment, null, one.Amount),
        PayableCancelled one => new(LedgerStep.PayableCancelled, one.Contract, one.Instalment, null, one.Amount),
        MoneyPaid one => new(LedgerStep.Paid, one.Contract, one.Instalment, null, one.Amount),
        InstalmentSetOff one => new(LedgerStep.SetOff, one.Contract, one.Instalment, null, one.Amount),
        PaymentReturned one => new(LedgerStep.Returned, one.Contract, one.Instalment, null, one.Amount),
        MoneyReturned one => new(LedgerStep.Recovered, one.Contract, null, null, one.Amount),
        _ => null,
    };

    /// <summary>The event that books the difference as if it had been part of the entry.</summary>
    public static FundEvent RightingOf(Fund fund, EntryCorrected corrected)
    {
        ArgumentNullException.ThrowIfNull(fund);
        ArgumentNullException.ThrowIfNull(corrected);
        var (wrong, more) = (corrected.Wrong, corrected.Difference);
        return wrong.Step switch
        {
            LedgerStep.Appropriated => new FundOpened(fund.Title, fund.Source, fund.Year, fund.Appropriation + more)
            {
                InBudget = fund.InBudget,
                Account = fund.Account,
                Envelope = fund.Envelope,
                ExcludedCosts = fund.ExcludedCosts,
            },
            LedgerStep.Committed => new CommitmentChanged(
                wrong.Contract!, fund.Commitments[wrong.Contract!].Amount + more, Cause: null),
            LedgerStep.PayableRecognized => new PayableRecognized(wrong.Contract!, wrong.Instalment!.Value, more),
            LedgerStep.PayableCancelled => new PayableCancelled(wrong.Contract!, wrong.Instalment!.Value, more),
            LedgerStep.Paid => new MoneyPaid(wrong.Contract!, more) { Instalment = wrong.Instalment },
            LedgerStep.SetOff => new InstalmentSetOff(wrong.Contract!, wrong.Instalment!.Value, more),
            LedgerStep.Returned => new PaymentReturned(wrong.Contract!, more) { Instalment = wrong.Instalment },
            LedgerStep.Recovered => new MoneyReturned(wrong.Contract!, more),
            _ => throw new InvalidOperationException($"An entry of the kind {wrong.Step} is not corrected."),
        };
    }

    /// <summary>
    /// Proposes it; <paramref name="entry"/> is the event that stands under the number, or null where there is none.
    /// </summary>
    public static Decision<FundEvent> Decide(Fund? fund, ProposeCorrection command, FundEvent? entry)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (entry is null) return CorrectionRefusals.EntryNotFound;
        if (Of(entry) is not { } said) return CorrectionRefusals.NotCorrectable;

        var last = fund.Corrections.GetValueOrDefault($"{command.Entry}");
        if (last is { Stage: CorrectionStage.Proposed }) return CorrectionRefusals.AlreadyProposed;
        var wrong = said with { Amount = NowOf(last, said.Amount) };
        // An appropriation is said anew each time it changes: only the latest can be wrong.
        if (wrong.Step is LedgerStep.Appropriated && wrong.Amount != fund.Appropriation)
        {
            return CorrectionRefusals.NotCorrectable;
        }

        return wrong.Amount == command.Right
            ? CorrectionRefusals.SameAmount
            : new CorrectionProposed(command.Entry, wrong, command.Right, command.Reason);
    }

    /// <summary>
    /// Approves it, unless a law would be broken; <paramref name="contract"/> is what the contract says, where the
    /// entry is about one and all that happened to that is booked. A correction beside work that is still to book the
    /// same would book it twice.
    /// </summary>
    public static Decision<FundEvent> Decide(Fund? fund, ApproveCorrection command, Commitment? contract = null)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (Waiting(fund, command.Entry) is not { } waiting) return CorrectionRefusals.NotProposed;
        if (waiting.ProposedBy == command.By.Account) return CorrectionRefusals.ProposerCannotApprove;

        var corrected = new EntryCorrected(command.Entry, waiting.Wrong, waiting.Right - waiting.Wrong.Amount);
        var after = FundHistory.Apply(fund, corrected);
        if (LedgerLaws.Broken(after).Count > 0 || !LedgerLaws.MovedTogether(fund, after))
        {
            return CorrectionRefusals.BreaksLaw;
        }

        if (waiting.Wrong.Contract is not null && contract is null) return CorrectionRefusals.BooksBehind;
        return contract is not null && !IsAsSaid(contract, fund, after, waiting.Wrong.Contract!)
            ? CorrectionRefusals.AgainstContract
            : corrected;
    }

    /// <summary>Refuses it; whoever proposed it may take it back so.</summary>
    public static Decision<FundEvent> Decide(Fund? fund, RefuseCorrection command)
    {
        if (fund is null) return FundRefusals.NotFound;
        return Waiting(fund, command.Entry) is null
            ? CorrectionRefusals.NotProposed
            : new CorrectionRefused(command.Entry, command.Reason);
    }

    // Older books keep no payables; a correction takes none away that the contract has.
    private static bool IsAsSaid(Commitment contract, Fund before, Fund after, string name)
    {
        var (was, now) = (before.Commitments[name], after.Commitments[name]);
        return contract.Says(now)
            && (now.Payables.SequenceEqual(was.Payables) || now.Payables.SequenceEqual(contract.Payables));
    }

    private static Correction? Waiting(Fund fund, long entry) =>
        fund.Corrections.GetValueOrDefault($"{entry}") is { Stage: CorrectionStage.Proposed } waiting ? waiting : null;

    private static Money NowOf(Correction? last, Money said) => last switch
    {
        { Stage: CorrectionStage.Approved } => last.Right,
        { } => last.Wrong.Amount,
        null => said,
    };
}
