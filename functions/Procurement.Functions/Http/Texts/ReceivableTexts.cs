namespace Procurement.Functions.Http.Texts;

/// <summary>Money that has to come back.</summary>
internal static class ReceivableTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "disallowance.notPositive", 422, "金额必须大于 0", "请填写认定应返还的金额。" },
        { "disallowance.exceedsPaid", 422, "超过已付且尚未要求返还的金额", "同一笔钱不能要求返还两次。" },
        { "disallowance.exceedsSpent", 422, "超过已认可的支出", "合同已经了结，未使用的部分本来就应返还，只能从已认可的支出中认定。" },
        { "disallowance.tooMany", 409, "认定次数已达上限", "每份合同最多认定 100 次。" },
        { "disallowance.notFound", 404, "没有该项认定", "请从合同的认定清单中选择。" },
        { "disallowance.alreadyWithdrawn", 409, "该项认定已经撤销", "不能重复撤销。" },
        { "disallowance.collected", 409, "对应款项已经收回或者核销", "已经入账的不能撤销；多收的款项另行退还。" },
        { "disallowance.samePerson", 403, "认定人不能撤销自己的认定", "请由另一位负责人撤销。" },
        { "receivable.notFound", 404, "没有该项应返还款项", "请从应返还款项清单中选择。" },
        { "receivable.notOpen", 409, "该项款项已经了结", "没有余额可以办理。" },
        { "receivable.tooManyEntries", 409, "登记笔数已达上限", "每项应返还款项最多登记 50 笔到账、50 笔抵扣。" },
        { "receipt.notPositive", 422, "金额必须大于 0", "请填写到账金额。" },
        { "receipt.exceedsReceivable", 422, "超过尚未返还的金额", "多出的部分请登记到另一项应返还款项，或者退回付款人。" },
        { "receipt.duplicate", 409, "该银行流水号已经登记", "一笔到账只能登记一次，不论登记在哪个单位名下。" },
        { "receipt.dayInFuture", 422, "到账日期在今天之后", "请按银行回单填写。" },
        { "setOff.notPositive", 422, "金额必须大于 0", "请填写抵扣金额。" },
        { "setOff.notAgreed", 409, "协议没有约定可以抵扣", "协议中有抵扣条款的，才能从后续付款中扣除。" },
        { "setOff.otherFund", 409, "两份合同的资金来源不同", "只能在同一笔资金内抵扣。" },
        { "setOff.otherDebtor", 409, "该合同不属于欠款单位", "只能用欠款单位自己的合同款抵扣。" },
        { "setOff.exceedsReceivable", 422, "超过尚未返还的金额", "请核对余额以及等待审批的抵扣。" },
        { "setOff.exceedsPayable", 422, "超过该期应付金额", "请核对该期款的应付余额。" },
        { "setOff.wasAtBank", 409, "该期款已经制单或者送交银行", "请先退回制单；已送银行的，等银行回执之后再办理。" },
        { "setOff.claimWasSetOff", 409, "该期款已有抵扣，不能退回请款", "抵扣的部分等同已付。" },
        { "setOff.notFound", 404, "没有该笔抵扣", "请从抵扣清单中选择。" },
        { "setOff.notWaiting", 409, "该笔抵扣不在等待审批", "已经批准或者退回。" },
        { "setOff.samePerson", 403, "提出人不能审批自己的抵扣", "请由另一位财务审批人员办理。" },
        { "writeOff.waits", 409, "有核销申请正在办理", "请等待审批结果。" },
        { "writeOff.notWaiting", 409, "没有等待这一步的核销申请", "请刷新后查看。" },
        { "writeOff.samePerson", 403, "同一人不能办理核销的两个环节", "提出、批准、财务确认须由三个不同的人办理。" },
        { "writeOff.amountChanged", 409, "余额与申请时不同", "申请之后又有到账，请退回后按现在的余额重新提出。" },
        { "writeOff.setOffWaits", 409, "有抵扣正在办理", "抵扣办结之后才能提出核销。" },
    };
}
