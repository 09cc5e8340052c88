using System.Globalization;
using Procurement.Domain.Attachments;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Performances.VisitRefusals;

namespace Procurement.Domain.Performances;

/// <summary>Records a visit, or puts it in the place of a record that was wrong.</summary>
public sealed record RecordVisit(
    string Organization, string Visit, VisitContent Content, string? Corrects, string? Reason, Author By)
    : PerformanceCommand(By);

/// <summary>Withdraws a record that should not be there.</summary>
public sealed record WithdrawVisit(string Visit, string Reason, Author By) : PerformanceCommand(By);

/// <summary>What a record is held against beside the contract: the organization's register and its files.</summary>
public sealed record VisitFacts(IReadOnlyDictionary<string, Certificate> Certificates, AttachmentFolder? Folder);

/// <summary>Recording what was done (服务记录): once, by people who were there, and so that it can be checked.</summary>
public static class Recording
{
    /// <summary>How many records a day may have.</summary>
    public const int OfDayMax = 500;

    private const int MinutesOfHour = 60;

    /// <summary>Records a visit; its day, and what it corrects, must be loaded.</summary>
    public static Decision<PerformanceEvent> Decide(
        Performance? state, RecordVisit command, Watched watched, VisitFacts facts)
    {
        if (PerformancePreconditions.WhyNot(state, watched, Party.Supplier, command.By) is { } why) return why;
        if (command.Corrects is { } old)
        {
            if (state?.Records.GetValueOrDefault(old) is not { } visit) return NotFound;
            if (!visit.Counts) return AlreadyCorrected;
            if (command.Reason is null) return ReasonMissing;
        }

        var found = WhyNotThen(command, watched)
            ?? WhyNotPlanned(state, command.Content, watched)
            ?? WhyNotBy(command.Content, watched, facts)
            ?? WhyNotShown(command.Content, facts)
            ?? WhyNotBeside(state, command);
        return found is { } refusal
            ? refusal
            : new VisitRecorded(
                command.Organization, command.Visit, command.Content, command.Corrects, command.Reason);
    }

    /// <summary>Withdraws a record that counts.</summary>
    public static Decision<PerformanceEvent> Decide(Performance? state, WithdrawVisit command, Watched watched)
    {
        if (PerformancePreconditions.WhyNot(state, watched, Party.Supplier, command.By) is { } why) return why;
        if (state?.Records.GetValueOrDefault(command.Visit) is not { } visit) return NotFound;
        return visit.Counts ? new VisitWithdrawn(visit.Id, command.Reason) : AlreadyCorrected;
    }

    private static Refusal? WhyNotThen(RecordVisit command, Watched watched)
    {
        var content = command.Content;
        if (content.Until <= content.From) return TimesWrong;
        var (today, now) = (ChinaTime.DayOf(command.By.At), TimeOnly.FromTimeSpan(ChinaTime.HourOf(command.By.At)));
        if (content.Day > today || (content.Day == today && content.Until > now)) return InTheFuture;
        if (content.Day < watched.Since || content.Day > watched.Through)
        {
            return OutsideTerm with { Value = $"{watched.Since:yyyy-MM-dd} – {watched.Through:yyyy-MM-dd}" };
        }

        return watched.Contract!.Suspensions.FirstOrDefault(one => one.Holds(content.Day)) is { } pause
            ? Suspended with { Value = $"{pause.From:yyyy-MM-dd}" }
            : null;
    }

    private static Refusal? WhyNotPlanned(Performance? state, VisitContent content, Watched watched)
    {
        if (Planning.WhyNotThere(content.Site, watched) is { } where) return where;
        if (content.Plan is null) return content.Planned is null ? null : NotPlanned;
        if (state?.Plans.GetValueOrDefault(content.Plan) is not { Status: PlanStatus.Agreed } plan)
        {
            return PerformanceRefusals.PlanNotAgreed;
        }

        if (content.Planned is not { } begins || Timetable.Find(plan, content.Day, begins) is null) return NotPlanned;
        return plan.Content.Site == content.Site ? null : SiteDiffers with { Value = plan.Content.Site };
    }

    private static Refusal? WhyNotBy(VisitContent content, Watched watched, VisitFacts facts)
    {
        for (var i = 1; i < content.Workers.Count; i++)
        {
            if (content.Workers.Take(i).Any(content.Workers[i].IsSameAs)) return WorkerTwice;
        }

        var unknown = content.Workers.FirstOrDefault(one => one.Certificate is { } number
            && !Holds(facts.Certificates.GetValueOrDefault(number), one.Name, content.Day));
        if (unknown is not null) return CertificateUnknown with { Value = unknown.Certificate };
        if (content.Client is { } client && !PersonalData.IsReference(client)) return ClientPersonal;
        if (content.Note is { } note && PersonalData.IsIn(note)) return NotePersonal;
        var most = MostOf(content, watched.Unit);
        return content.Quantity > most
            ? QuantityImpossible with { Value = most.ToString(CultureInfo.InvariantCulture) }
            : null;
    }

    // One client is one person and one visit; hours are those of the workers who were there, begun ones whole.
    private static int MostOf(VisitContent content, OutputUnit unit) => unit switch
    {
        OutputUnit.ServiceHour => content.Workers.Count
            * (int)Math.Ceiling((content.Until - content.From).TotalMinutes / MinutesOfHour),
        OutputUnit.Visit or OutputUnit.Person or OutputUnit.Case when content.Client is not null => 1,
        OutputUnit.Activity => 1,
        _ => int.MaxValue,
    };

    private static bool Holds(Certificate? certificate, string name, DateOnly day) =>
        certificate?.Confirmed is { } confirmed
        && confirmed.Person == name
        && day <= confirmed.Through
        && (certificate.EndedOn is not { } end || day < end);

    private static Refusal? WhyNotShown(VisitContent content, VisitFacts facts)
    {
        var isShown = content.Verification is Verification.Signature or Verification.Photo
            ? content.Files.Count > 0
            : content.Note is not null;
        return isShown ? EvidenceFiles.WhyNot(content.Files, facts.Folder) : Unverifiable;
    }

    private static Refusal? WhyNotBeside(Performance? state, RecordVisit command)
    {
        var content = command.Content;
        var slots = (state?.Days.GetValueOrDefault(VisitDay.IdOf(content.Day))?.Slots ?? [])
            .Where(one => one.Visit != command.Corrects).ToList();
        if (slots.Count >= OfDayMax) return TooManyOfDay;
        var beside = slots.Where(one => one.From < content.Until && content.From < one.Until).ToList();
        if (beside.Find(one => one.Workers.Any(worker => content.Workers.Any(worker.IsSameAs))) is { } worker)
        {
            return WorkerOverlaps with { Value = TextOf(worker) };
        }

        return content.Client is { } client && beside.Find(one => IsSame(one.Client, client)) is { } served
            ? ClientOverlaps with { Value = TextOf(served) }
            : null;
    }

    private static bool IsSame(string? one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string TextOf(VisitSlot slot) => $"{slot.From:HH:mm}–{slot.Until:HH:mm} {slot.Visit}";
}

/// <summary>Whether files can be named as evidence.</summary>
internal static class EvidenceFiles
{
    /// <summary>Why one of them cannot, or null: each is whole, of the organization, and not found to be bad.</summary>
    public static Refusal? WhyNot(IReadOnlyList<string> named, AttachmentFolder? folder) =>
        Enclosing.Refusals([], named, folder).FirstOrDefault();
}
