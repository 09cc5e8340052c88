using System.Collections.Frozen;
using Procurement.Documents;

namespace Procurement.Functions.Contracts;

/// <summary>What is found about signed files, in words: what this service alone finds stands here.</summary>
internal static class SignatureFindings
{
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["certificate.untrusted"] = "证书不是本平台认可的证书机构签发的",
        ["cms.missing"] = "这次准备的是完整的 CMS，请提交 cms",
        ["cms.tooLong"] = "签名数据超过预留的长度",
        ["field.other"] = "签名不在应由本方签署的位置，或签名的数量不对",
        ["field.signed"] = "该签名位置已经签署",
        ["field.unknown"] = "文件中没有该签名位置",
        ["file.other"] = "不是本合同当前的文件：签署应当在原文件之后追加，不得改动原文件",
        ["print.glyph"] = "签署说明中有文件字体不含的字",
        ["print.tooLong"] = "签署说明过长",
        ["signature.time"] = "签署时间早于文件生成时间，或晚于现在",
        ["signature.wrong"] = "签名不是用证书对应的私钥作出的",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a code; of what the check itself finds, the library's.</summary>
    public static string TextOf(string code) => Texts.GetValueOrDefault(code) ?? SignatureTexts.Of(code);
}
