using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Performances;

/// <summary>Plans the looks at the reports of a contract that came into force: before each is due, and after.</summary>
public sealed class ReportReminders(PublishedRounds rounds, DueDays due)
{
    /// <summary>How many days before its day, not rolled, a supplier is reminded.</summary>
    public const int DaysBefore = 7;

    /// <summary>What comes before the name of a report in a row of the one kind.</summary>
    internal const string Soon = "soon-";

    /// <summary>And in a row of the other.</summary>
    internal const string Late = "late-";

    /// <summary>Writes the rows; writing them again changes nothing.</summary>
    public async Task PlanAsync(ContractKey key, Contract contract, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(contract);
        var round = await rounds.FindOrNullAsync(new RoundKey(key.Tenant, key.Round), cancel);
        if (round?.Performance is not { } settings || contract.InForceSince is not { } since) return;
        foreach (var term in settings.Reports)
        {
            // By the plain day: it is rolled when the row is looked at, by the calendar of then.
            var day = since.AddDays(term.DueAfterDays);
            var before = ChinaTime.EndOfDay(day.AddDays(-DaysBefore - 1));
            await due.PutAsync(DueKind.ReportDue, before, $"{key}", cancel, Soon + term.Ref);
            await due.PutAsync(DueKind.ReportDue, ChinaTime.EndOfDay(day), $"{key}", cancel, Late + term.Ref);
        }
    }
}
