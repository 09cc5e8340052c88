using System.Text.Json;
using System.Text.Json.Nodes;
using Procurement.Storage.Surveys;

namespace Procurement.Cli.Records;

/// <summary><c>./run verify sample FILE</c>: whether a sample was drawn as its record says; asks nobody.</summary>
internal sealed class SampleCommand(Options options)
{
    /// <summary>0 when it was, 1 when it was not.</summary>
    public int Run()
    {
        if (options.Plain is not [var path]) throw new CommandFailure("请给出一个抽样记录文件：./run verify sample FILE", 2);
        try
        {
            var record = JsonNode.Parse(File.ReadAllText(path)) ?? throw new JsonException("null");
            if (SampleRecord.FirstDifference(record) is { } difference)
                return Verdict.Wrong($"抽样记录不成立：{difference} 与按规则推算的不同。");

            Tell(record);
            return 0;
        }
        catch (Exception why) when (why is JsonException or FormatException or InvalidOperationException)
        {
            throw new CommandFailure($"{path} 不是抽样记录：{why.Message}", 2, why);
        }
    }

    private static void Tell(JsonNode record)
    {
        Console.WriteLine("抽样记录成立：清单、承诺值、种子和每一次抽取都对得上。");
        Console.WriteLine($"清单 {record["frame"]!.AsArray().Count} 人，摘要 {record["frameDigest"]}");
        Console.WriteLine($"抽中 {record["draws"]!.AsArray().Count} 人：{string.Join(' ', record["draws"]!.AsArray())}");
        Console.WriteLine($"请自行核对：“{record["publicSource"]}”公布的数值是不是“{record["publicValue"]}”，");
        Console.WriteLine("以及清单摘要和承诺值是否在公布之前已经写入审计轨迹。");
    }
}
