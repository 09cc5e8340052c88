using System.Text.Json.Nodes;
using Procurement.Domain.Rounds;

namespace Procurement.Cli.RoundFiles;

/// <summary>How the round is scored, and the scores.</summary>
internal sealed partial class RoundFileReader
{
    private static readonly string[] Methods = ["judged", "lowestPrice"];
    private static readonly string[] BudgetPolicies = ["skip", "stop"];
    private const string CriterionTie = "criterion:";
    private const decimal PointsMax = 1000;

    private readonly Names criteria = new("评审指标");
    private readonly Dictionary<string, decimal> judged = new(StringComparer.Ordinal);

    // Where a criterion could not be read, that is the error, not what sheets and ties make of it.
    private bool criteriaUnclear;

    private void Evaluation(Fields evaluation)
    {
        var pointsInAll = Criteria(evaluation);
        Trim(evaluation.Object("trim", optional: true));
        if (evaluation.Number("passMark", 0, PointsMax) is { } mark && mark > pointsInAll)
            evaluation.Wrong("passMark", $"合格分 {mark} 高于各指标满分之和 {pointsInAll}，没有申报能达到。");
        Ties(evaluation);
        evaluation.Count("reserve", 0, RoundLimits.ReserveMax);
        evaluation.OneOf("budgetPolicy", BudgetPolicies);
        evaluation.Count("minimumBidders", 0, 100);
        evaluation.NothingElse();
    }

    // The points of all together; null where some could not be read.
    private decimal? Criteria(Fields evaluation)
    {
        var (prices, sum) = (0, (decimal?)0);
        foreach (var criterion in evaluation.Objects("criteria", 1, 50))
        {
            var points = criterion.Number("points", 0, PointsMax);
            if (IsPrice(criterion, points ?? PointsMax)) prices++;
            sum += points;
        }

        if (prices > 1) evaluation.Wrong("criteria", "价格指标（lowestPrice）最多一个。");
        return sum;
    }

    private bool IsPrice(Fields criterion, decimal points)
    {
        var name = criteria.Add(criterion, "ref");
        criterion.Line("title", 100);
        var method = criterion.OneOf("method", Methods, optional: true);
        criterion.NothingElse();
        if (name.Length == 0 || (method is null && criterion.Find("method", optional: true) is not null))
            criteriaUnclear = true;
        else if (method != "lowestPrice") judged.TryAdd(name, points);
        return method == "lowestPrice";
    }

    private static void Trim(Fields trim)
    {
        var dropped = trim.Count("highest", 0) + trim.Count("lowest", 0);
        if (trim.Count("from", 1) is { } from && dropped >= from)
            trim.Wrong("from", $"去掉 highest + lowest 共 {dropped} 份，{from} 份评分就一份不剩；from 应大于 {dropped}。");
        trim.NothingElse();
    }

    private void Ties(Fields evaluation)
    {
        foreach (var tie in evaluation.Items("ties"))
        {
            if (evaluation.Text(tie) is not { } text || text is "lowerPrice" or "earlierSubmission") continue;
            if (!text.StartsWith(CriterionTie, StringComparison.Ordinal))
                evaluation.WrongItem(tie, "应为 lowerPrice、earlierSubmission 或 criterion:指标。");
            else if (!criteriaUnclear && !judged.ContainsKey(text[CriterionTie.Length..]))
                evaluation.WrongItem(tie, $"没有由评委打分的指标 {text[CriterionTie.Length..]}。");
        }
    }

    private List<FileSheet> Sheets(Fields scores)
    {
        var sheets = new List<FileSheet>();
        foreach (var byEvaluator in scores.Whole?.Members ?? [])
        {
            var name = byEvaluator.Name;
            if (!evaluators.Knows(name)) scores.Wrong(name, evaluators.Unknown(name));
            var book = scores.Object(name);
            foreach (var byProposal in book.Whole?.Members ?? [])
            {
                if (!proposals.Knows(byProposal.Name)) book.Wrong(byProposal.Name, proposals.Unknown(byProposal.Name));
                var sheet = book.Object(byProposal.Name);
                if (!IsIgnored(name, byProposal.Name)) sheets.Add(new(name, byProposal.Name, Points(sheet)));
            }
        }

        return sheets;
    }

    // Of a proposal that is refused on submission the points are ignored too, but the file does not tell which that is.
    private bool IsIgnored(string evaluator, string proposal) =>
        rejected.Contains(proposal) || recused.Contains((evaluator, proposal));

    private JsonObject Points(Fields sheet)
    {
        foreach (var (criterion, most) in judged) sheet.Number(criterion, 0, most);
        if (criteriaUnclear) return [];
        sheet.NothingElse();
        // Points for a price are reckoned, so that the service has no sheets where nothing else is scored.
        if (judged.Count == 0 && sheet.Whole is { } whole) sheet.WrongItem(whole, "没有由评委打分的指标，不写评分。");
        return Body(sheet);
    }
}
