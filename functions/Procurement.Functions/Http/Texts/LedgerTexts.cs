namespace Procurement.Functions.Http.Texts;

/// <summary>Service ledgers: contracts by unit price, and the records of what was served.</summary>
internal static class LedgerTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "ledger.notFound", 404, "没有找到该服务台账", "请从服务台账列表中选择。" },
        { "ledger.alreadyOpen", 409, "该服务台账已经开设", "台账的约定不能更改；如需不同的约定，请另开一本。" },
        { "ledger.termWrong", 422, "起止日期不合适", "结束日期不早于开始日期，且最长五年。" },
        { "ledger.clientTwice", 422, "服务对象重复", "编号 {0} 出现了两次，请保留一个。" },
        { "ledger.organizationUnknown", 422, "承接单位没有登记", "请先登记该单位。" },
        { "ledger.organizationDiffers", 422, "不是该合同的承接单位", "台账的单位应与合同的承接单位一致。" },
        { "ledger.bothSides", 403, "您曾代表承接单位登记服务", "登记服务的人不能回访或结算，请由他人办理。" },
        { "ledger.full", 409, "该台账的记录已达上限", "请另开一本台账继续登记。" },
        { "recordFile.notFound", 404, "没有找到该文件", "请核对文件名；还没有上传过的文件没有进度。" },
        { "recordFile.gap", 409, "前面的部分还没有收到", "请从第 {0} 字节接着上传。" },
        { "recordFile.closed", 409, "该文件已经收完", "后续内容请作为另一个文件上传。" },
        { "recordFile.headerWrong", 422, "第一行不是规定的表头", "应为 id,client,worker,start,end,verification。" },
        { "record.malformed", 422, "不是一条可读的记录", "请检查列数、引号、文字和时间（如 2026-03-02T09:00:00+08:00）。" },
        { "record.duplicate", 409, "该编号的记录已经收到过", "每条记录的编号只用一次，无论当时是否接受。" },
        { "record.unknownClient", 422, "不是本合同的服务对象", "请核对服务对象编号。" },
        { "record.badInterval", 422, "起止时间不对", "结束应晚于开始，且一次服务不超过 12 小时。" },
        { "record.outsideContract", 422, "不在合同服务期内", "开始和结束的日期都要在服务期内。" },
        { "record.unverified", 422, "没有核验", "应有签字、电话回访或设备之一的核验。" },
        { "record.monthSettled", 409, "该月已经结算", "结算以后不再接受、更改该月的记录。" },
        { "record.notOver", 422, "服务还没有结束", "服务结束以后再登记。" },
        { "record.workerOverlap", 409, "服务人员该时段在别处服务", "请核对服务人员和时间。" },
        { "record.clientOverlap", 409, "服务对象该时段已有服务", "请核对服务对象和时间。" },
        { "record.overCap", 409, "服务对象的时长已经用完", "超出约定时长的服务不计费。" },
        { "record.notFound", 404, "没有找到该记录", "只有已接受的记录可以更正或回访。" },
        { "record.alreadyWithdrawn", 409, "该记录已经不计", "已撤销或回访未确认的记录不再更改。" },
        { "record.alreadyCalled", 409, "该记录已经回访", "每条记录回访一次。" },
        { "metering.exceedsContract", 409, "超出合同的余额", "合同中尚未申请支付的金额还有 {0} 元；请先补充协议或核减记录。" },
        { "metering.nothing", 409, "该月没有应付金额", "计费分钟为 0 的月份不形成付款。" },
        { "ledgerMonth.empty", 404, "该月没有记录", "没有接受过记录的月份不能结算。" },
        { "ledgerMonth.notOver", 409, "该月还没有结束", "月份结束以后再结算。" },
        { "ledgerMonth.alreadySettled", 409, "该月已经结算", "每月结算一次。" },
        { "ledgerMonth.callsMissing", 409, "电话回访还不够", "结算前还要回访 {0} 条记录。" },
        { "ledgerMonth.notSettled", 409, "该月还没有结算", "请先结算该月。" },
    };
}
