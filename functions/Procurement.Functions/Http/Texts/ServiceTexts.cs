namespace Procurement.Functions.Http.Texts;

/// <summary>The service itself.</summary>
internal static class ServiceTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "storage.unavailable", 503, "存储暂时不可用", "请稍候用同一个 Idempotency-Key 重试，不会重复办理。" },
        { "service.stopping", 503, "服务正在重启", "请稍候用同一个 Idempotency-Key 重试，不会重复办理。" },
        { "service.failed", 500, "服务出错", "请稍后重试；若仍然出错，请把发生时间告诉管理员。" },
        { "calendar.yearNotLoaded", 422, "该年度的节假日安排尚未载入", "期限要用 {0} 年的节假日，无法计算。请管理员载入国务院办公厅公布的该年放假安排后再办理。" },
    };
}
