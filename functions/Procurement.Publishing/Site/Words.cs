using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Draws;
using Procurement.Domain.Funds;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using Procurement.Storage.Stored;
using static Procurement.Publishing.Site.Written;

namespace Procurement.Publishing.Site;

/// <summary>The trade's words for what is stored.</summary>
public static class Words
{
    /// <summary>The kind of a round.</summary>
    public static string Of(RoundKind kind) => kind switch
    {
        RoundKind.VentureGrant => "公益创投",
        RoundKind.CompetitiveConsultation => "竞争性磋商",
        RoundKind.OpenTender => "公开招标",
    };

    /// <summary>What those who are awarded are called in a round of a kind.</summary>
    public static string Awarded(RoundKind kind) => kind switch
    {
        RoundKind.VentureGrant => "入围",
        RoundKind.CompetitiveConsultation => "成交",
        RoundKind.OpenTender => "中标",
    };

    /// <summary>Why somebody of the pool cannot be drawn.</summary>
    public static string Of(ExclusionReason reason) => reason switch
    {
        ExclusionReason.Employment => "三年内在申报单位任职",
        ExclusionReason.Kin => "亲属关系",
        ExclusionReason.Ownership => "控股或实际控制",
        ExclusionReason.SameOrganization => "申报单位的人员",
        ExclusionReason.Unavailable => "当日不能参加",
        ExclusionReason.Rotation => "一年内参加次数已满",
        ExclusionReason.Other => "其他可能影响公正的关系",
    };

    /// <summary>What a lot is counted in.</summary>
    public static string Of(OutputUnit unit) => unit switch
    {
        OutputUnit.Visit => "人次",
        OutputUnit.ServiceHour => "服务小时",
        OutputUnit.Case => "个案",
        OutputUnit.Activity => "活动场次",
        OutputUnit.Person => "服务对象人数",
    };

    /// <summary>A class of costs.</summary>
    public static string Of(CostClass costs) => costs switch
    {
        CostClass.Personnel => "人员经费",
        CostClass.Activity => "业务活动费",
        CostClass.Administration => "管理费",
        CostClass.Tax => "税费",
        CostClass.Capital => "基础设施建设费",
        CostClass.Running => "日常运作费",
        CostClass.Other => "其他费用",
    };

    /// <summary>A source of a project's money.</summary>
    public static string Of(MoneySource source) => source switch
    {
        MoneySource.Government => "财政拨款",
        MoneySource.OwnFunds => "自筹资金",
        MoneySource.Donation => "社会捐赠",
        MoneySource.ServiceFee => "服务收费",
        MoneySource.Partner => "共建单位支持",
    };

    /// <summary>A kind of organization.</summary>
    public static string Of(OrganizationKind kind) => kind switch
    {
        OrganizationKind.Association => "社会团体",
        OrganizationKind.ServiceInstitution => "社会服务机构",
        OrganizationKind.Foundation => "基金会",
        OrganizationKind.Enterprise => "企业",
        OrganizationKind.Committee => "居民委员会、村民委员会",
    };

    /// <summary>Where money comes from.</summary>
    public static string Of(FundSource source) => source switch
    {
        FundSource.Fiscal => "财政资金",
        FundSource.WelfareLottery => "福彩公益金",
        FundSource.Donation => "社会捐赠",
        FundSource.SelfRaised => "街道自筹",
    };

    /// <summary>When an instalment may be claimed.</summary>
    public static string Of(InstalmentCondition when) => when switch
    {
        InstalmentCondition.Signed => "合同生效后",
        InstalmentCondition.MidtermPassed => "中期评估合格后",
        InstalmentCondition.FinalPassed => "末期评估合格后",
    };

    /// <summary>The grade of a final evaluation.</summary>
    public static string Of(FinalGrade grade) => grade switch
    {
        FinalGrade.Excellent => "优秀",
        FinalGrade.Good => "良好",
        FinalGrade.Pass => "合格",
        FinalGrade.Fail => "不合格",
    };

    /// <summary>Where a round stands, for a list.</summary>
    public static string StateOf(PublicRoundRow round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Phase switch
        {
            RoundPhase.Draft => $"已撤回（{Day(round.EndDay!.Value)}）",
            RoundPhase.Published => $"{Moment(round.OpensAt)} 开始受理",
            RoundPhase.Open => $"受理申报中，{Moment(round.ClosesAt)} 截止",
            RoundPhase.Closed or RoundPhase.Opening or RoundPhase.Evaluating or RoundPhase.Ranking => "评审中",
            RoundPhase.Notice => $"{Awarded(round.Kind)}公示，至 {FullDay(round.NoticeThrough!.Value)}",
            RoundPhase.Finalizing => "定标中",
            RoundPhase.Final => $"已定标（{Day(round.FinalDay!.Value)}）",
            RoundPhase.Cancelled => $"已终止（{Day(round.EndDay!.Value)}）",
        };
    }

    /// <summary>How far a contract is, in a few words.</summary>
    public static string ProgressOf(GrantRow grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant.Status switch
        {
            ContractStatus.AwaitingSignatures => "待签约",
            ContractStatus.Declined => "承接单位放弃",
            ContractStatus.Expired => "逾期未签约，已失效",
            ContractStatus.InForce => InForce(grant),
            ContractStatus.Terminated => "已终止" + Recovered(grant),
            ContractStatus.Closed => (grant.FinalGrade is { } grade ? $"已结项，{Of(grade)}" : "已结项") + Recovered(grant),
        };
    }

    private static string InForce(GrantRow grant)
    {
        if (grant.Instalments.Any(one => one.Returned)) return "银行退回，待重付";
        var paid = grant.Instalments.Count(one => one.Status is InstalmentStatus.Paid);
        return paid == 0 ? "已签约，尚未付款" : $"已付 {paid} 期，共 {grant.Instalments.Count} 期";
    }

    private static string Recovered(GrantRow grant) =>
        grant.Recovered > Money.Zero ? $"，追回 {Yuan(grant.Recovered)} 元" : "";
}
