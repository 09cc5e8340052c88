using Procurement.Domain.Rounds;

namespace Procurement.Domain.Evaluation;

/// <summary>
/// What evaluation needs of a proposal that passed examination; the requested amount is positive and the price
/// deduction (小微企业价格扣除) a share below 1, 0 for social organizations.
/// </summary>
public sealed record ExaminedProposal(
    string Id,
    string Lot,
    Money Requested,
    Fraction PriceDeduction,
    DateTimeOffset SubmittedAt,
    string Reference)
{
    /// <summary>The sites of the lot that it would serve, all of them or none.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>The price that is scored, in fen: requested × (1 − price deduction).</summary>
    public Fraction EvaluatedPrice => Requested.InFen * (Fraction.One - PriceDeduction);
}

/// <summary>A proposal's exact score, its number of sheets, and the untrimmed mean of each judged criterion.</summary>
public sealed record ScoredProposal(
    ExaminedProposal Proposal,
    Fraction Score,
    int Sheets,
    IReadOnlyDictionary<string, Fraction> Means);

/// <summary>
/// The points that a proposal was given for one criterion: their untrimmed mean, the least and the most.
/// </summary>
public sealed record CriterionSpread(Criterion Criterion, Fraction Mean, Fraction Least, Fraction Most);

/// <summary>Scores: the trimmed mean of the evaluators' totals, plus points for price (财政部令第87号 art. 55).</summary>
public static class Scoring
{
    /// <summary>
    /// The score of each examined proposal, in the order given. Sheets of other proposals are ignored; sheets of a
    /// recused evaluator must not be among them. A sheet that lacks a judged criterion throws.
    /// </summary>
    public static IReadOnlyList<ScoredProposal> Of(
        EvaluationSettings settings,
        IReadOnlyCollection<ExaminedProposal> examined,
        IEnumerable<ScoreSheet> sheets)
    {
        var sheetsOf = sheets.ToLookup(sheet => sheet.Proposal, StringComparer.Ordinal);
        var lowestOf = examined
            .GroupBy(proposal => proposal.Lot, StringComparer.Ordinal)
            .ToDictionary(lot => lot.Key, lot => lot.Min(proposal => proposal.EvaluatedPrice), StringComparer.Ordinal);

        return
        [
            .. examined.Select(proposal =>
                Of(settings, proposal, [.. sheetsOf[proposal.Id]], lowestOf[proposal.Lot])),
        ];
    }

    /// <summary>
    /// How the sheets of one proposal lie by each judged criterion; none where there is no sheet.
    /// </summary>
    public static IReadOnlyList<CriterionSpread> SpreadsOf(
        EvaluationSettings settings, IReadOnlyCollection<ScoreSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(sheets);
        if (sheets.Count is 0) return [];

        return
        [
            .. from criterion in settings.Judged
               let points = sheets.Select(sheet => sheet.Points[criterion.Ref]).ToArray()
               select new CriterionSpread(criterion, Mean(points), points.Min(), points.Max()),
        ];
    }

    private static ScoredProposal Of(
        EvaluationSettings settings,
        ExaminedProposal proposal,
        IReadOnlyList<ScoreSheet> sheets,
        Fraction lowestPrice)
    {
        Criterion[] judged = [.. settings.Judged];
        var totals = sheets.Select(sheet => Fraction.Sum(judged.Select(criterion => sheet.Points[criterion.Ref])));
        var means = judged.ToDictionary(
            criterion => criterion.Ref,
            criterion => Mean([.. sheets.Select(sheet => sheet.Points[criterion.Ref])]),
            StringComparer.Ordinal);
        var price = settings.Criteria
            .Where(criterion => criterion.Method is ScoringMethod.LowestPrice)
            .Select(criterion => lowestPrice / proposal.EvaluatedPrice * criterion.Points);

        return new(proposal, Mean(Trimmed(totals, settings.Trim)) + Fraction.Sum(price), sheets.Count, means);
    }

    // A trim that would leave no sheet at all is not applied.
    private static Fraction[] Trimmed(IEnumerable<Fraction> totals, Trim? trim)
    {
        Fraction[] ascending = [.. totals.Order()];
        var trims = trim is not null && ascending.Length >= trim.From && ascending.Length > trim.Highest + trim.Lowest;
        return trims ? ascending[trim!.Lowest..^trim.Highest] : ascending;
    }

    // No sheets, no judged points: such a proposal is ranked by its price alone.
    private static Fraction Mean(Fraction[] values) =>
        values is [] ? Fraction.Zero : Fraction.Sum(values) / values.Length;
}
