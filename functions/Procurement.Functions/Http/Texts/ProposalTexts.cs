namespace Procurement.Functions.Http.Texts;

/// <summary>Proposals and their submission.</summary>
internal static class ProposalTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "proposal.notFound", 404, "没有找到该申报项目", "请检查项目编号。" },
        { "proposal.sealed", 403, "截止前申报项目处于密封状态", "申报截止后才能查看，请在公告的截止时间之后再来。" },
        { "proposal.notSealed", 409, "该项目没有密封", "未密封或已经开标的项目可直接查看。" },
        { "proposal.sealBroken", 409, "密封的内容与提交时不一致", "该项目无法开启，请凭回执由申报单位与监督人员核对。" },
        { "draft.unreadable", 409, "草稿的密钥已经遗失，无法提交", "请重新填写该草稿并保存，再提交。" },
        { "copy.keyWrong", 422, "密钥与该项目不符", "请使用该项目回执中的密钥。" },
        { "submission.copyKeyMissing", 422, "缺少本单位的查看密钥", "本批次密封申报，提交时应附上本单位生成的密钥（copyKey）。" },
        { "submission.notOpen", 422, "申报尚未开始", "请在公告的开始时间之后提交。" },
        { "submission.closed", 422, "申报已经截止", "截止时间之后不再接收申报。" },
        { "reference.missing", 422, "没有填写申报编号", "请填写本单位自拟的申报编号。" },
        { "title.missing", 422, "没有填写项目名称", "请填写项目名称。" },
        { "lead.missing", 422, "没有填写项目负责人", "请填写项目负责人的姓名。" },
        { "lead.notCertified", 422, "项目负责人没有资格证书", "本批次要求负责人持社会工作者职业资格证书。" },
        { "budget.requestedNotPositive", 422, "申请金额必须大于 0", "请填写申请金额。" },
        { "budget.negativeAmount", 422, "预算中有负数", "自筹金额与各项明细都不能为负。" },
        { "budget.aboveCeiling", 422, "申请金额超过标包的最高限额", "请按公告的最高限额调整。" },
        { "budget.classShareTooHigh", 422, "申请金额超过各类费用可以分担的部分", "按公告的分担比例，本预算最多可申请 {0} 元。" },
        { "funding.sumMismatch", 422, "其他资金来源与自筹金额不一致", "现金来源合计应等于自筹金额；实物投入不计入。" },
        { "funding.negativeAmount", 422, "资金来源的金额为负", "金额不能小于 0。" },
        { "funding.governmentTwice", 422, "同一项目不得重复使用财政资金", "财政拨款只填申请金额，其他来源中不能再列财政资金。" },
        { "funding.evidenceMissing", 422, "资金来源没有写明依据", "请写明每一笔资金或实物的依据，如协议、承诺函、收费标准。" },
        { "funding.grantShareTooHigh", 422, "申请的财政资金比例过高", "财政拨款最多占全部现金的 {0}。" },
        { "funding.shareTooLow", 422, "其他资金来源的比例过低", "该来源至少占全部现金的 {0}，请按公告的资金构成调整。" },
        { "sites.missing", 422, "没有选择服务点", "该标包列有服务点，请选择愿意服务的服务点。" },
        { "sites.unknown", 422, "标包没有该服务点", "请从公告列出的服务点中选择。" },
        { "budget.sumMismatch", 422, "预算明细合计与总额不符", "各项明细之和应等于申请金额加自筹金额。" },
        { "budget.ownShareTooLow", 422, "自筹比例过低", "请提高自筹金额或减少申请金额。" },
        { "budget.personnelShareTooHigh", 422, "人员经费比例过高", "请按公告的比例上限调整。" },
        { "budget.administrationShareTooHigh", 422, "管理费用比例过高", "请按公告的比例上限调整。" },
        { "category.unknown", 422, "项目类别不在本批次范围内", "请从公告列出的类别中选择。" },
        { "proposal.alreadySubmitted", 409, "项目已提交", "提交后的项目不能再修改或重复提交；截止前可以撤回，修改后再提交。" },
        { "proposal.notSubmitted", 409, "项目还没有提交", "草稿不需要撤回，可以直接修改。" },
        { "proposal.tooManyDrafts", 409, "填报的项目过多", "每个单位在同一批次最多保存 20 个项目（含草稿）。" },
        { "lot.unknown", 422, "标包不存在", "请从公告列出的标包中选择。" },
        { "examination.proposalUnknown", 422, "该项目不在本批次已提交的项目中", "请检查项目编号。" },
        { "examination.alreadyRejected", 409, "该项目已被审查退回", "不能重复退回。" },
        { "examination.notRejected", 409, "该项目没有被审查退回", "只有已退回的项目才需要更正。" },
        { "examination.ownProposal", 403, "不能审查自己填报的项目", "请由没有参与填报、修改或提交该项目的经办人审查。" },
    };
}
