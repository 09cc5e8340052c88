using System.Text.Json.Nodes;

namespace Procurement.Cli.RoundFiles;

/// <summary>How the round is scored, and the scores.</summary>
internal sealed partial class RoundFileReader
{
    private static readonly string[] Methods = ["judged", "lowestPrice"];
    private static readonly string[] BudgetPolicies = ["skip", "stop"];
    private const string CriterionTie = "criterion:";

    private readonly Names criteria = new("评审指标");
    private readonly Dictionary<string, decimal> judged = new(StringComparer.Ordinal);

    // Whether these are judged could not be read; that is the error, not that sheets have them or not.
    private readonly List<string> unclearCriteria = [];

    private Dictionary<string, decimal> Evaluation(Fields evaluation)
    {
        var prices = evaluation.Objects("criteria", 1, 50).Count(Criterion);
        if (prices > 1) evaluation.Wrong("criteria", "价格指标（lowestPrice）最多一个。");
        Trim(evaluation.Object("trim", optional: true));
        evaluation.Number("passMark", 0, 1000);
        Ties(evaluation);
        evaluation.Count("reserve", 0, 1000);
        evaluation.OneOf("budgetPolicy", BudgetPolicies);
        evaluation.Count("minimumBidders", 0, 100);
        evaluation.NothingElse();
        return judged;
    }

    private bool Criterion(Fields criterion)
    {
        var name = criteria.Add(criterion, "ref");
        criterion.Line("title", 100);
        var points = criterion.Number("points", 0, 1000) ?? 0;
        var method = criterion.OneOf("method", Methods, optional: true);
        criterion.NothingElse();
        var unclear = method is null && criterion.Find("method", optional: true) is not null;
        if (unclear) unclearCriteria.Add(name);
        else if (method != "lowestPrice") judged.TryAdd(name, points);
        return method == "lowestPrice";
    }

    private static void Trim(Fields trim)
    {
        trim.Count("highest", 0);
        trim.Count("lowest", 0);
        trim.Count("from", 1);
        trim.NothingElse();
    }

    private void Ties(Fields evaluation)
    {
        foreach (var tie in evaluation.Items("ties"))
        {
            if (tie.Text is "lowerPrice" or "earlierSubmission") continue;
            var byCriterion = tie.Text.StartsWith(CriterionTie, StringComparison.Ordinal);
            var name = tie.Text[(byCriterion ? CriterionTie.Length : 0)..];
            if (!byCriterion) evaluation.WrongItem(tie, "应为 lowerPrice、earlierSubmission 或 criterion:指标。");
            else if (!judged.ContainsKey(name)) evaluation.WrongItem(tie, $"没有由评委打分的指标 {name}。");
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
        foreach (var criterion in unclearCriteria) sheet.Find(criterion, optional: true);
        sheet.NothingElse();
        return Body(sheet);
    }
}
