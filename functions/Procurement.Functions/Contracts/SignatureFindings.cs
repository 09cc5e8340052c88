using System.Collections.Frozen;

namespace Procurement.Functions.Contracts;

/// <summary>What checks of signed files find, in words.</summary>
internal static class SignatureFindings
{
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["certificate.expired"] = "证书在签署时不在有效期内",
        ["certificate.extra"] = "附带了与证书链无关的证书",
        ["certificate.key"] = "证书的密钥类型或长度不被接受（RSA 2048 位以上或 ECDSA P-256 以上）",
        ["certificate.untrusted"] = "证书不是本平台认可的证书机构签发的",
        ["certificate.usage"] = "证书的用途不含数字签名",
        ["cms.digest"] = "签名数据不是对这份文件作出的",
        ["cms.form"] = "签名数据不是单一签名人的分离式 CMS（SHA-256）",
        ["cms.missing"] = "这次准备的是完整的 CMS，请提交 cms",
        ["cms.signature"] = "签名与证书不符",
        ["cms.signer"] = "签名数据中没有签名人的证书",
        ["cms.tooLong"] = "签名数据超过预留的长度",
        ["field.other"] = "签名不在应由本方签署的位置，或签名的数量不对",
        ["field.signed"] = "该签名位置已经签署",
        ["field.unknown"] = "文件中没有该签名位置",
        ["file.bytesBehind"] = "文件末尾之后还有内容",
        ["file.other"] = "不是本合同当前的文件：签署应当在原文件之后追加，不得改动原文件",
        ["file.signedWhenDrawn"] = "文件在生成时已带有签名",
        ["file.trailer"] = "文件的结尾部分不完整",
        ["file.unreadable"] = "不是可以读取的 PDF 文件",
        ["file.unsigned"] = "文件尚未签署",
        ["print.glyph"] = "签署说明中有文件字体不含的字",
        ["print.tooLong"] = "签署说明过长",
        ["signature.form"] = "签名的格式不符",
        ["signature.padding"] = "签名预留位置被写入其他内容",
        ["signature.range"] = "签名没有覆盖应当覆盖的全部内容",
        ["signature.time"] = "签署时间早于文件生成时间，或晚于现在",
        ["signature.wrong"] = "签名不是用证书对应的私钥作出的",
        ["update.changesField"] = "签署时改动了签名位置的其他内容",
        ["update.changesMore"] = "签署时改动了签名以外的内容",
        ["update.signsAgain"] = "已签署的位置被再次签署",
        ["update.strayBytes"] = "签署的追加部分夹带了其他内容",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes that have words.</summary>
    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    /// <summary>The words of a code.</summary>
    public static string TextOf(string code) => Texts.GetValueOrDefault(code, code);
}
