using Procurement.Domain.Receivables;
using static Procurement.Domain.Messages.Wording;
using Kind = Procurement.Domain.Messages.MessageKind;

namespace Procurement.Domain.Messages;

/// <summary>Who is told what of money that an organization has to return.</summary>
public static class ReceivableMessages
{
    /// <summary>The messages of an event on the account of an organization.</summary>
    public static IEnumerable<MessageDraft> Of(string organization, ReceivableEvent happened) => happened switch
    {
        ReceivableRaised one =>
        [
            Debtor(organization, Kind.ReceivableRaised, "有款项应当返还",
                $"{Why(one.Cause)}，应返还{Yuan(one.Amount)}，请在{Day(one.Due.Due)}24:00前返还。"),
            Staff(Mailbox.Finance, organization, one.Receivable, Kind.ReceivableRaised, "新增应返还款项",
                $"{Why(one.Cause)}，应返还{Yuan(one.Amount)}，期限{Day(one.Due.Due)}。"),
        ],
        DebtorReminded { Overdue: false } =>
            [Debtor(organization, Kind.ReceivableDue, "返还期限将到", "请在期限内返还，逾期将影响下一次申报。")],
        DebtorReminded one =>
        [
            Debtor(organization, Kind.ReceivableDue, "返还已经逾期", "请立即返还；逾期期间不能申报。"),
            Staff(Mailbox.Finance, organization, one.Receivable, Kind.ReceivableDue, "应返还款项逾期", "请催收或者提出抵扣。"),
        ],
        MoneyReceived one =>
            [Debtor(organization, Kind.ReceivableChanged, "已收到返还款", $"{Day(one.Day)}收到{Yuan(one.Amount)}。")],
        SetOffProposed one =>
        [
            Staff(Mailbox.FinanceApprovers, organization, one.Receivable, Kind.ReceivableChanged, "抵扣待审批",
                $"提出以第{one.Target.No}期款抵扣{Yuan(one.Amount)}。"),
        ],
        SetOffBooked => [Debtor(organization, Kind.ReceivableChanged, "应返还款项已抵扣", "已从应付款中抵扣，明细见应返还款项。")],
        SetOffFailed one =>
        [
            Staff(Mailbox.Finance, organization, one.Receivable, Kind.ReceivableChanged, "抵扣没有成功",
                "批准时该期款已经不能抵扣，请重新办理。"),
        ],
        WriteOffProposed one =>
        [
            Staff(Mailbox.Approvers, organization, one.Receivable, Kind.ReceivableChanged, "核销待审批",
                $"申请核销{Yuan(one.Amount)}。理由：{one.Reason}"),
        ],
        WriteOffApproved one =>
        [
            Staff(Mailbox.FinanceApprovers, organization, one.Receivable, Kind.ReceivableChanged, "核销待财务确认",
                "采购人负责人已批准，请确认或者退回。"),
        ],
        WriteOffRefused one =>
        [
            Staff(Mailbox.Officers, organization, one.Receivable, Kind.ReceivableChanged, "核销未获同意",
                $"理由：{one.Reason}"),
        ],
        _ => [],
    };

    private static string Why(ReceivableCause cause) => cause switch
    {
        ReceivableCause.Unspent => "合同款项未全部使用",
        ReceivableCause.Disallowed => "部分支出不符合约定",
    };

    private static MessageDraft Debtor(string organization, Kind kind, string title, string text) =>
        new(Mailbox.OfOrganization(organization), kind, title, text, "/own-receivables");

    private static MessageDraft Staff(
        Mailbox to, string organization, string receivable, Kind kind, string title, string text) =>
        new(to, kind, $"{title}：{organization}", text, $"/receivables/{organization}/{receivable}");
}
