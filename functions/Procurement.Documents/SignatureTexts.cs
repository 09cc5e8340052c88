namespace Procurement.Documents;

/// <summary>What checks of signed files find, in words.</summary>
public static class SignatureTexts
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["certificate.expired"] = "证书在签署时不在有效期内",
        ["certificate.extra"] = "附带了与证书链无关的证书",
        ["certificate.key"] = "证书的密钥类型或长度不被接受（RSA 2048 位以上或 ECDSA P-256 以上）",
        ["certificate.untrusted"] = "证书不是所信任的证书机构签发的",
        ["certificate.usage"] = "证书的用途不含数字签名",
        ["cms.digest"] = "签名数据不是对这份文件作出的",
        ["cms.form"] = "签名数据不是单一签名人的分离式 CMS（SHA-256）",
        ["cms.signature"] = "签名与证书不符",
        ["cms.signer"] = "签名数据中没有签名人的证书",
        ["file.bytesBehind"] = "文件末尾之后还有内容",
        ["file.signedWhenDrawn"] = "文件在生成时已带有签名",
        ["file.trailer"] = "文件的结尾部分与生成时不同",
        ["file.unreadable"] = "不是可以读取的 PDF 文件",
        ["file.unsigned"] = "文件尚未签署",
        ["signature.form"] = "签名的格式不符",
        ["signature.padding"] = "签名预留位置被写入其他内容",
        ["signature.range"] = "签名没有覆盖应当覆盖的全部内容",
        ["update.changesField"] = "签署时改动了签名位置的其他内容",
        ["update.changesMore"] = "签署时改动了签名以外的内容",
        ["update.signsAgain"] = "已签署的位置被再次改动",
        ["update.strayBytes"] = "签署的追加部分夹带了其他内容",
    };

    /// <summary>The codes that a check can give.</summary>
    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    /// <summary>The words of a code; the code itself if it has none.</summary>
    public static string Of(string code) => Texts.GetValueOrDefault(code, code);
}
