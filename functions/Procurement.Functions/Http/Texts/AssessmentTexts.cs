namespace Procurement.Functions.Http.Texts;

/// <summary>Assessments by several parties, and acceptance per item.</summary>
internal static class AssessmentTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "assessment.stageNotFound", 404, "没有这个评估阶段", "阶段只能是 midterm（中期）或 final（末期）。" },
        { "assessment.noTerm", 409, "本批次没有约定该阶段的多方评估", "请按批次约定的方式评估。" },
        { "assessment.alreadyArranged", 409, "该阶段已安排或已结束", "未结束的安排可以撤销后重新安排。" },
        { "assessment.midtermFirst", 409, "中期评估尚未结束", "中期评估有结果后才能安排末期评估。" },
        { "assessment.partiesDiffer", 422, "评估方与批次约定不符", "批次约定的每一方各指定一个账号，不多也不少。" },
        { "assessment.accountTwice", 422, "同一账号不能代表两方", "请为每一方指定不同的账号。" },
        { "assessment.supplierSide", 403, "该账号曾代表供应商或属于该单位，不能评估", "请由与供应商无关的人员评估。" },
        { "assessment.signerCannotAssess", 403, "代表采购人签署合同的人不能评估", "不相容岗位应当分离，请指定其他人员。" },
        { "assessment.notIndependent", 403, "办理过本合同采购人事项的账号不能代表第三方或社区", "请由独立于采购人的人员评估。" },
        { "assessment.criteriaSum", 422, "评估项满分之和应为 100", "每项满分应大于 0，合计 100 分。" },
        { "assessment.criterionTwice", 422, "评估项编号重复", "请给每个评估项不同的编号。" },
        { "assessment.notOpen", 409, "该阶段没有进行中的评估", "尚未安排、已撤销或已结束。" },
        { "assessment.notYourSheet", 403, "您不是该阶段的评估方", "请由经办人指定的账号填写。" },
        { "assessment.sheetIn", 409, "该方的评估表已提交", "每方每轮提交一份，提交后不能更改。" },
        { "assessment.materialAwaited", 409, "供应商尚未提交材料", "材料提交后或期限届满后才能评估。" },
        { "assessment.materialIn", 409, "本轮材料已提交", "每轮提交一次；整改后再次提交。" },
        { "assessment.materialLate", 409, "提交材料的期限已过", "按批次约定，逾期视为不合格。" },
        { "assessment.notLate", 409, "该阶段没有逾期", "材料已提交、期限未到，或约定逾期不视为不合格。" },
        { "assessment.linesDiffer", 422, "评估表的项目与安排不符", "每个评估项填写一行，不多也不少。" },
        { "assessment.pointsOutOfRange", 422, "得分超出该项范围", "得分应在 0 与该项满分之间。" },
        { "assessment.remarkMissing", 422, "扣分应说明理由", "得分低于满分的项目请填写说明。" },
        {
            "assessment.surveyMissing", 422, "服务对象的评估表应以满意度调查为依据",
            "服务对象一方只填写调查编号和 0–100 的得分，不逐项打分；其他各方逐项打分，不填写调查。"
        },
        { "assessment.surveyDiffers", 422, "得分与本合同满意度调查的结果不一致", "请按调查结果填写。" },
        { "assessment.noSuchParty", 404, "该阶段没有这一评估方", "请从安排的评估方中选择。" },
        { "assessment.arrangerCannotGiveUp", 403, "已有结果的评估不能由安排人撤销", "请由其他人员撤销，并说明理由。" },
        { "assessment.sheetsHidden", 409, "本轮评估表尚未交齐", "全部评估表提交后才能查看轨迹。" },
        { "evaluation.byParties", 409, "本批次约定由多方评估", "请安排多方评估，结果自动成为合同的评估等级。" },
        { "acceptance.notFound", 404, "没有找到验收", "尚未起草，或验收尚未完成。" },
        { "acceptance.alreadyPassed", 409, "已验收合格", "验收合格后不再重新起草。" },
        { "acceptance.signedAlready", 409, "已有人签署或意见已归档", "请先撤回，再重新起草。" },
        { "acceptance.itemsDiffer", 422, "验收项目不完整", "合同的每项指标和每项义务各填一行；另加的项目应写明标准，编号不能重复。" },
        { "acceptance.measureMissing", 422, "指标没有填写实测值", "请填写实测的数值，是否达标由系统判断。" },
        { "acceptance.opinionMissing", 422, "未达标的项目应说明", "请在 opinion 中说明未达标的情况。" },
        { "acceptance.twoAccepters", 422, "验收人员至少两名", "请指定两个以上不同的账号。" },
        {
            "acceptance.accepterNotFree", 403, "该账号不能作为验收人员",
            "起草验收、代表采购人签署合同或代表供应商办理过事项的人不能验收。"
        },
        { "acceptance.nobodyInvited", 422, "没有邀请服务对象", "公共服务项目验收应当邀请服务对象参与。" },
        { "acceptance.notDrafted", 409, "没有待签署的验收稿", "请先起草。" },
        { "acceptance.invitedNotFound", 404, "没有这位受邀人员", "请从验收稿的受邀名单中选择。" },
        { "acceptance.opinionArchived", 409, "该意见已归档", "归档的意见不能更改。" },
        { "acceptance.notAccepter", 403, "您不是本次验收人员", "请由验收稿指定的人员签署。" },
        { "acceptance.signedByYou", 409, "您已签署", "每人签署一次。" },
        { "acceptance.opinionsAwaited", 409, "受邀人员的意见尚未全部归档", "请先归档全部意见，未到场的也要记录。" },
        { "acceptance.signaturesAwaited", 409, "还有验收人员未签署", "全部签署后才能完成验收。" },
        { "acceptance.glyphMissing", 422, "验收书中有字体没有的字符", "请改用其他写法后重新起草。" },
    };
}
