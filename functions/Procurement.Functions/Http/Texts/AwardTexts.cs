namespace Procurement.Functions.Http.Texts;

/// <summary>Notices, objections, the final award.</summary>
internal static class AwardTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "objection.tooLate", 409, "公示期已结束", "异议应在公示期内提出。" },
        { "objection.notFound", 404, "没有找到该异议", "请检查异议编号。" },
        { "publicity.notEnded", 409, "公示期未满", "请在公示期届满之后定标。" },
        { "notice.notPublished", 404, "结果尚未公示", "公示发布后即可查看。" },
        { "objection.unresolved", 409, "还有未答复的异议", "请先答复全部异议。" },
        { "objection.proposalUnknown", 422, "该项目不在公示名单中", "请检查项目编号。" },
        { "objection.alreadyResolved", 409, "异议已答复", "不能重复答复。" },
        { "award.notAwarded", 409, "该项目未入围", "只有入围的项目才能取消入围资格。" },
    };
}
