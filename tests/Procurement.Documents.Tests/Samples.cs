using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Procurement.Domain;
using Procurement.Domain.Contracts;

namespace Procurement.Documents.Tests;

/// <summary>An agreement of some pages, people who sign it, and the root that certifies them.</summary>
internal static class Samples
{
    public const string Supplier = "Supplier";
    public const string Purchaser = "Purchaser";
    public static readonly DateTimeOffset At = new(2026, 12, 1, 9, 30, 0, TimeSpan.FromHours(8));
    public static readonly string InWords = AmountInWords.Of(new Money(123_450_00));
    public static readonly byte[] Data = Encoding.UTF8.GetBytes($$"""{"amount":"123450.00","words":"{{InWords}}"}""");
    public static readonly X509Certificate2 Root = TestAuthority.CreateRoot(At);

    public static readonly CertificateHolder SupplierHolder =
        new("52420106MJH0000018", "武昌区某某社会工作服务中心", "applicant-1", "王堃");

    public static readonly CertificateHolder PurchaserHolder = new("11420106000000001X", "武昌区民政局", "approver", "李静");

    private static readonly Lazy<byte[]> DrawnOnce = new(() => DocumentPdf.Draw(Agreement()));

    /// <summary>The agreement as drawn.</summary>
    public static byte[] Drawn => DrawnOnce.Value;

    public static PrintedDocument Agreement(int rows = 14, int clauses = 16) => new(
        "公益创投项目协议书",
        "协议编号：武昌创投〔2026〕第 7 号",
        [
            new Block.Facts(
            [
                new("甲方（购买主体）", "武昌区民政局"),
                new("乙方（承接主体）", "武昌区某某社会工作服务中心"),
                new("协议金额", $"¥ 123,450.00（{InWords}），以大写为准"),
            ]),
            new Block.Heading("第一条 服务内容"),
            .. Enumerable.Range(1, clauses).Select(Clause),
            new Block.Heading("第二条 绩效指标"),
            new Block.Table(
                [new("指标", 4), new("单位"), new("目标值", 2, IsNumber: true)],
                [.. Enumerable.Range(1, rows).Select(Indicator)],
                ["合计", "次", "9,975"]),
            new Block.Heading("第三条 乙方责任"),
            new Block.ListItems(["不得转包。", "按月报告服务记录，喆珺、王堃为联系人。", "满意度不低于 95％，投诉不超过 3‰。"]),
        ],
        [new(Supplier, "乙方（承接主体）", "王堃"), new(Purchaser, "甲方（购买主体）", "李静")],
        Data,
        "agreement.json",
        At);

    public static X509Certificate2 Issue(CertificateHolder holder, TestKey key = TestKey.P256) =>
        TestAuthority.Issue(Root, holder, At, key);

    /// <summary>The file signed in a field, with a key that the library does not see.</summary>
    public static byte[] Sign(
        byte[] file, string field, X509Certificate2 signer, string print = SignaturePrint.FourConditions)
    {
        var prepared = Prepare(file, field, signer, print);
        return PdfSigner.Complete(prepared, SignatureOf(signer, prepared.SignedAttributes));
    }

    public static PreparedSignature Prepare(
        byte[] file, string field, X509Certificate2 signer, string print = SignaturePrint.FourConditions)
    {
        using var shown = X509CertificateLoader.LoadCertificate(signer.RawData);
        return PdfSigner.Prepare(file, new(field, At, shown, [], print));
    }

    /// <summary>The agreement signed by the supplier.</summary>
    public static byte[] SignedOnce()
    {
        using var supplier = Issue(SupplierHolder);
        return Sign(Drawn, Supplier, supplier);
    }

    /// <summary>The agreement signed by both.</summary>
    public static byte[] SignedTwice(TestKey key = TestKey.P256)
    {
        using var supplier = Issue(SupplierHolder, key);
        using var purchaser = Issue(PurchaserHolder, key);
        return Sign(Sign(Drawn, Supplier, supplier), Purchaser, purchaser, SignaturePrint.Agreed);
    }

    public static SignatureReport Check(byte[] file) => SignatureCheck.Check(file, [Root]);

    public static byte[] SignatureOf(X509Certificate2 signer, byte[] signed)
    {
        using var ecdsa = signer.GetECDsaPrivateKey();
        if (ecdsa is not null) return ecdsa.SignData(signed, HashAlgorithmName.SHA256);
        using var rsa = signer.GetRSAPrivateKey()!;
        return rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static string[] Indicator(int no) =>
        [$"指标 {no}：为社区老人提供上门探访服务，每户每月不少于四次", "次", $"≥ {no * 95}"];

    private static Block.Paragraph Clause(int no) => new(
        $"{no}. 乙方应当在协议期限内，按照本协议约定的服务内容、服务标准（含《社区服务指南》）和服务方式，向武昌区各街道提供服务；"
        + $"甲方按照“先服务、后付款”的原则，在验收合格后 15 个工作日内支付第 {no} 期款项 5,000.00 元。");
}
