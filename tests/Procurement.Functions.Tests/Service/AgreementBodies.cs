using System.Text.Json.Nodes;

namespace Procurement.Functions.Tests.Service;

/// <summary>What the agreements of a round say.</summary>
public static class AgreementBodies
{
    private const string Text = """
        {
          "clauses": [
            { "subject": "content", "heading": "服务内容", "text": "乙方{supplier}实施“{project}”（编号 {reference}），服务点：{sites}。" },
            { "subject": "standards", "heading": "服务标准", "text": "达到本协议所列绩效指标；“以内”包含本数。" },
            { "subject": "other", "heading": "金额", "text": "金额 {amount} 元（大写：{amountInWords}），不一致时以大写为准。" },
            { "subject": "acceptance", "heading": "验收", "text": "甲方逐项验收。" },
            { "subject": "liability", "heading": "违约责任", "text": "不得转包。" },
            { "subject": "personalData", "heading": "个人信息", "text": "仅为履行本协议处理。" },
            { "subject": "disputes", "heading": "争议", "text": "向甲方所在地人民法院起诉。" }
          ],
          "kpis": [
            { "ref": "satisfaction", "title": "满意度", "unit": "%", "direction": "atLeast", "threshold": "95" },
            { "ref": "response", "title": "投诉处理", "unit": "个工作日以内", "direction": "atMost", "threshold": "3" }
          ],
          "supplierDuties": ["如实记录每次服务。"], "purchaserDuties": ["按约定支付款项。"],
          "termMonths": 12, "basis": "BASIS"
        }
        """;

    /// <summary>An agreement that is signed on a basis.</summary>
    public static JsonObject Agreement(string basis = "fourConditions") =>
        Bodies.Parse(Text.Replace("BASIS", basis, StringComparison.Ordinal));

    /// <summary>A story of a round with agreements that has come to a stage.</summary>
    public static async Task<RoundStory> StoryAsync(
        RunningService service, Stage stage, string basis = "fourConditions")
    {
        var story = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        story.Settings["agreement"] = Agreement(basis);
        return await story.GoOnToAsync(stage);
    }
}
