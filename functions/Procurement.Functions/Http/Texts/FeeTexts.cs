namespace Procurement.Functions.Http.Texts;

/// <summary>Judging in the other direction, and own fees beside free services.</summary>
internal static class FeeTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "role.alone", 403, "该账号还有其他角色", "为保护评价人，只有不承担采购、财务等职责的监督账号才能查看。" },
        { "feedback.notFound", 404, "本阶段没有评价", "没有可撤回的评价。" },
        { "feedback.notYours", 403, "您不是本合同的评价人", "只有承接单位和经办人指定的社区评价人可以评价。" },
        { "feedback.alreadyGiven", 409, "本阶段已经评价", "每份合同每个阶段评价一次；如需修改，请先撤回。" },
        { "feedback.incomplete", 422, "评价不完整", "评价表上的每一项都要给 1 至 5 分，不能多也不能少。" },
        { "feedback.published", 409, "该年度名单已经发布，不能撤回", "已发布的汇总不显示评价人。" },
        { "feedback.communitySpoke", 409, "社区已经评价，不能更换评价人", "更换会让后来的人看到前一人的评价。" },
        { "reward.nothing", 404, "该年度没有评价", "没有可以汇总的双向考核评价。" },
        { "reward.yearNotOver", 409, "该年度还没有结束", "年度结束后才能发布；一年发布两次，前后的差额会泄露个别评价。" },
        { "reward.alreadyPublished", 409, "该年度的名单已经发布", "名单发布后不能更改。" },
        { "fee.banned", 409, "协议约定不得收费", "本合同的服务对象不承担任何费用，不能申报收费项目。" },
        { "fee.notFound", 404, "没有找到该收费项目", "请从收费项目清单中选择。" },
        { "fee.alreadyApproved", 409, "该项目已经同意，不能改价", "请先停止该项目，或另报一个项目。" },
        { "fee.tooMany", 422, "收费项目已达上限", "每份合同最多 50 个收费项目。" },
        { "fee.notWaiting", 409, "该项目不在等待审核", "只有已申报的项目可以审核。" },
        { "fee.reasonMissing", 422, "缺少理由", "不同意收费项目要写明理由。" },
        { "fee.notApproved", 409, "该项目没有获准收费", "只有经办人同意的项目可以收费和录入。" },
        { "fee.monthWrong", 422, "月份不合适", "应在项目申报的月份与本月之间。" },
        { "fee.aboveList", 422, "收费高于价目", "金额不能超过次数乘以单价。" },
        { "fee.reportNotFound", 404, "没有找到该举报", "请核对举报编号。" },
        { "fee.reportAnswered", 409, "该举报已经答复", "答复后不能更改；有新的情况请另行举报。" },
        { "fee.tooManyReports", 409, "等待处理的举报过多", "请直接联系采购单位，电话见批次公告。" },
    };
}
