namespace Procurement.Cli.RoundFiles;

/// <summary>The cost classes (费用类别) of budget lines: the service's words, and what officers call them.</summary>
internal static class CostClasses
{
    private static readonly (string Word, string Chinese)[] Known =
    [
        ("personnel", "人员费"), ("activity", "活动费"), ("administration", "管理费"), ("tax", "税费"), ("other", "其他"),
    ];

    /// <summary>The words.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Known.Select(each => each.Word)];

    /// <summary>The words with their meaning, for whoever wrote another.</summary>
    public static string Told { get; } = string.Join("、", Known.Select(each => $"{each.Word}（{each.Chinese}）"));
}
