using static Procurement.Domain.Laws.LawValueKind;

namespace Procurement.Domain.Laws;

/// <summary>Every parameter that the law book knows; names never change once published.</summary>
public static class LawKeys
{
    /// <summary>Above it, a purchase follows the procurement law at all.</summary>
    public static readonly LawKey PurchaseThreshold = new("threshold.purchase", LawValueKind.Money, 0, "采购限额标准");

    /// <summary>Above it, a tender is open.</summary>
    public static readonly LawKey OpenTenderThreshold =
        new("threshold.openTender", LawValueKind.Money, 0, "公开招标数额标准");

    /// <summary>From the document to the deadline of an open tender, at least.</summary>
    public static readonly LawKey TenderDocumentDays = OfDays("period.document.openTender", "招标文件发出至投标截止的最少天数");

    /// <summary>From the document to the first response of a consultation, at least.</summary>
    public static readonly LawKey ConsultationDocumentDays =
        OfDays("period.document.competitiveConsultation", "磋商文件发出至首次响应的最少天数");

    /// <summary>From the announcement to the deadline of a grant round, at least; local.</summary>
    public static readonly LawKey GrantDocumentDays = OfDays("period.document.ventureGrant", "公益创投公告至申报截止的最少天数");

    /// <summary>How long the result of an open tender is public, at least.</summary>
    public static readonly LawKey TenderNoticeDays = OfWork("period.notice.openTender", "公开招标结果公告的最短期限");

    /// <summary>How long the result of a consultation is public, at least.</summary>
    public static readonly LawKey ConsultationNoticeDays =
        OfWork("period.notice.competitiveConsultation", "竞争性磋商结果公告的最短期限");

    /// <summary>How long the result of a grant round is public, at least; local.</summary>
    public static readonly LawKey GrantNoticeDays = OfWork("period.notice.ventureGrant", "公益创投公示的最短期限");

    /// <summary>From the award to the contract of a procurement, at most.</summary>
    public static readonly LawKey ProcurementSignDays = OfDays("limit.signDays.procurement", "采购合同签订的最长天数");

    /// <summary>From the award to the agreement of a grant, at most; local.</summary>
    public static readonly LawKey GrantSignDays = OfDays("limit.signDays.ventureGrant", "公益创投协议签订的最长天数");

    /// <summary>Days to pay that a contract may agree, at most.</summary>
    public static readonly LawKey PayDays = OfDays("limit.payDays", "合同可约定的最长付款天数");

    /// <summary>Days to pay where the contract agrees none.</summary>
    public static readonly LawKey PayDaysUsual = OfDays("usual.payDays", "合同未约定时的付款天数");

    /// <summary>Working days after the invoice within which to pay.</summary>
    public static readonly LawKey PayAfterInvoice = OfWork("limit.payWorkingDaysAfterInvoice", "收到发票后付款的最长工作日");

    /// <summary>Fewer bidders fail an open tender.</summary>
    public static readonly LawKey TenderBidders = OfCount("bidders.openTender", "公开招标的最少投标人数");

    /// <summary>Fewer bidders fail a consultation.</summary>
    public static readonly LawKey ConsultationBidders = OfCount("bidders.competitiveConsultation", "竞争性磋商的最少响应人数");

    /// <summary>A price below this share of the mean must be explained.</summary>
    public static readonly LawKey LowPriceOfAverage = OfShare("lowPrice.ofAverage", "异常低价：均价的比例", 65);

    /// <summary>The lowest price below this share of the second lowest must be explained.</summary>
    public static readonly LawKey LowPriceOfSecond = OfShare("lowPrice.ofSecondLowest", "异常低价：次低价的比例", 65);

    /// <summary>A price below this share of the ceiling must be explained.</summary>
    public static readonly LawKey LowPriceOfCeiling = OfShare("lowPrice.ofCeiling", "异常低价：最高限价的比例", 65);

    /// <summary>Interest for each day of a late payment.</summary>
    public static readonly LawKey LateInterestDaily = OfShare("interest.lateDaily", "逾期付款的每日利率", 1);

    /// <summary>The loan prime rate of one year (1年期贷款市场报价利率) that was published last, a year's interest.</summary>
    public static readonly LawKey PrimeRate = OfShare("interest.primeRate", "1年期贷款市场报价利率（年利率）", 1);

    /// <summary>From this amount on a third person of finance approves a payment.</summary>
    public static readonly LawKey ThirdApproverFrom =
        new("payment.thirdApproverFrom", LawValueKind.Money, 0, "付款须经第三人审批的起点金额");

