namespace Procurement.Functions.Http.Texts;

/// <summary>Evaluation: panels, recusals, score sheets.</summary>
internal static class EvaluationTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "evaluation.notOnPanel", 403, "您不是本批次的评审专家", "请联系采购人经办人核对评审小组名单。" },
        { "evaluation.bookNotFound", 404, "没有这位专家的评分表", "请核对评审小组名单中的账号；评审开始后才有评分表。" },
        { "evaluation.proposalUnknown", 422, "该项目不在待评项目中", "请检查项目编号。" },
        { "evaluation.recused", 409, "您已回避该项目", "已回避的项目不能查看，也不能评分。" },
        { "evaluation.sealed", 409, "评分已封存", "封存后的评分不能再修改。" },
        { "evaluation.notSealed", 403, "评分尚未封存", "全部评分封存后才能查看，请在公示之后再来。" },
        { "evaluation.lotNotYours", 403, "该标包不由您评审", "您只评审名单中指定给您的标包，如有疑问请联系采购人经办人。" },
        { "evaluation.conflict", 403, "您与该标包的申报单位有利害关系", "填报、修改、提交或审查过其中项目的人，以及申报单位的人员，应当回避。" },
        { "evaluation.lastEvaluator", 409, "该项目已没有其他评审专家", "不能代替最后一名可评分的专家回避；如确有利害关系，由其本人申请回避。" },
        { "evaluation.recusedByPanel", 403, "评审专家不能替他人回避", "请由不在评审小组中的经办人办理，本人回避不受此限。" },
        { "evaluation.examinationUnfinished", 409, "形式审查尚未结束", "仍有项目没有审查结论，或补正期限未满；请先逐一作出结论。" },
        { "evaluation.panelInvalid", 422, "评审小组名单有误", "至少要有一名专家，且不能重复。" },
        { "evaluation.panelSizeDiffers", 422, "评审小组人数与公告不同", "每个标包的评审人数应等于公告写明的评审小组人数。" },
        { "evaluation.panelLotUnknown", 422, "评审小组名单中有不存在的标包", "请从公告列出的标包中选择。" },
        { "evaluation.lotWithoutPanel", 422, "有标包无人评审", "每个标包至少要有一名不需回避的专家，请调整评审小组名单。" },
        { "evaluation.officerOnPanel", 422, "经办人不能担任本批次的评审专家", "拟定、发布批次和组织评审的人不能进入评审小组，请更换人选。" },
        { "evaluation.seatMissing", 422, "有成员没有写明席位", "本轮公告了评审小组的组成，请写明每名成员是评审专家还是采购人代表。" },
        { "evaluation.panelExpertsTooFew", 422, "评审专家人数不足", "每个标包的评审专家不得少于公告的 {0} 人（专家不少于三分之二）。" },
        { "evaluation.leaderMissing", 422, "应有且只有一名组长", "请指定一名评审专家担任组长。" },
        { "evaluation.leaderIsRepresentative", 422, "采购人代表不能担任组长", "请改由评审专家担任（财政部令第87号第四十五条）。" },
        { "evaluation.expertOfPurchaser", 422, "采购人单位的人员不能以专家身份评审", "请改为采购人代表（财政部令第87号第四十七条）。" },
        { "evaluation.sameEmployer", 422, "同一法人单位有两名评审专家", "本地规定同一单位不得超过一人，请更换人选。" },
        { "evaluation.expertNotDrawn", 422, "有评审专家没有经过抽取", "请先抽取并等其答复；经主管预算单位同意自行选定的，请写明依据（财政部令第87号第四十八条）。" },
        { "evaluation.sheetsMissing", 409, "还有未提交的评分", "请等待专家评分，或说明缺少评分的原因。" },
        { "evaluation.settled", 409, "末期款已支付，评估结论不能再改", "如确有错误，请由银行退回款项后再评估，或按收回程序办理。" },
        { "sheet.criterionMissing", 422, "评分不完整", "请为每一项评分指标打分。" },
        { "sheet.criterionUnknown", 422, "评分指标不存在", "请按公告的评分指标打分。" },
        { "sheet.pointsOutOfRange", 422, "分值超出范围", "每项得分应在 0 与该项满分之间。" },
    };
}
