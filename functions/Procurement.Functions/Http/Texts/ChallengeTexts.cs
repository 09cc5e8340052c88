namespace Procurement.Functions.Http.Texts;

/// <summary>Challenges and complaints.</summary>
internal static class ChallengeTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "challenge.notProcurement", 409, "本批次不属于政府采购", "公益创投的结果请在公示期内提出异议。" },
        { "challenge.notParticipant", 403, "只有参加本采购活动的单位才能质疑", "对采购过程和结果的质疑由已提交响应文件的单位提出。" },
        { "challenge.tooEarly", 409, "该环节尚未结束", "采购程序环节结束、结果公告之后才能就其质疑。" },
        { "challenge.tooLate", 409, "已超过质疑期限", "质疑应在 {0} 24:00前提出。" },
        { "challenge.stepMismatch", 422, "程序环节填写有误", "质疑采购过程的，须写明环节及其结束日期；质疑采购文件或者结果的，不填写。" },
        { "challenge.stepDayWrong", 422, "环节结束日期有误", "该环节最早于 {0} 结束，且不能晚于今天。" },
        { "challenge.stageTaken", 409, "该环节已经质疑", "同一环节的质疑应一次性提出；原质疑撤回或者退回补正的，可在期限内再次提出。" },
        { "challenge.tooMany", 409, "提出的质疑已达上限", "每家单位在一个批次中最多提出 20 件质疑。" },
        { "challenge.notFound", 404, "没有找到该质疑", "请检查质疑编号。" },
        { "challenge.alreadyEnded", 409, "该质疑已经办结", "质疑已经答复、撤回或者退回补正。" },
        { "challenge.replierIsParty", 403, "应由他人办理", "提出质疑的人、所涉单位的人和评审专家不能办理该质疑，请由另一人办理。" },
        { "challenge.answersMismatch", 422, "须逐项答复", "每一质疑事项应答复一次，不能多也不能少。" },
        { "challenge.rulingMismatch", 422, "处理结果填写有误", "有事项成立的才能写明处理结果；取消中标资格的，须且只须写明项目。" },
        { "challenge.proposalUnknown", 422, "该项目未在本批次提交", "请检查项目编号。" },
        { "challenge.nothingToCarryOut", 409, "没有待落实的处理结果", "质疑或者投诉没有成立，或者处理结果已经落实。" },
        { "challenge.contractWaits", 409, "该项目的合同仍可签署", "请在合同放弃、逾期失效或者终止之后再登记处理结果已落实。" },
        {
            "challenge.keptBack", 409, "采购活动暂停中",
            "质疑或者投诉 {0} 可能影响采购结果，办结之前不能定标、签订合同或者付款（政府采购法实施条例第五十四条）。"
        },
        { "complaint.replyPending", 409, "质疑尚未答复", "请在收到质疑答复或者答复期满之后投诉。" },
        { "complaint.notChallenged", 409, "该质疑已撤回或者退回", "投诉须以依法提出的质疑为前提。" },
        { "complaint.receiptDayWrong", 422, "收到日期有误", "收到日期不能早于质疑，也不能晚于今天。" },
        { "complaint.tooLate", 409, "已超过投诉期限", "投诉应在 {0} 24:00前提出。" },
        { "complaint.itemNotChallenged", 422, "投诉事项超出质疑事项", "投诉事项不得超出已质疑事项的范围，基于质疑答复内容提出的除外。" },
        { "complaint.alreadyFiled", 409, "该质疑已经投诉", "不能重复投诉。" },
        { "complaint.tooMany", 409, "提出的投诉已达上限", "每家单位在一个批次中最多提出 20 件投诉。" },
        { "complaint.notFound", 404, "没有找到该投诉", "请检查投诉编号。" },
        { "complaint.wrongStatus", 409, "投诉当前状态不能办理此步骤", "请刷新页面，查看投诉的状态。" },
        { "complaint.correctionDayPast", 422, "补正期限已过", "补正期限不能早于今天。" },
        { "complaint.correctionOpen", 409, "补正期限未到", "投诉人可以补正至 {0}，期满之后才能不予受理。" },
        { "complaint.correctionLate", 409, "已超过补正期限", "补正应在 {0} 24:00前提交。" },
        { "complaint.alreadyCorrected", 409, "已经补正过一次", "补正后仍不符合规定的，请不予受理。" },
        { "complaint.respondentsWrong", 422, "被投诉人填写有误", "采购人总是被投诉人，不必填写；不能重复，也不能是投诉人自己。" },
        { "complaint.alreadySent", 409, "副本已经发出", "不能重复发出。" },
        { "complaint.copiesMissing", 409, "尚未发出投诉书副本", "请先向被投诉人和相关供应商发出副本。" },
        { "complaint.notRespondent", 403, "不是该投诉的被投诉人", "只有收到副本的单位才能说明。" },
        { "complaint.alreadyResponded", 409, "已经提交说明", "不能重复提交。" },
        { "complaint.responsesOpen", 409, "被投诉人的说明期限未到", "请在全部说明收到或者 {0} 期满之后作出处理决定。" },
        { "complaint.testingOpen", 409, "正在检验、检测、鉴定或者专家评审", "请先登记其结束。" },
        { "complaint.noTesting", 409, "没有正在进行的检验、检测或者鉴定", "请刷新页面。" },
        { "complaint.suspensionTooLong", 422, "暂停时间有误", "暂停采购活动自今天起最长 {0} 日。" },
        { "complaint.suspensionUsed", 409, "已经通知暂停过", "同一投诉只能暂停一次采购活动。" },
        { "complaint.notSuspended", 409, "采购活动没有因该投诉暂停", "请刷新页面。" },
        { "complaint.handlerIsParty", 403, "应由他人办理", "答复质疑的人、所涉单位的人和评审专家不能处理该投诉。" },
    };
}
