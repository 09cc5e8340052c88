using Procurement.Domain.Calendar;
using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Contracts;

/// <summary>Records a gate; the drafters of the round are a fact of the round.</summary>
public sealed record PassGate(ContractGate Gate, string Reviewer, string Reference, Author By) : ContractCommand(By);

/// <summary>Awaits the notices about a document that both signed on <paramref name="Day"/>.</summary>
public sealed record AwaitNotices(int Document, DateOnly Day, Author By) : ContractCommand(By);

/// <summary>Records that a notice was given.</summary>
public sealed record GiveNotice(NoticeKind Kind, int Document, string Reference, Author By) : ContractCommand(By);

/// <summary>What must be there before the purchaser signs, and what must be told to others afterwards.</summary>
public static class GatesAndNotices
{
    /// <summary>The longest of the limits, in working days.</summary>
    public const int LongestDays = 7;

    /// <summary>Records a gate, again where something of it changed, until the purchaser has signed.</summary>
    public static Decision<ContractEvent> Decide(
        Contract? contract, PassGate command, IReadOnlyList<string> drafters)
    {
        ArgumentNullException.ThrowIfNull(drafters);
        if (RefusalUnlessActive(contract, command) is { } why) return why;
        if (contract!.Document(0) is null) return DocumentRefusals.NotFound;
        if (contract.Status is ContractStatus.InForce) return ContractRefusals.AlreadySigned;
        if (drafters.Contains(command.By.Account)) return DocumentRefusals.DrafterRecordsNoGate;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new GatePassed(command.Gate, command.Reviewer, command.Reference);
    }

    /// <summary>Awaits the notices about a document, once.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, AwaitNotices command, Deadlines deadlines)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        if (contract is null) return ContractRefusals.NotFound;
        if (contract.Notices.Any(one => one.Document == command.Document)) return Decision<ContractEvent>.Accept([]);
        List<ContractEvent> due = [];
        foreach (var (kind, rule, days) in LimitsOf(command.Document))
        {
            if (!deadlines.TryWorkingDays(rule, command.Day, days, out var by, out var missing)) return missing;
            due.Add(new NoticeFellDue(kind, command.Document, by));
        }

        return Decision<ContractEvent>.Accept(due);
    }

    /// <summary>Records that a notice was given, also one that is late, once.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, GiveNotice command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        var notice = contract.Notices.FirstOrDefault(
            one => one.Kind == command.Kind && one.Document == command.Document);
        if (notice is null) return DocumentRefusals.NoticeNotDue;
        if (notice.Done is not null) return DocumentRefusals.NoticeGiven;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new NoticeGiven(command.Kind, command.Document, command.Reference);
    }

    private static IEnumerable<(NoticeKind Kind, string Rule, int Days)> LimitsOf(int document) =>
    [
        document is 0
            ? (NoticeKind.Publication, "政府采购法实施条例第五十条", 2)
            : (NoticeKind.Change, "财办库〔2023〕243号", 2),
        (NoticeKind.Filing, "政府采购法第四十七条", LongestDays),
    ];
}
