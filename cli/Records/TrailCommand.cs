using System.Diagnostics;
using System.Text.Json;
using Procurement.Storage.Verification;

namespace Procurement.Cli.Records;

/// <summary>
/// <c>./run verify trail FILE</c>: whether a saved trail is what was sealed, entry by entry; asks nobody.
/// </summary>
internal sealed class TrailCommand(Options options)
{
    /// <summary>0 for a right trail, 1 for one that differs.</summary>
    public int Run()
    {
        if (options.Plain is not [var path]) throw new CommandFailure("请给出一份审计轨迹：./run verify trail FILE", 2);
        var (head, watch) = (options.ValueOrNull("--head"), Stopwatch.StartNew());
        try
        {
            var difference = TrailFile.FirstDifference(File.ReadAllBytes(path), head, out var entries);
            if (difference is not null) return Verdict.Wrong(Text(difference));
            Console.WriteLine($"审计轨迹正确：{entries} 条记录内容相符、首尾相接，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。");
            if (head is null) Console.WriteLine("最后一条之后是否还有记录被截去，请用 --head 与外部存证的校验值比对。");
            return 0;
        }
        catch (Exception why) when (why is JsonException or KeyNotFoundException)
        {
            return Verdict.Wrong($"审计轨迹有误：不是记录的列表（{why.Message}，trail.form）。");
        }
    }

    private static string Text(TrailDifference one)
    {
        var what = one.Code switch
        {
            "trail.foreign" => $"是另一件事的记录：{one.Found}",
            "trail.gap" => $"缺少记录，或次序被调换：这里是第 {one.Found} 条",
            "trail.hash" => "内容与它的校验值不符",
            "trail.chain" => "没有接在前一条之后",
            _ => "不是存证时的最后一条，之后的记录被截去或改写",
        };
        return $"审计轨迹有误：第 {one.Number} 条{what}（{one.Code}）。";
    }
}
