using Procurement.Domain.Contracts;
using Procurement.Domain.Performances;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Messages.Wording;
using Kind = Procurement.Domain.Messages.MessageKind;

namespace Procurement.Domain.Messages;

/// <summary>Who is told what when something happens to the performance of a contract.</summary>
public static class PerformanceMessages
{
    /// <summary>The messages of an event.</summary>
    public static IEnumerable<MessageDraft> Of(Contract contract, PerformanceEvent happened)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return happened switch
        {
            Performances.PlanProposed one =>
                [Purchaser(contract, Kind.PlanProposed, "服务计划待确认", $"承接主体提出服务计划“{one.Content.Title}”，请确认或退回。")],
            Performances.PlanAgreed => [Supplier(contract, Kind.PlanAgreed, "服务计划已确认", "采购人同意了服务计划，请按计划开展并及时登记。")],
            Performances.PlanReturned one => [Supplier(contract, Kind.PlanReturned, "服务计划被退回", $"意见：{one.Remarks}")],
            Performances.ReportSubmitted one =>
                [Purchaser(contract, Kind.ReportSubmitted, "履约报告待审核", $"应于{Day(one.Due.Due)}前提交的报告已提交，请审核。")],
            Performances.ReportReturned one =>
                [Supplier(contract, Kind.ReportReturned, "履约报告被退回", $"请修改后再次提交。意见：{one.Remarks}")],
            Performances.ReportAccepted => [Supplier(contract, Kind.ReportAccepted, "履约报告已认可", "采购人认可了本次履约报告。")],
            EntriesSettled one when one.Entries.Any(entry => !entry.Accepted) =>
            [
                Supplier(contract, Kind.EntriesRefused, "凭证未通过审核",
                    $"有{one.Entries.Count(entry => !entry.Accepted)}笔凭证未通过，理由见各笔凭证；更正后可重新登记。"),
            ],
            _ => [],
        };
    }

    /// <summary>That a report is due soon.</summary>
    public static IEnumerable<MessageDraft> Soon(Contract contract, ReportTerm term, DateOnly due)
    {
        ArgumentNullException.ThrowIfNull(term);
        return [Supplier(contract, Kind.ReportDue, "履约报告即将到期", $"“{term.Title}”应于{Day(due)}前提交。")];
    }

    /// <summary>That a report is late.</summary>
    public static IEnumerable<MessageDraft> Late(Contract contract, ReportTerm term, DateOnly due)
    {
        ArgumentNullException.ThrowIfNull(term);
        var text = $"“{term.Title}”应于{Day(due)}前提交，现已逾期。";
        return
        [
            Supplier(contract, Kind.ReportLate, "履约报告逾期", $"{text}请尽快提交。"),
            Purchaser(contract, Kind.ReportLate, "履约报告逾期", $"{text}请督促承接主体。"),
        ];
    }

    // The same case has another page for each side.
    private static MessageDraft Supplier(Contract contract, MessageKind kind, string title, string text) => Draft(
        contract,
        Mailbox.OfOrganization(contract.Terms.Organization),
        kind,
        title,
        text,
        $"/own-contracts/{contract.Terms.Round}/{contract.Terms.Proposal}/performance");

    private static MessageDraft Purchaser(Contract contract, MessageKind kind, string title, string text) => Draft(
        contract,
        Mailbox.Officers,
        kind,
        title,
        text,
        $"/rounds/{contract.Terms.Round}/contracts/{contract.Terms.Proposal}/performance");

    private static MessageDraft Draft(
        Contract contract, Mailbox to, MessageKind kind, string title, string text, string link) =>
        new(
            to,
            kind,
            $"{title}：{contract.Terms.Title}",
            $"“{contract.Terms.Title}”（合同编号 {contract.Terms.Reference}）：{text}",
            link);
}
