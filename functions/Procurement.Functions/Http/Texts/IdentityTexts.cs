namespace Procurement.Functions.Http.Texts;

/// <summary>Who calls, and whether they may.</summary>
internal static class IdentityTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "token.missing", 401, "尚未登录", "请登录后重试。" },
        { "token.invalid", 401, "登录凭证无效", "请重新登录。" },
        { "token.expired", 401, "登录已过期", "请重新登录。" },
        { "token.notAcceptable", 401, "登录凭证的内容不符合要求", "请联系管理员检查账号、区域与单位的设置。" },
        { "token.livesTooLong", 401, "登录凭证的有效期过长", "请重新登录；如仍出现，请联系管理员缩短所发凭证的有效期。" },
        { "role.notAllowed", 403, "您的角色不能进行此操作", "请由有权限的人员办理。" },
        { "role.bothSides", 403, "申报单位的账号不能办理采购人一方的事项", "账号带有申报单位角色时，只按申报单位（或评审专家）办理；请由采购人一方的其他账号办理。" },
        { "applicant.organizationMissing", 403, "账号未绑定申报单位", "请先提交入驻申请并等待核验，或联系管理员为账号绑定统一社会信用代码。" },
        { "function.closed", 403, "此接口未开放", "请联系管理员。" },
        { "identity.unavailable", 503, "暂时无法核验登录凭证", "请稍候重试，此前提交的内容没有变化。" },
    };
}
