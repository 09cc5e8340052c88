using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Functions.Contracts;

/// <summary>What an agreement says in words.</summary>
internal static class AgreementTexts
{
    public static IReadOnlyDictionary<string, string> FieldsOf(
        Contract contract, RoundSettings settings, string supplier, IReadOnlyList<AgreedSite> sites) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["purchaser"] = settings.Purchaser.Name,
            ["purchaserCode"] = settings.Purchaser.Uscc,
            ["supplier"] = supplier,
            ["supplierCode"] = contract.Terms.Organization,
            ["project"] = contract.Terms.Title,
            ["reference"] = contract.Terms.Reference,
            ["round"] = settings.Title,
            ["amount"] = $"{contract.Terms.Amount}",
            ["amountInWords"] = AmountInWords.Of(contract.Terms.Amount),
            ["termMonths"] = $"{settings.Agreement!.TermMonths}",
            ["signBy"] = DayOf(contract.SignBy),
            ["payWithinDays"] = $"{contract.Terms.PayWithinDays}",
            ["sites"] = sites.Count is 0 ? "以申报书为准" : string.Join('、', sites.Select(SiteOf)),
            ["contactOffice"] = settings.Contact?.Office ?? "甲方",
            ["contactPhone"] = settings.Contact?.Phone ?? "甲方公布的电话",
        };

    public static string DayOf(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    public static string SiteOf(AgreedSite site) => $"{site.Name}（{site.Address}）";

    public static string ConditionOf(InstalmentCondition when) => when switch
    {
        InstalmentCondition.Signed => "双方签署完毕",
        InstalmentCondition.MidtermPassed => "中期评估合格",
        InstalmentCondition.FinalPassed => "末期评估合格",
    };

    public static string ThresholdOf(KpiDirection direction, Fraction threshold, string unit) =>
        $"{direction.Sign()} {threshold.ToDecimalText()} {unit}";

    public static string PercentOf(Fraction share) => $"{(share * 100).ToDecimalText()}%";

    public static string BasisOf(SigningBasis basis) => basis switch
    {
        SigningBasis.FourConditions =>
            "双方以电子签名签署。签名制作数据由签署人专有，签署时仅由签署人控制；签署后对签名以及对内容和形式的任何改动能够被发现"
            + "（《中华人民共和国电子签名法》第十三条第一款）。",
        SigningBasis.Agreed =>
            "双方约定采用电子签名，以载明单位统一社会信用代码和经办人的数字证书签署，签署后对签名、内容和形式的任何改动应当能够被发现"
            + "（《中华人民共和国电子签名法》第十三条第二款）；签名制作数据不由签署人单独控制的，如实记载。",
    };
}
