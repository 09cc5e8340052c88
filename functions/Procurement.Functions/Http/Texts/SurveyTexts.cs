namespace Procurement.Functions.Http.Texts;

/// <summary>What residents say: surveys, and what the public may send.</summary>
internal static class SurveyTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "public.tooOften", 429, "发送过于频繁", "请等一分钟再试。" },
        { "survey.notFound", 404, "该合同没有满意度调查", "请先提交服务对象清单。" },
        { "survey.notAgreed", 409, "本批次没有约定满意度调查", "只有批次设置中约定了调查，才能开展。" },
        { "survey.frameFixed", 409, "服务对象清单已经锁定", "如清单有误，请终止本次调查并说明原因，再重新开始。" },
        { "survey.stageCounted", 409, "本阶段已有有效的调查结果", "同一阶段不能重复调查，直到结果满意为止。" },
        { "survey.tooMany", 409, "该合同的调查次数已达上限", "每份合同最多开展 20 次调查，已终止的也计算在内。" },
        { "survey.clientTwice", 422, "清单中有重复的服务对象", "每个服务对象只能出现一次，否则被抽中的机会不相等。" },
        { "survey.clientNamed", 422, "清单中有身份证号或手机号", "请改用本单位自编的编号，清单中不能出现个人信息。" },
        { "survey.frameDiffers", 409, "清单已被替换", "请重新查看服务对象清单，再确定方案。" },
        { "survey.alreadyPlanned", 409, "调查方案已经确定", "方案确定后不能修改；如有误，请终止后重新开始。" },
        { "survey.valueKnown", 422, "公开数值的公布时间必须在今后", "请选用一个现在还没有人知道的公开数值，例如明天的开奖号码。" },
        { "survey.lastDayWrong", 422, "截止日期不合适", "截止日期不能早于抽样日，也不能超过抽样日后 90 天。" },
        { "survey.notPlanned", 409, "调查方案还没有确定", "请先确定问题、公开数值来源和截止日期。" },
        { "survey.valueNotYet", 409, "公开数值还没有公布", "请在方案写明的时间之后再抽样。" },
        { "survey.alreadySampled", 409, "样本已经抽出", "样本抽出后不能更换。" },
        { "survey.notSampled", 409, "样本还没有抽出", "请先按方案抽样。" },
        { "survey.nonceLost", 409, "抽样用的随机数已丢失", "无法按承诺完成抽样；请终止本次调查并说明原因，再重新开始。" },
        { "survey.tooLate", 409, "调查已经截止", "截止日期之后不再接受回答。" },
        { "survey.over", 409, "本次调查已经结束", "已结束或已终止的调查不能再操作。" },
        { "survey.notOver", 409, "调查还没有截止", "请在截止日期过后再计算结果。" },
        { "survey.papersWait", 409, "还有纸质问卷没有完成双人录入", "请由另一人录入或核对；确实无法录入的，请写明原因后再结束。" },
        { "survey.linkDead", 404, "链接无效", "该链接已经用过、已被补发的新链接取代，或填写有误。如果您刚刚提交过，您的回答已经收到。" },
        { "survey.answerIncomplete", 422, "回答不完整", "每个问题都要选 1 至 5 中的一个；没有设文字意见的问卷不能附文字。" },
        { "survey.paperUnlikeBoth", 409, "第三人录入的内容与前两人都不同", "请对照原件；与其中一人一致时才能计入。" },
        { "survey.clientNotSampled", 422, "有的服务对象不在样本中", "只能给抽中的服务对象发放链接。" },
        { "survey.linksToldOnce", 409, "这批链接已经显示过一次", "链接只显示一次；需要补发请重新操作，补发次数会公开。" },
    };
}
