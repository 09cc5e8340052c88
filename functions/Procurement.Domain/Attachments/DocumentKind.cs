namespace Procurement.Domain.Attachments;

/// <summary>What an applicant brings beside the form itself; the words of the trade.</summary>
public enum DocumentKind
{
    /// <summary>申报书.</summary>
    ApplicationForm,

    /// <summary>章程.</summary>
    Charter,

    /// <summary>登记证书.</summary>
    RegistrationCertificate,

    /// <summary>上年度年检或年报.</summary>
    AnnualCheck,

    /// <summary>财务报告.</summary>
    FinancialReport,

    /// <summary>纳税和社会保障缴纳证明.</summary>
    TaxAndSocialSecurity,

    /// <summary>人员名单及证书.</summary>
    StaffList,

    /// <summary>实施方案.</summary>
    ProjectPlan,

    /// <summary>需求调研.</summary>
    NeedSurvey,

    /// <summary>预算及配套资金证明.</summary>
    BudgetProof,

    /// <summary>近三年无重大违法记录声明.</summary>
    NoViolationStatement,

    /// <summary>中小企业声明函.</summary>
    SmallEnterpriseLetter,

    /// <summary>授权委托书.</summary>
    Authorization,

    /// <summary>其他材料.</summary>
    Other,
}