    /// <summary>The lowest marks of excellent, good and pass.</summary>
    public static readonly LawKey Grades = new("grade.bands", Bands, 100, "绩效等级的分数线（优、良、中）");

    /// <summary>Whether a limit in calendar days that ends on a plain weekend ends on the next working day.</summary>
    public static readonly LawKey RollsWeekends = new("deadline.rollsWeekends", Flag, 0, "按日计算的期限届满日为普通周末时是否顺延");

    /// <summary>Before the closing of a tender, a clarification is published at least so early.</summary>
    public static readonly LawKey TenderClarificationDays =
        OfDays("period.clarification.openTender", "招标文件澄清或者修改至投标截止的最少天数");

    /// <summary>Before the first responses of a consultation, a clarification is published at least so early.</summary>
    public static readonly LawKey ConsultationClarificationDays =
        OfDays("period.clarification.competitiveConsultation", "磋商文件澄清或者修改至首次响应截止的最少天数");

    /// <summary>Before the closing of a grant round, a clarification is published at least so early; local.</summary>
    public static readonly LawKey GrantClarificationDays =
        OfWork("period.clarification.ventureGrant", "公益创投公告澄清至申报截止的最少工作日");

    /// <summary>The least weight of the price in a tender of services.</summary>
    public static readonly LawKey TenderPriceLeast =
        OfShare("price.minimum.openTender", "公开招标服务项目价格分的最低权重", 100);

    /// <summary>The least weight of the price in a consultation on services.</summary>
    public static readonly LawKey ConsultationPriceLeast =
        OfShare("price.minimum.competitiveConsultation", "磋商服务项目价格分的最低权重", 100);

    /// <summary>The most weight of the price in a consultation on services.</summary>
    public static readonly LawKey ConsultationPriceMost =
        OfShare("price.maximum.competitiveConsultation", "磋商服务项目价格分的最高权重", 100);

    /// <summary>The fewest members of the committee of a tender.</summary>
    public static readonly LawKey TenderCommittee = OfCount("committee.minimum.openTender", "评标委员会的最少人数");

    /// <summary>The fewest members of the committee of a big tender.</summary>
    public static readonly LawKey TenderCommitteeBig =
        OfCount("committee.minimumBig.openTender", "大额项目评标委员会的最少人数");

    /// <summary>From this budget on a tender is big.</summary>
    public static readonly LawKey BigBudget = new("committee.bigBudget", LawValueKind.Money, 0, "大额项目的预算金额");

    /// <summary>The fewest members of the group of a consultation.</summary>
    public static readonly LawKey ConsultationCommittee =
        OfCount("committee.minimum.competitiveConsultation", "磋商小组的最少人数");

    /// <summary>Whether no two members of a committee may work for one legal person; local.</summary>
    public static readonly LawKey OnePerEmployer =
        new("committee.onePerEmployer", Flag, 0, "同一法人单位的评审专家是否不得超过一人");

    /// <summary>The categories of projects that a round may choose from.</summary>
    public static readonly LawKey Categories = new("dictionary.categories", Words, 0, "项目类别词典");

    /// <summary>Days to return money that has to come back; local.</summary>
    public static readonly LawKey ReceivableDays = OfDays("usual.receivableDays", "应返还款项的返还天数");

    /// <summary>Years for which a procurement file is kept, from the end of the procurement.</summary>
    public static readonly LawKey RetentionOfFiles = OfCount("retention.years", "采购文件的最短保存年限");

    /// <summary>Years for which vouchers and books are kept, from the end of the accounting year.</summary>
    public static readonly LawKey RetentionOfAccounts =
        OfCount("retention.accountingYears", "会计凭证、会计账簿的最短保管年限");

    /// <summary>How long the announcement of an open tender is public.</summary>
    public static readonly LawKey TenderAnnouncement = OfWork("period.announcement.openTender", "招标公告的期限");

    /// <summary>How long the announcement of a consultation is public.</summary>
    public static readonly LawKey ConsultationAnnouncement =
        OfWork("period.announcement.competitiveConsultation", "竞争性磋商公告的期限");

    /// <summary>From the known date to a challenge, at most.</summary>
    public static readonly LawKey Challenge = OfWork("period.challenge", "提出质疑的最长期限");

    /// <summary>From a challenge to its reply, at most.</summary>
    public static readonly LawKey ChallengeReply = OfWork("period.challengeReply", "答复质疑的最长期限");

