using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Procurement.Cli.Serve;
using Procurement.Documents;

namespace Procurement.Cli.Documents;

/// <summary><c>./run verify document FILE</c>: whether the signatures of a document are right; asks nobody.</summary>
internal sealed class DocumentCommand(string usualData, Options options)
{
    /// <summary>The options that take a value.</summary>
    public static readonly string[] Options = ["--roots", "--drawn", "--data"];

    /// <summary>0 when every field is signed and all is right, 1 when not.</summary>
    public int Run()
    {
        if (options.Plain is not [var path]) throw new CommandFailure("请给出一份文书：./run verify document FILE", 2);
        var file = File.ReadAllBytes(path);
        var report = SignatureCheck.Check(file, Roots());
        foreach (var signature in report.Signatures) Tell(signature);
        if (report.Problems.Count > 0) return Verdict.Wrong($"文书无效：{Text(report.Problems[0])}");
        if (options.ValueOrNull("--drawn") is { } drawn && !SignatureCheck.Continues(file, File.ReadAllBytes(drawn)))
            return Verdict.Wrong($"文书无效：不是 {drawn} 签署而成的。");
        var missing = report.Fields.Where(field => report.OfOrNull(field) is null).ToArray();
        if (missing.Length > 0) return Verdict.Wrong($"已有的签名有效，但还没有签完：{string.Join("、", missing)}");
        Console.WriteLine("文书有效：每个位置都已签署，签署后没有改动。");
        Console.WriteLine($"SHA-256：{Convert.ToHexStringLower(SHA256.HashData(file))}");
        return 0;
    }

    private static string Text(SignatureProblem problem) =>
        $"{(problem.Field is null ? "" : $"{problem.Field}：")}{SignatureTexts.Of(problem.Code)}（{problem.Code}）";

    private static void Tell(CheckedSignature signature)
    {
        var holder = signature.Holder;
        var at = signature.At.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
        Console.WriteLine($"{signature.Field}：{holder.Organization}（{holder.Uscc}）{holder.Person}，{at}");
        Console.WriteLine($"  {signature.Print}");
    }

    // Without roots of one's own, those of the demonstration on this machine.
    private X509Certificate2[] Roots()
    {
        var data = DataFolder.Checked(options.ValueOrNull("--data") ?? usualData);
        var path = options.ValueOrNull("--roots") ?? DataFolder.AuthorityRootOf(data);
        if (!File.Exists(path)) throw new CommandFailure($"没有根证书 {path}：请用 --roots 给出 PEM 文件。", 2);
        var roots = new X509Certificate2Collection();
        try
        {
            roots.ImportFromPemFile(path);
        }
        catch (CryptographicException why)
        {
            throw new CommandFailure($"{path} 不是 PEM 形式的证书。", 2, why);
        }

        return [.. roots];
    }
}
