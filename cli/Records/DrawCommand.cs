using System.Text.Json;
using Procurement.Domain.Draws;
using Procurement.Storage.Documents;

namespace Procurement.Cli.Records;

/// <summary>
/// <c>./run verify draw FILE</c>: draws again from a record of how evaluators were drawn, without a network, and names
/// the first thing that differs.
/// </summary>
internal sealed class DrawCommand(Options options)
{
    /// <summary>0 for a right record, 1 for one that differs.</summary>
    public int Run()
    {
        if (options.Plain is not [var path]) throw new CommandFailure("请给出一份抽取记录：./run verify draw FILE", 2);
        DrawRecordFile record;
        try
        {
            record = DrawRecordFile.Read(File.ReadAllBytes(path));
        }
        catch (JsonException why)
        {
            return Verdict.Wrong($"抽取记录有误：不是 {DrawRecordFile.Version} 的写法（{why.Path ?? "$"}，draw.form）。");
        }

        if (record.FirstDifference() is { } difference) return Verdict.Wrong(Text(difference));
        var digest = record.Digest();
        if (options.ValueOrNull("--digest") is { } published && published != digest)
            return Verdict.Wrong($"抽取记录有误：摘要应为 {published}，实为 {digest}（draw.recordDigest）。");
        Console.WriteLine(
            $"抽取记录正确：从 {record.Pool.Count} 人中回避 {record.Exclusions.Count} 人，" +
            $"抽取 {record.Seats} 人，补抽 {record.Declined.Count} 人，与重新抽取的结果一致。");
        Console.WriteLine($"记录摘要：{digest}");
        return 0;
    }

    private static string Text(DrawDifference one)
    {
        var what = one.Code switch
        {
            "draw.order" => $"没有按编号的字节顺序排列，应在 {one.Expected[2..]} 之后",
            "draw.exclusionUnknown" => "库中没有这个编号",
            "draw.candidatesMissing" =>
                $"候选人不足：需要 {one.Expected} 人，只有 {one.Found} 人，缺 {Missing(one)} 人",
            "draw.declinedUnknown" => "此前没有抽中这个编号，或者已经补抽过",
            _ => $"应为 {one.Expected}",
        };
        return $"抽取记录有误：第一处不同在 {one.Where}：{what}，实为 {one.Found}（{one.Code}）。";
    }

    private static int Missing(DrawDifference one) => int.Parse(one.Expected) - int.Parse(one.Found);
}
