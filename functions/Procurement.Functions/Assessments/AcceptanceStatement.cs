using System.Text;
using Procurement.Documents;
using Procurement.Domain;
using Procurement.Domain.Assessments;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;

namespace Procurement.Functions.Assessments;

/// <summary>What a statement of acceptance says beside the acceptance itself.</summary>
public sealed record StatementParties(string Organization, string OrganizationName, string Purchaser);

/// <summary>The statement of an acceptance (验收书), item by item; the same data are the same bytes.</summary>
public static class AcceptanceStatement
{
    /// <summary>The media type of a statement.</summary>
    public const string ContentType = "application/pdf";

    private const string DataName = "acceptance.json";

    /// <summary>Draws it as of a moment; a character that cannot be drawn throws.</summary>
    public static BinaryData Draw(
        Contract contract, Acceptance acceptance, StatementParties parties, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(acceptance);
        ArgumentNullException.ThrowIfNull(parties);
        var data = DataOf(contract, acceptance, parties, at);
        return new BinaryData(DocumentPdf.Draw(new PrintedDocument(
            "履约验收书",
            $"{contract.Terms.Reference}-YS{acceptance.No}",
            [.. BlocksOf(contract, acceptance, parties, at)],
            [],
            Encoding.UTF8.GetBytes(WireJson.ToText(data)),
            DataName,
            at)));
    }

    private static StatementData DataOf(
        Contract contract, Acceptance acceptance, StatementParties parties, DateTimeOffset at) => new(
        contract.Terms.Round,
        contract.Terms.Proposal,
        contract.Terms.Reference,
        acceptance.No,
        parties.Organization,
        contract.Terms.Amount,
        acceptance.IsMet,
        at,
        [.. acceptance.Items.Select(AcceptanceView.ItemOf)],
        [
            .. acceptance.Invited.Select(
                one => new InvitedView(one.Ref, one.Kind, one.Designation, one.Heard, one.Opinion)),
        ],
        [.. acceptance.Signatures.Select(one => new StatementSignature(one.Account, one.At, one.Opinion))]);

    private static IEnumerable<Block> BlocksOf(
        Contract contract, Acceptance acceptance, StatementParties parties, DateTimeOffset at)
    {
        var amount = contract.Terms.Amount;
        yield return new Block.Facts(
        [
            new("项目名称", contract.Terms.Title),
            new("合同编号", contract.Terms.Reference),
            new("购买主体", parties.Purchaser),
            new("承接主体", $"{parties.OrganizationName}（{parties.Organization}）"),
            new("合同金额", $"{AmountInWords.Of(amount)}（¥{amount}）"),
            new("验收日期", $"{ChinaTime.DayOf(at):yyyy年M月d日}"),
        ]);
        yield return new Block.Heading("一、逐项验收");
        yield return new Block.Table(
            [new("序号"), new("约定标准", 4), new("交付情况", 4), new("实测", 1, true), new("结果", 1), new("意见", 3)],
            [.. acceptance.Items.Select((item, index) => RowOf(item, index + 1))]);
        yield return new Block.Heading("二、受邀服务对象及第三方意见");
        yield return new Block.Table(
            [new("受邀方", 3), new("类别", 2), new("意见", 6)],
            [.. acceptance.Invited.Select(RowOf)]);
        yield return new Block.Heading("三、验收结论");
        yield return new Block.Paragraph(acceptance.IsMet
            ? "逐项核对，全部项目达到合同约定的标准，验收合格。"
            : $"逐项核对，{acceptance.Items.Count(item => !item.Met)}项未达到合同约定的标准，验收不合格，整改后另行验收。");
        yield return new Block.Heading("四、验收人员签署");
        yield return new Block.Table(
            [new("账号", 3), new("签署时间", 3), new("意见", 5)],
            [.. acceptance.Signatures.Select(RowOf)]);
        yield return new Block.Paragraph(
            "依据《政府采购法》第四十一条、《政府采购法实施条例》第四十五条和《政府采购需求管理办法》（财库〔2021〕22号）第二十四条。");
    }

    private static IReadOnlyList<string> RowOf(AcceptedItem item, int no) =>
    [
        $"{no}",
        item.Standard,
        item.Delivered,
        item.Measured?.ToDecimalText() ?? "—",
        item.Met ? "合格" : "不合格",
        item.Opinion ?? "—",
    ];

    private static IReadOnlyList<string> RowOf(InvitedParty one) =>
    [
        one.Designation,
        one.Kind is InvitedKind.Beneficiary ? "服务对象" : "第三方",
        one.Opinion ?? "受邀未到场",
    ];

    private static IReadOnlyList<string> RowOf(AccepterSignature one) =>
        [one.Account, $"{one.At.ToOffset(ChinaTime.Offset):yyyy-MM-dd HH:mm}", one.Opinion ?? "同意"];

    private sealed record StatementSignature(string Account, DateTimeOffset At, string? Opinion);

    private sealed record StatementData(
        string Round,
        string Proposal,
        string Reference,
        int No,
        string Organization,
        Money Amount,
        bool Passed,
        DateTimeOffset ConcludedAt,
        IReadOnlyList<AcceptedItemView> Items,
        IReadOnlyList<InvitedView> Invited,
        IReadOnlyList<StatementSignature> Signatures);
}
