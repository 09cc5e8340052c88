namespace Procurement.Functions.Http.Texts;

/// <summary>Rounds and their publication.</summary>
internal static class RoundTexts
{
    /// <summary>Code, status, title, advice.</summary>
    public static ProblemTextList All { get; } = new()
    {
        { "round.notFound", 404, "没有找到该批次", "请检查批次编号。" },
        { "round.alreadyPublished", 409, "批次已发布", "发布后的批次不能再修改。" },
        { "round.drafterCannotPublish", 403, "拟稿人不能发布自己拟定的批次", "不相容岗位应当分离，请由另一名负责人发布。" },
        { "round.opensInThePast", 422, "申报开始时间已过", "请把开始时间改到发布之后再发布。" },
        { "round.wrongPhase", 409, "批次所处阶段不能办理此事项", "请查看批次当前的阶段。" },
        { "round.fundUnknown", 422, "批次的资金不存在", "请先登记资金，或更正资金编号。" },
        { "round.tooEarly", 409, "时间未到", "请在规定的时间之后办理。" },
    };
}
