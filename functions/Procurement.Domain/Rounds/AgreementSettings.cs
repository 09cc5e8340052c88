namespace Procurement.Domain.Rounds;

/// <summary>
/// What the agreement (《公益创投项目协议书》, 《政府购买服务合同》) of every award of a round says besides the award itself.
/// The term is in months from the day on which it is in force.
/// </summary>
public sealed record AgreementSettings(
    IReadOnlyList<AgreementClause> Clauses,
    IReadOnlyList<Kpi> Kpis,
    IReadOnlyList<string> SupplierDuties,
    IReadOnlyList<string> PurchaserDuties,
    int TermMonths,
    LongTermGrounds? LongTerm,
    SigningBasis Basis,
    bool BansFees,
    bool AllowsSubcontracting)
{
    /// <summary>Whether a clause lets what the supplier owes be set off against what it is paid.</summary>
    public bool AllowsSetOff => Clauses.Any(one => one.Subject is ClauseSubject.SetOff);

    /// <summary>Whether a clause suspends payments while the supplier owes money back.</summary>
    public bool SuspendsPayments => Clauses.Any(one => one.Subject is ClauseSubject.PaymentSuspension);
}

/// <summary>
/// A clause: its subject, its heading, and its text with named fields in braces (<see cref="AgreementFields"/>).
/// </summary>
public sealed record AgreementClause(ClauseSubject Subject, string Heading, string Text);

/// <summary>What a clause is about (政府采购法; 财政部令第87号 art. 72; 财政部令第102号 art. 23).</summary>
public enum ClauseSubject
{
    /// <summary>服务内容.</summary>
    Content,

    /// <summary>服务标准.</summary>
    Standards,

    /// <summary>验收.</summary>
    Acceptance,

    /// <summary>违约责任.</summary>
    Liability,

    /// <summary>个人信息保护.</summary>
    PersonalData,

    /// <summary>争议解决.</summary>
    Disputes,

    /// <summary>抵扣：乙方应返还的款项可以从后续付款中扣除.</summary>
    SetOff,

    /// <summary>暂停付款：乙方有应返还而未返还的款项时，可以暂停付款.</summary>
    PaymentSuspension,

    /// <summary>其他约定.</summary>
    Other,
}

/// <summary>A key figure (绩效指标); a region says for whom it holds, null for all.</summary>
public sealed record Kpi(
    string Ref, string Title, string Unit, KpiDirection Direction, Fraction Threshold, string? Region)
{
    /// <summary>Whether a value meets the figure; "within 3" (以内) includes 3.</summary>
    public bool IsMetBy(Fraction value) => Direction switch
    {
        KpiDirection.Exactly => value == Threshold,
        KpiDirection.AtLeast => value >= Threshold,
        KpiDirection.AtMost => value <= Threshold,
    };
}

/// <summary>Directions as they are written.</summary>
public static class KpiDirections
{
    /// <summary>=, ≥ or ≤.</summary>
    public static string Sign(this KpiDirection direction) => direction switch
    {
        KpiDirection.Exactly => "=",
        KpiDirection.AtLeast => "≥",
        KpiDirection.AtMost => "≤",
    };
}

/// <summary>How a value is held against the threshold of a key figure.</summary>
public enum KpiDirection
{
    /// <summary>= (等于).</summary>
    Exactly,

    /// <summary>≥ (不低于).</summary>
    AtLeast,

    /// <summary>≤ (不超过, 以内).</summary>
    AtMost,
}

/// <summary>
/// Why a term may be longer than a year, up to three (财政部令第102号 art. 24): the budget is secured, and content,
/// cost and price stay what they are.
/// </summary>
public sealed record LongTermGrounds(
    string BudgetSecured, string ContentStable, string CostStable, string PriceStable);

/// <summary>On what an electronic signature rests (电子签名法 art. 13).</summary>
public enum SigningBasis
{
    /// <summary>The four conditions of a reliable signature (¶1): among them, the key is the signer's alone.</summary>
    FourConditions,

    /// <summary>Conditions that the parties agreed on (¶2).</summary>
    Agreed,
}
