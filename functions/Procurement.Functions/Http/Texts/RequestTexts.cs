namespace Procurement.Functions.Http.Texts;

/// <summary>Requests that cannot be read.</summary>
internal static class RequestTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "body.notJson", 415, "请求正文不是 JSON", "请以 Content-Type: application/json（UTF-8，不压缩）提交。" },
        { "body.tooLarge", 413, "请求正文过大", "正文不得超过 1 MiB，不登录的接口不得超过 16 KiB，请缩短或拆分后提交。" },
        { "body.malformed", 400, "请求正文不是合法的 JSON", "请检查 JSON 的语法。" },
        { "body.tooDeep", 400, "请求正文嵌套过深", "数组与对象最多嵌套 32 层。" },
        { "body.invalid", 400, "请求内容有误", "请按 errors 中列出的字段逐项更正后重新提交。" },
        { "idempotencyKey.missing", 400, "缺少 Idempotency-Key 请求头", "每个 POST 请求都要带一个自拟的唯一键，重试时保持不变。" },
        { "idempotencyKey.malformed", 400, "Idempotency-Key 请求头格式不正确", "应为 1–64 个字母、数字或“-”“_”“.”“:”。" },
        { "idempotencyKey.reused", 422, "Idempotency-Key 已用于另一个请求", "内容不同的请求请换用新的键。" },
        { "etag.malformed", 400, "If-Match 或 If-None-Match 请求头格式不正确", "请原样送回读取时得到的 ETag，只带一个。" },
        { "etag.required", 428, "缺少 If-Match 请求头", "修改前请先读取，并在 If-Match 中送回当时的 ETag。" },
        { "etag.stale", 412, "内容已被他人修改", "请重新读取最新内容，核对后再提交。" },
        { "limit.invalid", 400, "每页条数不正确", "limit 应为 1–200 的整数。" },
        { "cursor.invalid", 400, "翻页游标无效", "请原样使用上一页返回的 next，或从第一页重新开始。" },
        { "filter.unknown", 400, "筛选或排序条件无效", "请使用接口文档中列出的值，或不带这个参数。" },
        { "request.malformed", 400, "请求不完整或格式不正确", "请检查网络后重新提交。" },
        { "resource.notFound", 404, "没有找到", "请检查地址中的编号。" },
    };
}
