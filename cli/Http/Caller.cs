namespace Procurement.Cli.Http;

/// <summary>Who asks: a role, for applicants their organization, and an account other than the role's own.</summary>
internal sealed record Caller(string Role, string? Organization = null, string? Account = null)
{
    /// <summary>采购人经办: drafts rounds, examines, accepts.</summary>
    public static readonly Caller Officer = new("officer");

    /// <summary>审批人: publishes, decides, signs for the purchaser.</summary>
    public static readonly Caller Approver = new("approver");

    /// <summary>财务经办: keeps funds, prepares payments.</summary>
    public static readonly Caller Finance = new("finance");

    /// <summary>财务经办: records what the bank returns; another then prepares the payment again.</summary>
    public static readonly Caller SecondFinance = new("finance", Account: "finance-2");

    /// <summary>财务复核: approves payments.</summary>
    public static readonly Caller FinanceApprover = new("finance-approver");

    /// <summary>申报单位: submits, signs and claims for one organization.</summary>
    public static Caller Applicant(string organization) => new("applicant", organization);

    /// <summary>评审专家, from 1; the first is the demo account <c>evaluator</c>.</summary>
    public static Caller Evaluator(int number) =>
        new("evaluator", Account: number == 1 ? "evaluator" : $"evaluator-{number}");
}
