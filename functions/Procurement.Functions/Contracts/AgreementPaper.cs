using Procurement.Documents;
using Procurement.Domain;
using Procurement.Functions.Rounds;

namespace Procurement.Functions.Contracts;

/// <summary>The agreement as it is printed: what the data say, in the order in which people read it.</summary>
internal static class AgreementPaper
{
    /// <summary>The fields in which both sign, in their order.</summary>
    public static IReadOnlyList<SignatureField> Fields { get; } =
        [new("Supplier", "乙方（承接主体）"), new("Purchaser", "甲方（购买主体）")];

    public static PrintedDocument Of(AgreementData data, DateTimeOffset created) => new(
        data.Title,
        $"{data.Round} / {data.Reference}",
        [
            Parties(data),
            .. data.Clauses.SelectMany((clause, at) => Clause(at + 1, clause)),
            .. Kpis(data),
            .. Money(data),
            .. Duties(data),
            .. Basis(data),
        ],
        Fields,
        data.ToJson(),
        "agreement.json",
        created);

    /// <summary>Who agrees, and on which project.</summary>
    public static IEnumerable<Fact> Parties(
        AgreementParty purchaser, AgreementParty supplier, string project, string proposal) =>
    [
        new("甲方（购买主体）", purchaser.Name),
        new("统一社会信用代码", purchaser.Code),
        new("乙方（承接主体）", supplier.Name),
        new("统一社会信用代码", supplier.Code),
        new("项目", project),
        new("项目编号", proposal),
    ];

    private static Block.Facts Parties(AgreementData data) => new(
    [
        .. Parties(data.Purchaser, data.Supplier, data.Project, data.Proposal),
        new("项目负责人", data.Lead),
        .. data.Sites.Select(site => new Fact("服务点", AgreementTexts.SiteOf(site))),
    ]);

    private static IEnumerable<Block> Clause(int no, ClauseBody clause) =>
        [new Block.Heading($"第{no}条　{clause.Heading}"), new Block.Paragraph(clause.Text)];

    private static IEnumerable<Block> Kpis(AgreementData data) =>
    [
        new Block.Heading("绩效指标"),
        new Block.Table(
            [new("指标", 3), new("适用范围", 2), new("要求", 2)],
            [.. data.Kpis.Select(one => (IReadOnlyList<string>)
                [one.Title, one.Region ?? "全部", AgreementTexts.ThresholdOf(one.Direction, one.Threshold, one.Unit)])]),
    ];

    private static IEnumerable<Block> Money(AgreementData data) =>
    [
        new Block.Heading("金额与付款"),
        .. data.Mark is { } mark ? [new Block.Paragraph($"本项目为{mark}项目。")] : Array.Empty<Block>(),
        new Block.Paragraph($"合同金额：人民币 {data.Amount} 元（大写：{data.AmountInWords}）。大小写不一致的，以大写为准。"),
        new Block.Table(
            [new("期次", 1), new("金额（元）", 2, IsNumber: true), new("付款条件", 3)],
            [.. data.Instalments.Select(one => (IReadOnlyList<string>)
                [$"第{one.No}期", $"{one.Amount}", AgreementTexts.ConditionOf(one.When)])],
            ["合计", $"{data.Amount}", ""]),
        .. data.FinalPayout is { } payout ? [Payout(payout)] : Array.Empty<Block>(),
        new Block.Paragraph(
            $"收款账户：{data.Account.Holder}，{data.Account.Bank}，账号 {data.Account.Number}。"),
        .. data.LongTerm is { } grounds ? [Grounds(grounds)] : Array.Empty<Block>(),
    ];

    private static Block Payout(AgreementPayout payout) => new Block.Paragraph(
        $"末期款按末期评估等次支付：优秀 {AgreementTexts.PercentOf(payout.Excellent)}，良好 "
        + $"{AgreementTexts.PercentOf(payout.Good)}，合格 {AgreementTexts.PercentOf(payout.Pass)}，不合格 "
        + $"{AgreementTexts.PercentOf(payout.Fail)}。");

    private static Block Grounds(LongTermBody grounds) => new Block.Paragraph(
        $"期限超过一年的理由（财政部令第102号第二十四条）：预算有保障：{grounds.BudgetSecured}；内容相对固定："
        + $"{grounds.ContentStable}；成本稳定：{grounds.CostStable}；价格可控：{grounds.PriceStable}。");

    private static IEnumerable<Block> Duties(AgreementData data) =>
    [
        new Block.Heading("乙方责任清单"),
        new Block.ListItems(data.SupplierDuties),
        new Block.Heading("甲方责任清单"),
        new Block.ListItems(data.PurchaserDuties),
        new Block.Heading("收费与分包"),
        new Block.Paragraph(
            (data.BansFees ? "乙方不得就本项目的服务向服务对象收取任何费用。" : "乙方另行提供的低偿服务应当与本项目分开核算并公开价格。")
            + (data.AllowsSubcontracting ? "非核心部分经甲方书面同意可以分包一次，不得转包。" : "本项目不得分包，不得转包。")),
    ];

    private static IEnumerable<Block> Basis(AgreementData data) =>
    [
        new Block.Heading("签署方式"),
        new Block.Paragraph(AgreementTexts.BasisOf(data.Basis)),
        new Block.Paragraph("本文件所附的 agreement.json 与正文一致，供核对使用。"),
    ];
}
