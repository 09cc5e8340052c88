namespace Procurement.Functions.Http.Texts;

/// <summary>Running the service.</summary>
internal static class OperationTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "stuckWork.notFound", 404, "没有这项待处置工作", "它可能已经完成或已被处置，请刷新待处置工作列表。" },
    };
}
