using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Procurement.Storage.Sealing;
using Procurement.Storage.Stored;

namespace Procurement.Cli.Records;

/// <summary><c>./run verify receipt FILE</c>: whether a receipt is what the service signed; asks nobody.</summary>
internal sealed class ReceiptCommand(Options options)
{
    /// <summary>0 when it is right, 1 when it is not.</summary>
    public int Run()
    {
        if (options.Plain is not [var path]) throw new CommandFailure("请给出一个回执文件：./run verify receipt FILE", 2);
        var file = Read(path);
        var jws = (string?)file["jws"] ?? throw new CommandFailure($"{path} 里没有签名（jws）。", 2);
        if (SignedReceipt.VerifiedOrNull(jws) is not { } receipt) return Verdict.Wrong("回执无效：签名与内容不符，文件被改动过。");
        if (!IsPublished(receipt)) return Verdict.Wrong("回执无效：签名的密钥不在服务公布的公钥里。");
        if (file["receipt"] is { } shown && !JsonNode.DeepEquals(shown, receipt.Said))
        {
            return Verdict.Wrong("回执无效：文件里显示的内容与签名的内容不同。");
        }

        var content = options.ValueOrNull("--content") is { } other ? Read(other) : file["content"];
        if (content is not null && DigestOf(content) != (string?)receipt.Said["digest"])
        {
            return Verdict.Wrong("申报内容与回执不符：摘要不同。");
        }

        Tell(receipt, content is not null);
        return 0;
    }

    private static string DigestOf(JsonNode content) => Convert.ToHexStringLower(
        SHA256.HashData(CanonicalJson.Of(JsonSerializer.SerializeToElement(content))));

    private static JsonNode Read(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) ?? throw new JsonException("null");
        }
        catch (JsonException why)
        {
            throw new CommandFailure($"{path} 不是 JSON：{why.Message}", 2, why);
        }
    }

    private bool IsPublished(SignedReceipt receipt)
    {
        if (options.ValueOrNull("--keys") is not { } path) return true;
        var own = SignedReceipt.ThumbprintOf(receipt.Key);
        return Read(path)["keys"]?.AsArray().OfType<JsonObject>().Any(
            key => SignedReceipt.ThumbprintOf(key) == own) is true;
    }

    private void Tell(SignedReceipt receipt, bool hasContent)
    {
        var said = receipt.Said;
        Console.WriteLine("回执有效。");
        Console.WriteLine($"回执号：{said["number"]}");
        Console.WriteLine($"单位：{said["organizationName"]}（{said["organization"]}）");
        Console.WriteLine($"提交时间：{said["at"]}");
        Console.WriteLine($"内容摘要：{said["digest"]}{(hasContent ? "（与所给内容相符）" : "")}");
        foreach (var file in said["files"]?.AsArray() ?? []) Console.WriteLine($"文件：{file!["name"]}　{file["sha256"]}");
        if (options.ValueOrNull("--keys") is not null) return;
        Console.WriteLine($"没有给出 --keys：请自行核对签名密钥的指纹 {SignedReceipt.ThumbprintOf(receipt.Key)}");
    }
}
