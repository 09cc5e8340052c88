namespace Procurement.Functions.Http.Texts;

/// <summary>Messages, their delivery, questions.</summary>
internal static class MessageTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "message.notFound", 404, "没有找到该消息", "消息不存在、不是发给您的，或已超过保存期限。" },
        { "delivery.notFound", 404, "没有找到该条未送达消息", "请从未送达消息列表中选择。" },
        { "delivery.notDue", 409, "还没有到发送时间", "系统会在到时后发送。" },
        { "delivery.underWay", 409, "正在发送", "请稍后再看结果。" },
        { "delivery.notWaiting", 409, "该消息不再等待发送", "请查看它的审计轨迹。" },
        { "delivery.notUndelivered", 409, "该消息不需要处理", "它已送达、正在发送，或已有人处理。" },
        { "delivery.addressOfWebhook", 422, "推送地址不能在这里修改", "请由系统管理员修改对接推送地址，再重新发送。" },
        { "webhook.notSet", 404, "没有设置对接推送地址", "请先设置地址。" },
        { "webhook.urlNotAllowed", 422, "不能推送到这个地址", "应为 https:// 开头的公网地址，不能是本机或内网。" },
        { "webhook.notOffered", 409, "本系统没有开通对接推送", "请运维人员设置 Webhook__Key 后再试。" },
        { "question.tooLate", 409, "询问时间已过", "请在申报截止前提出询问。" },
        { "question.tooMany", 422, "本批次的询问次数已达上限", "每个单位在一个批次最多提出 20 个询问。" },
        { "question.tooManyOpen", 422, "等待答复的询问已达上限", "每个单位最多有 5 个询问等待答复，请在答复后再提出。" },
        { "question.notFound", 404, "没有找到该询问", "请从询问列表中选择。" },
        { "question.alreadySettled", 409, "该询问已经答复或不作答复", "如需补充，请发布澄清。" },
    };
}
