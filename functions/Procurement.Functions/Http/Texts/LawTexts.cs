namespace Procurement.Functions.Http.Texts;

/// <summary>The law book.</summary>
internal static class LawTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "calendar.dayOutsideYear", 422, "日期不属于该年度", "{0} 既不在该年度，也不在上一年 12 月，请核对放假安排。" },
        { "calendar.dayTwice", 422, "日期重复", "{0} 写了两次，或既放假又上班，请核对放假安排。" },
        { "calendar.workdayNoWeekend", 422, "调休上班日不是周末", "{0} 本来就是工作日，请核对放假安排。" },
        { "calendar.implausible", 422, "全年工作日数不合常理", "按此安排全年有 {0} 个工作日，历年为 248 至 251 个，请核对放假安排。" },
        { "law.yearNotFound", 404, "没有该年度的节假日安排", "年度应为 2000 至 2100，且已载入。" },
        { "law.keyUnknown", 404, "规则库没有该参数", "参数名称见 GET /api/law/parameters。" },
        { "law.valueInvalid", 422, "参数的值不正确", "应为{0}。" },
        { "law.tooManyEntries", 422, "该参数的条目过多", "每个参数最多 1000 条。" },
        { "law.parameterMissing", 422, "规则库缺少批次需要的参数", "请管理员在规则库中录入 {0} 后再发布。" },
        { "law.notKeeper", 403, "本区不管理规则库", "规则库由 LawKeepers 设置指定的区的管理员录入。" },
        { "region.malformed", 400, "行政区划代码格式不正确", "应为 6 位数字（GB/T 2260），全国为 000000。" },
        { "level.unknown", 400, "级次不正确", "应为 central、province、city 或 county。" },
        { "date.malformed", 400, "日期格式不正确", "应为 yyyy-MM-dd。" },
    };
}