    /// <summary>From the end of the days of the reply to a complaint, at most.</summary>
    public static readonly LawKey Complaint = OfWork("period.complaint", "提出投诉的最长期限");

    /// <summary>From the receipt of a complaint to the end of its review, at most.</summary>
    public static readonly LawKey ComplaintReview = OfWork("period.complaintReview", "审查投诉的最长期限");

    /// <summary>From the receipt of a complaint to the notice that it is not accepted, at most.</summary>
    public static readonly LawKey ComplaintRefusal = OfWork("period.complaintRefusal", "告知不予受理投诉的最长期限");

    /// <summary>From the receipt of a complaint to the copies for the respondents, at most.</summary>
    public static readonly LawKey ComplaintCopies = OfWork("period.complaintCopies", "发出投诉答复通知书及副本的最长期限");

    /// <summary>From the copy to the response of a respondent, at most.</summary>
    public static readonly LawKey ComplaintResponse = OfWork("period.complaintResponse", "被投诉人和相关供应商说明的最长期限");

    /// <summary>From the receipt of a complaint to its decision, at most.</summary>
    public static readonly LawKey ComplaintDecision = OfWork("period.complaintDecision", "处理投诉的最长期限");

    /// <summary>For how long finance suspends a procurement because of a complaint, at most.</summary>
    public static readonly LawKey SuspensionDays = OfDays("limit.suspensionDays", "处理投诉期间暂停采购活动的最长天数");

    /// <summary>What nothing here computes with yet; people read it.</summary>
    public static readonly IReadOnlyList<LawKey> ForReading =
    [
        OfShare("share.bidBond", "投标保证金的最高比例", 100),
        OfShare("share.performanceBond", "履约保证金的最高比例", 100),
        OfShare("share.supplement", "补充合同累计的最高比例", 100),
        OfShare("share.smallDeductionLeast", "小微企业价格扣除的最低比例", 100),
        OfShare("share.smallDeductionMost", "小微企业价格扣除的最高比例", 100),
        OfShare("share.smallReserve", "面向中小企业预留的最低比例", 100),
        OfShare("share.grant", "公益创投资助占项目预算的最高比例", 100),
        new("grant.cap", LawValueKind.Money, 0, "公益创投单个项目资助的最高金额"),
        OfShare("share.grantPersonnel", "公益创投人员费用的最高比例", 100),
        OfShare("share.grantAdministration", "公益创投管理费用的最高比例", 100),
        OfShare("share.emergencySupplement", "紧急采购追加的最高比例", 100),
        OfWork("period.contractPublication", "合同公告的最长期限"),
        OfWork("period.contractFiling", "合同备案的最长期限"),
    ];

    /// <summary>All of them, by name.</summary>
    public static readonly IReadOnlyDictionary<string, LawKey> All = new[]
    {
        PurchaseThreshold, OpenTenderThreshold, TenderDocumentDays, ConsultationDocumentDays, GrantDocumentDays,
        TenderNoticeDays, ConsultationNoticeDays, GrantNoticeDays, ProcurementSignDays, GrantSignDays, PayDays,
        PayDaysUsual, PayAfterInvoice, TenderBidders, ConsultationBidders, LowPriceOfAverage, LowPriceOfSecond,
        LowPriceOfCeiling, LateInterestDaily, PrimeRate, ThirdApproverFrom, Grades, RollsWeekends,
        TenderClarificationDays, ConsultationClarificationDays, GrantClarificationDays, TenderPriceLeast,
        ConsultationPriceLeast, ConsultationPriceMost, TenderCommittee, TenderCommitteeBig, BigBudget,
        ConsultationCommittee, OnePerEmployer, Categories, ReceivableDays, RetentionOfFiles, RetentionOfAccounts,
        TenderAnnouncement, ConsultationAnnouncement, Challenge, ChallengeReply, Complaint, ComplaintReview,
        ComplaintRefusal, ComplaintCopies, ComplaintResponse, ComplaintDecision, SuspensionDays,
    }
    .Concat(ForReading)
    .ToDictionary(key => key.Name, StringComparer.Ordinal);

    private static LawKey OfDays(string name, string title) => new(name, Days, 365, title);

    private static LawKey OfWork(string name, string title) => new(name, WorkingDays, 250, title);

    private static LawKey OfCount(string name, string title) => new(name, Count, 100, title);

    private static LawKey OfShare(string name, string title, int percent) =>
        new(name, Share, new Fraction(percent, 100), title);
}
