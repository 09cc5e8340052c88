using Procurement.Domain.Contracts;
using static Procurement.Domain.Messages.Wording;
using Kind = Procurement.Domain.Messages.MessageKind;

namespace Procurement.Domain.Messages;

/// <summary>Who is told what when something happens to a contract.</summary>
public static partial class ContractMessages
{
    /// <summary>The messages of an event of the contract for a proposal of a round.</summary>
    public static IEnumerable<MessageDraft> Of(string round, string proposal, Contract contract, ContractEvent happened)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var with = new Sides(round, proposal, contract.Terms);
        return happened switch
        {
            Contracts.ContractOffered offered =>
            [
                with.Supplier(Kind.ContractOffered, "合同待签署",
                    $"合同金额{Yuan(offered.Terms.Amount)}，请在{Day(offered.SignBy.Due)}24:00前签署，逾期视为放弃。"),
            ],
            Contracts.SupplierSigned =>
            [
                with.Purchaser(Mailbox.Approvers, Kind.SupplierSigned, "合同待采购人签署",
                    $"承接主体已签署，请在{Day(contract.SignBy)}24:00前签署。"),
            ],
            PurchaserSigned => [with.Supplier(Kind.ContractInForce, "合同已生效", "双方均已签署，可按约定申请付款。")],
            Contracts.ContractDeclined declined =>
            [
                with.Purchaser(Mailbox.Officers, Kind.ContractDeclined, "承接主体放弃签约",
                    $"放弃日期：{Day(declined.Day)}。{Why(declined.Reason)}名额由候补递补。"),
            ],
            Contracts.ContractLapsed =>
            [
                with.Purchaser(Mailbox.Officers, Kind.ContractLapsed, "合同逾期未签", "未在期限内签署，名额由候补递补。"),
                with.Supplier(Kind.ContractLapsed, "合同逾期未签", $"未在{Day(contract.SignBy)}前签署，视为放弃。"),
            ],
            Contracts.ContractTerminated { By: Party.Supplier } ended =>
                [with.Other(Party.Supplier, "合同已解除", $"承接主体同意解除合同。理由：{ended.Reason}")],
            Contracts.ContractTerminated ended =>
                [with.Supplier(Kind.ContractTerminated, "合同提前终止", $"采购人终止了合同。理由：{ended.Reason}")],
            _ => OfPayments(with, happened).Concat(OfChanges(with, contract, happened)),
        };
    }

    /// <summary>That the payment of an instalment is late.</summary>
    public static IEnumerable<MessageDraft> Late(string round, string proposal, Contract contract, int no)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var with = new Sides(round, proposal, contract.Terms);
        var due = contract.Instalment(no)?.DueBy is { } day ? $"应于{Day(day)}前支付，" : "";
        return from to in (Mailbox[])[Mailbox.Finance, Mailbox.FinanceApprovers]
               select with.Finance(to, Kind.PaymentLate, no, "付款逾期", $"第{no}期款{due}现已逾期，请尽快支付。");
    }

    /// <summary>That the payment of an instalment is due in so many working days.</summary>
    public static IEnumerable<MessageDraft> Soon(
        string round, string proposal, Contract contract, int no, DateOnly due, int workingDays)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var with = new Sides(round, proposal, contract.Terms);
        var left = workingDays is 0 ? "今天是最后一个工作日" : $"还有{workingDays}个工作日";
        return from to in (Mailbox[])[Mailbox.Finance, Mailbox.FinanceApprovers]
               select with.Finance(
                   to, Kind.PaymentSoon, no, "付款即将到期", $"第{no}期款应于{Day(due)}前支付，{left}，请及时办理。");
    }

    /// <summary>That a notice about a document of the contract is late.</summary>
    public static IEnumerable<MessageDraft> LateNotice(
        string round, string proposal, Contract contract, ContractNotice notice)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(notice);
        var what = notice.Kind switch
        {
            NoticeKind.Publication => "合同公告",
            NoticeKind.Change => "合同变更公告",
            NoticeKind.Filing => "合同备案",
        };
        return
        [
            new Sides(round, proposal, contract.Terms).Purchaser(
                Mailbox.Officers, Kind.NoticeLate, $"{what}逾期", $"{what}应于{Day(notice.Due)}前完成，请尽快办理并登记。"),
        ];
    }

    private static IEnumerable<MessageDraft> OfPayments(Sides with, ContractEvent happened) => happened switch
    {
        InstalmentClaimed made =>
        [
            with.Purchaser(Mailbox.Officers, Kind.ClaimMade, "收到付款申请",
                $"承接主体申请第{made.No}期款，发票号码 {made.Invoice}，请验收。"),
        ],
        Contracts.ClaimReturned returned =>
        [
            with.Supplier(Kind.ClaimReturned, "付款申请被退回",
                $"第{returned.No}期款的申请（发票号码 {returned.Invoice}）被退回，更正后可再次申请。理由：{returned.Reason}"),
        ],
        Contracts.ClaimAccepted accepted =>
        [
            with.Supplier(Kind.ClaimAccepted, "付款申请已验收",
                $"第{accepted.No}期款已验收，将在{Day(accepted.DueBy.Due)}前支付。"),
            with.Finance(Mailbox.Finance, Kind.ClaimAccepted, accepted.No, "待制单",
                $"第{accepted.No}期款已验收，请制单，应在{Day(accepted.DueBy.Due)}前支付。"),
        ],
        Contracts.PaymentPrepared prepared =>
        [
            with.Finance(Mailbox.FinanceApprovers, Kind.PaymentPrepared, prepared.No, "付款待审批",
                $"第{prepared.No}期款{Yuan(prepared.Amount)}已制单，请复核审批。"),
        ],
        Contracts.PreparationReturned returned =>
        [
            with.Finance(Mailbox.Finance, Kind.PreparationReturned, returned.No, "制单被退回",
                $"第{returned.No}期款的制单被退回，请更正后重新制单。理由：{returned.Reason}"),
        ],
        PaymentApproved { IsLast: false } approved =>
        [
            with.Finance(Mailbox.FinanceApprovers, Kind.PaymentPrepared, approved.No, "付款待第三人审批",
                $"第{approved.No}期款达到第三人审批的起点金额，请由另一名财务审批人复核。"),
        ],
        PaymentOrderWithdrawn withdrawn =>
        [
            with.Finance(Mailbox.Finance, Kind.PreparationReturned, withdrawn.No, "付款指令被撤回",
                $"第{withdrawn.No}期款的付款指令已撤回，请更正后重新制单。理由：{withdrawn.Reason}"),
        ],
        PaymentRejected rejected =>
        [
            with.Finance(Mailbox.Finance, Kind.PaymentBounced, rejected.No, "银行拒付",
                $"第{rejected.No}期款未付出，请核对收款账户后重新制单。银行说明：{rejected.Reason}"),
        ],
        InstalmentPaid paid =>
            [with.Supplier(Kind.PaymentMade, "款项已支付", $"第{paid.No}期款{Yuan(paid.Amount)}已支付至合同约定的账户。")],
        Contracts.PaymentBounced bounced =>
        [
            with.Supplier(Kind.PaymentBounced, "款项被银行退回",
                $"第{bounced.No}期款{Yuan(bounced.Amount)}被银行退回，请核对收款账户。{Why(bounced.Reason)}"),
            with.Finance(Mailbox.Finance, Kind.PaymentBounced, bounced.No, "款项被银行退回",
                $"第{bounced.No}期款{Yuan(bounced.Amount)}被银行退回。{Why(bounced.Reason)}"),
        ],
        _ => [],
    };

    private static string Why(string? reason) => reason is null ? "" : $"理由：{reason}。";

    // The same case has another page for each side.
    private sealed record Sides(string Round, string Proposal, ContractTerms Terms)
    {
        public MessageDraft Supplier(MessageKind kind, string title, string text) => Draft(
            Mailbox.OfOrganization(Terms.Organization), kind, title, text, $"/own-contracts/{Round}/{Proposal}");

        public MessageDraft Purchaser(Mailbox to, MessageKind kind, string title, string text) =>
            Draft(to, kind, title, text, $"/rounds/{Round}/contracts/{Proposal}");

        // Whoever acts tells the other party.
        public MessageDraft Other(Party by, string title, string text) => by is Party.Supplier
            ? Purchaser(Mailbox.Approvers, Kind.ContractChanged, title, text)
            : Supplier(Kind.ContractChanged, title, text);

        public MessageDraft Finance(Mailbox to, MessageKind kind, int no, string title, string text) =>
            Draft(to, kind, title, text, $"/payments/{Round}/{Proposal}/{no}");

        private MessageDraft Draft(Mailbox to, MessageKind kind, string title, string text, string link) =>
            new(to, kind, $"{title}：{Terms.Title}", $"“{Terms.Title}”（合同编号 {Terms.Reference}）：{text}", link);
    }
}
