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
        { "objection.tooManyOpen", 409, "待答复的异议过多", "同一单位最多有 5 件异议待答复，请等待答复后再提。" },
        { "objection.tooMany", 409, "提出的异议已达上限", "每家单位在一个批次中最多提出 10 件异议，每名经办最多代录 500 件。" },
        { "objection.resolverIsParty", 403, "异议应由他人答复", "提出异议的人、所涉单位的人和评审专家不能答复该异议，请由另一名负责人答复。" },
        { "lot.notFound", 404, "没有找到该标包", "请检查标包编号；标包在评审开始后才有记录。" },
        { "lot.alreadyRanked", 409, "该标包已排名", "不能重复排名。" },
        { "lot.notRanked", 409, "该标包尚未排名", "请等待公示发布。" },
        { "award.notFinal", 409, "尚未定标", "定标之后才能放弃或收回入围资格。" },
        { "award.notAwarded", 409, "该项目未入围", "只有入围的项目才能取消入围资格。" },
    };
}
