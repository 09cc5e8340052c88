using System.Collections.Frozen;
using Procurement.Functions.Http.Texts;

namespace Procurement.Functions.Http;

/// <summary>Every problem code of the service; codes never change once published.</summary>
public static class ProblemTexts
{
    private static readonly FrozenDictionary<string, ProblemText> ByCode =
        new[]
        {
            RequestTexts.All, IdentityTexts.All, ServiceTexts.All,
            OrganizationTexts.All, RegisterTexts.All, FundTexts.All, RoundTexts.All, AgreementTexts.All,
            ProposalTexts.All, PerformanceTexts.All,
            EvaluationTexts.All, DrawTexts.All, AssessmentTexts.All, AwardTexts.All, ChallengeTexts.All,
            ContractTexts.All, ChangeTexts.All,
            PaymentTexts.All, OperationTexts.All, LawTexts.All, MessageTexts.All, AttachmentTexts.All,
            SurveyTexts.All, FeeTexts.All, BankTexts.All, ReceivableTexts.All, LedgerTexts.All, ArchiveTexts.All,
            ArrearsTexts.All,
        }
        .SelectMany(area => area)
        .ToFrozenDictionary(text => text.Code, text => text.Text, StringComparer.Ordinal);

    /// <summary>Every code with its text.</summary>
    public static IReadOnlyDictionary<string, ProblemText> All => ByCode;

    /// <summary>
    /// The text of a code. A test proves that every code in the program is here; should one be missing all the same,
    /// the answer is a 409 with the bare code, since a refusal must stay a refusal.
    /// </summary>
    public static ProblemText Of(string code) =>
        ByCode.TryGetValue(code, out var text) ? text : new(409, "操作被拒绝", $"原因代码：{code}。");
}
