using Procurement.Domain.Contracts;
using static Procurement.Domain.Messages.Wording;

namespace Procurement.Domain.Messages;

/// <content>What changes, stops or ends a contract.</content>
public static partial class ContractMessages
{
    private static IEnumerable<MessageDraft> OfChanges(Sides with, Contract contract, ContractEvent happened) =>
        happened switch
        {
            AmendmentProposed one =>
            [
                with.Other(one.By, "补充协议待签署",
                    $"对方提出第{one.No}号补充协议，请在{Day(one.SignBy)}24:00前签署或退回。事由：{one.Amendment.Reason}"),
            ],
            AmendmentWithdrawn one =>
                [with.Other(one.By, "补充协议已撤回", $"对方撤回第{one.No}号补充协议。理由：{one.Reason}")],
            AmendmentRefused one =>
                [with.Other(one.By, "补充协议被退回", $"对方不同意第{one.No}号补充协议。理由：{one.Reason}")],
            AmendmentLapsed one =>
            [
                with.Other(Party.Supplier, "补充协议过期", $"第{one.No}号补充协议逾期未签，需要时请重新提出。"),
                with.Other(Party.Purchaser, "补充协议过期", $"第{one.No}号补充协议逾期未签，需要时请重新提出。"),
            ],
            ContractAmended one =>
            [
                with.Other(Party.Purchaser, "补充协议已生效",
                    $"第{one.No}号补充协议双方均已签署，合同金额为{Yuan(one.Amount)}。"),
            ],
            ContractSuspended { Suspension: var one } =>
            [
                with.Other(Party.Purchaser, "合同中止",
                    $"合同中止至{Day(one.Until)}，期间不能请款。依据：{one.Reference}。理由：{one.Reason}"),
            ],
            ResumptionAsked one => [with.Other(Party.Supplier, "申请恢复履行", $"承接主体申请恢复履行。理由：{one.Reason}")],
            ContractResumed one => [with.Other(Party.Purchaser, "合同恢复履行", $"合同即日恢复履行。理由：{one.Reason}")],
            TerminationNoticed one =>
                [with.Other(one.By, "收到解除合同通知", $"请确认或提出异议。理由：{one.Reason}")],
            TerminationContested one =>
                [with.Other(one.By, "对方不同意解除合同", $"合同继续履行。理由：{one.Reason}")],
            TerminationWithdrawn one => [with.Other(one.By, "解除合同通知已撤回", "合同继续履行。")],
            SubcontractProposed one =>
            [
                with.Other(Party.Supplier, "分包待同意",
                    $"承接主体申请将“{one.Part}”分包给{one.Name}，金额{Yuan(one.Amount)}。"),
            ],
            SubcontractConsented one =>
                [with.Other(Party.Purchaser, "分包已同意", $"第{one.No}项分包已获同意，责任仍由贵单位承担。")],
            SubcontractEnded one =>
                [with.Other(one.By, "分包结束", $"第{one.No}项分包{Became(contract, one)}。理由：{one.Reason}")],
            _ => [],
        };

    private static string Became(Contract contract, SubcontractEnded ended) =>
        Subcontracting.Find(contract, ended.No)?.Consented is null ? "未成立" : "已终止";
}
