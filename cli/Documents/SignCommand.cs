using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Procurement.Cli.Documents;

/// <summary>
/// <c>./run sign FILE KEY</c>: signs what the service prepared, without a network. The key never leaves this machine.
/// </summary>
internal sealed class SignCommand(Options options)
{
    /// <summary>Where the body is printed.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>0 when the body that completes the signature was printed.</summary>
    public int Run()
    {
        if (options.Plain is not [var file, var key])
            throw new CommandFailure("用法：./run sign 准备结果.json 密钥文件 [选项]。", 2);
        var prepared = Read(file);
        var signed = Bytes(prepared, "signedAttributes", file);
        var digest = Bytes(prepared, "digest", file);
        if (!SHA256.HashData(signed).AsSpan().SequenceEqual(digest))
            throw new CommandFailure($"{file} 的 digest 不是 signedAttributes 的 SHA-256：不签。");
        using var signer = SigningKey.Open(key, options.ValueOrNull("--password"));
        Output.WriteLine(new JsonObject
        {
            ["preparation"] = (string?)prepared["preparation"],
            ["signature"] = Convert.ToBase64String(Sign(signer, signed)),
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return 0;
    }

    private static byte[] Sign(X509Certificate2 signer, byte[] signed)
    {
        using var ecdsa = signer.GetECDsaPrivateKey();
        if (ecdsa is not null) return ecdsa.SignData(signed, HashAlgorithmName.SHA256);
        using var rsa = signer.GetRSAPrivateKey() ?? throw new CommandFailure("私钥既不是 RSA 也不是 ECDSA。", 2);
        return rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static JsonObject Read(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new JsonException("no object");
        }
        catch (JsonException why)
        {
            throw new CommandFailure($"{path} 不是服务准备签署时的回答（JSON）。", 2, why);
        }
    }

    private static byte[] Bytes(JsonObject prepared, string name, string path)
    {
        try
        {
            return Convert.FromBase64String((string?)prepared[name] is { Length: > 0 } text ? text : "!");
        }
        catch (Exception why) when (why is FormatException or InvalidOperationException)
        {
            throw new CommandFailure($"{path} 里没有 {name}（Base64）。", 2, why);
        }
    }
}
