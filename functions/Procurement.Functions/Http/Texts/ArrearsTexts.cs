namespace Procurement.Functions.Http.Texts;

/// <summary>Arrears and the yearly list of them.</summary>
internal static class ArrearsTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "arrears.yearNotOver", 404, "该年度尚未结束", "年度结束后，才能编制该年度的逾期未支付清单。" },
        { "arrears.notDrawn", 404, "该年度的清单尚未编制", "请先编制清单，再由另一人公开。" },
        { "arrears.drawnAgain", 409, "清单已重新编制", "请重新查看清单后再公开。" },
        { "arrears.drawerCannotPublish", 403, "编制人不能公开清单", "清单由一人编制、另一人公开。" },
        { "arrears.alreadyPublished", 409, "清单已经公开", "如需更正，请重新编制后再公开。" },
        { "arrears.notPublished", 404, "该年度的清单尚未公开", "每年 3 月 31 日前公开上一年度的清单。" },
    };
}
