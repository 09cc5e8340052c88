using System.Globalization;
using Procurement.Documents;
using Procurement.Domain;
using Procurement.Domain.Contracts;

namespace Procurement.Functions.Contracts;

/// <summary>A supplement as it is printed.</summary>
internal static class SupplementPaper
{
    public static PrintedDocument Of(SupplementData data, DateTimeOffset created) => new(
        data.Title,
        $"{data.Round} / {data.Reference} / {data.No}",
        [
            Parties(data),
            new Block.Heading("变更事由"),
            new Block.Paragraph(data.Reason),
            new Block.Heading("变更内容"),
            new Block.Table(
                [new("事项", 2), new("原约定", 3), new("变更后", 3)],
                [.. data.Changes.Select(one => (IReadOnlyList<string>)
                    [NameOf(one), TextOf(one, one.Before), TextOf(one, one.After)])]),
            .. Money(data),
            new Block.Paragraph("本补充协议未变更的，按原协议及此前的补充协议执行；双方签署后生效，与原协议具有同等效力。乙方不得转包。"),
            new Block.Heading("签署方式"),
            new Block.Paragraph(AgreementTexts.BasisOf(data.Basis)),
            new Block.Paragraph("本文件所附的 supplement.json 与正文一致，供核对使用。"),
        ],
        AgreementPaper.Fields,
        data.ToJson(),
        "supplement.json",
        created);

    private static Block.Facts Parties(SupplementData data) => new(
    [
        .. AgreementPaper.Parties(data.Purchaser, data.Supplier, data.Project, data.Proposal),
        new("原协议文件摘要", data.Agreement),
        new("签署期限", AgreementTexts.DayOf(data.SignBy)),
    ]);

    private static IEnumerable<Block> Money(SupplementData data)
    {
        if (data.Supplement == Domain.Money.Zero) yield break;
        yield return new Block.Heading("合同金额");
        yield return new Block.Paragraph(
            $"原合同金额 {data.Original} 元，本次变更 {data.Supplement} 元，变更后合同金额：人民币 {data.Amount} 元（大写："
            + $"{data.AmountInWords}）。大小写不一致的，以大写为准。历次追加合计不超过原合同金额的百分之十（政府采购法第四十九条）。");
    }

    private static string NameOf(TermChange change) => change.Subject switch
    {
        TermSubject.Amount => "合同金额（元）",
        TermSubject.Instalment => $"第{change.Ref}期款（元）",
        TermSubject.Term => "合同期限至",
        TermSubject.Kpi => "绩效指标",
        TermSubject.Site => "服务点",
    };

    private static string TextOf(TermChange change, string? text) =>
        text is null ? "无"
        : change.Subject is TermSubject.Term
            ? AgreementTexts.DayOf(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : text;
}
