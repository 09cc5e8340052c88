using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Playing;

/// <summary>"Score", "Ranking" and "Flag" of rounds/README.md, for one lot.</summary>
internal sealed class Scoring(JsonObject file, Submissions submissions, JsonNode lot)
{
    private static readonly Fraction Half = new(1, 2);

    private readonly JsonNode evaluation = file["round"]!["evaluation"]!;

    /// <summary>The lot's examined proposals, best first.</summary>
    public List<Entry> Rank()
    {
        var examined = submissions.Accepted.FindAll(each => each.Lot == (string)lot["ref"]! && !Rejected(each));
        foreach (var each in examined)
        {
            var deduction = new Fraction(1, 1).Minus(submissions.PriceDeduction(each));
            each.Price = new Fraction(each.Requested, 1).Times(deduction);
        }

        foreach (var each in examined)
        {
            each.Score = Judged(each);
            foreach (var criterion in Criteria(priced: true))
            {
                var share = LowestPrice(examined).Over(each.Price);
                each.Score = each.Score.Plus(share.Times(Fraction.Read((string)criterion["points"]!)));
                each.Flagged = AbnormallyLow(each, examined);
            }
        }

        examined.Sort(Compare);
        for (var place = 0; place < examined.Count; place++) examined[place].Rank = place + 1;
        return examined;
    }

    private bool Rejected(Entry proposal) =>
        file["examination"]!.AsArray().Any(each => (string)each!["proposal"]! == proposal.Ref);

    private List<JsonNode> Criteria(bool priced) =>
    [
        .. evaluation["criteria"]!.AsArray().Select(each => each!)
            .Where(each => priced == ((string?)each["method"] == "lowestPrice")),
    ];

    private List<JsonNode> Sheets(Entry proposal)
    {
        var sheets = new List<JsonNode>();
        foreach (var (evaluator, book) in file["scores"]!.AsObject())
        {
            var recused = file["recusals"]!.AsArray().Any(each =>
                (string)each!["evaluator"]! == evaluator && (string)each["proposal"]! == proposal.Ref);
            if (!recused && book![proposal.Ref] is { } sheet) sheets.Add(sheet);
        }

        return sheets;
    }

    private Fraction Judged(Entry proposal)
    {
        var criteria = Criteria(priced: false).ConvertAll(each => (string)each["ref"]!);
        var totals = Sheets(proposal).ConvertAll(sheet =>
            criteria.Select(each => Fraction.Read((string)sheet[each]!)).Aggregate(Fraction.Zero, Plus));
        proposal.Sheets = totals.Count;
        totals.Sort((one, other) => one.Against(other));
        if (evaluation["trim"] is { } trim && totals.Count >= (int)trim["from"]!)
        {
            totals = totals[(int)trim["lowest"]!..^(int)trim["highest"]!];
        }

        return Mean(totals);
    }

    // No sheet at all is no points (docs/decisions/0009).
    private static Fraction Mean(List<Fraction> all) =>
        all.Count == 0 ? Fraction.Zero : all.Aggregate(Fraction.Zero, Plus).Over(new(all.Count, 1));

    private static Fraction Plus(Fraction one, Fraction other) => one.Plus(other);

    private static Fraction LowestPrice(List<Entry> examined) =>
        examined.Select(each => each.Price).Aggregate((one, other) => one.Against(other) <= 0 ? one : other);

    private int Compare(Entry one, Entry other)
    {
        var order = other.Score.Against(one.Score);
        foreach (var tie in evaluation["ties"]!.AsArray().Select(each => (string)each!))
        {
            if (order != 0) return order;
            order = tie switch
            {
                "lowerPrice" => one.Requested.CompareTo(other.Requested),
                "earlierSubmission" => one.SubmittedAt.CompareTo(other.SubmittedAt),
                _ => OfCriterion(other, tie).Against(OfCriterion(one, tie)),
            };
        }

        // What no tie rule parts stays in the order of submission (docs/decisions/0009).
        return order != 0 ? order : submissions.All.IndexOf(one).CompareTo(submissions.All.IndexOf(other));
    }

    private Fraction OfCriterion(Entry proposal, string tie) =>
        Mean(Sheets(proposal).ConvertAll(sheet => Fraction.Read((string)sheet[tie["criterion:".Length..]]!)));

    private bool AbnormallyLow(Entry proposal, List<Entry> examined)
    {
        var price = new Fraction(proposal.Requested, 1);
        var sum = examined.Select(each => new Fraction(each.Requested, 1)).Aggregate(Fraction.Zero, Plus);
        if (price.Against(sum.Over(new(examined.Count, 1)).Times(Half)) < 0) return true;
        var prices = examined.ConvertAll(each => each.Requested);
        prices.Sort();
        var lowest = prices.Count > 1 && prices[0] == proposal.Requested;
        if (lowest && price.Against(new Fraction(prices[1], 1).Times(Half)) < 0) return true;
        return (string?)lot["ceiling"] is { } ceiling
            && price.Against(new Fraction(Yuan.Read(ceiling), 1).Times(new(45, 100))) < 0;
    }
}
