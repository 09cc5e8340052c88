using System.Numerics;
using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Playing;

/// <summary>"Registration" and "Submission" of rounds/README.md.</summary>
internal sealed class Submissions
{
    private const string Symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private readonly JsonObject round;
    private readonly Dictionary<string, JsonObject> registered = [];
    private readonly Dictionary<string, int> acceptedOf = [];

    public Submissions(JsonObject file)
    {
        round = file["round"]!.AsObject();
        foreach (var organization in file["organizations"]!.AsArray())
        {
            var uscc = (string)organization!["uscc"]!;
            if (CheckDigitIsRight(uscc)) registered[uscc] = organization.AsObject();
            else RefusedOrganizations.Add(uscc);
        }

        foreach (var body in file["proposals"]!.AsArray()) All.Add(new(body!.AsObject()));
        All.Sort((one, other) => one.SubmittedAt != other.SubmittedAt
            ? one.SubmittedAt.CompareTo(other.SubmittedAt) : string.CompareOrdinal(one.Ref, other.Ref));
        foreach (var proposal in All) Submit(proposal);
    }

    public SortedSet<string> RefusedOrganizations { get; } = new(StringComparer.Ordinal);

    public List<Entry> All { get; } = [];

    public List<Entry> Accepted { get; } = [];

    public SortedDictionary<string, List<string>> Refused { get; } = new(StringComparer.Ordinal);

    public Fraction PriceDeduction(Entry proposal) =>
        (string?)registered[proposal.Organization]["priceDeduction"] is { } text ? Fraction.Read(text) : Fraction.Zero;

    private void Submit(Entry proposal)
    {
        var codes = registered.TryGetValue(proposal.Organization, out var organization)
            ? Codes(proposal, organization) : ["organization.notRegistered"];
        codes.Sort(StringComparer.Ordinal);
        if (codes.Count > 0)
        {
            Refused[proposal.Ref] = codes;
            return;
        }

        Accepted.Add(proposal);
        acceptedOf[proposal.Organization] = acceptedOf.GetValueOrDefault(proposal.Organization) + 1;
    }

    private List<string> Codes(Entry proposal, JsonObject organization)
    {
        var codes = new List<string>();
        var eligibility = round["eligibility"]!;
        if (proposal.SubmittedAt < Moments.Read(round["opensAt"])) codes.Add("submission.notOpen");
        if (proposal.SubmittedAt > Moments.Read(round["closesAt"])) codes.Add("submission.closed");
        if (!Contains(eligibility["kinds"]!, (string)organization["kind"]!)) codes.Add("organization.kindNotEligible");
        var (minimum, grade) = ((string?)eligibility["minimumGrade"], (string?)organization["grade"]);
        if (minimum is not null && (grade is null || grade[0] < minimum[0])) codes.Add("organization.gradeTooLow");
        var certificate = (string?)proposal.Body["lead"]!["certificate"];
        if ((bool)eligibility["certifiedLead"]! && string.IsNullOrEmpty(certificate)) codes.Add("lead.notCertified");
        if (!Contains(round["categories"]!, (string)proposal.Body["category"]!)) codes.Add("category.unknown");
        if (acceptedOf.GetValueOrDefault(proposal.Organization) >= (int)eligibility["proposalsPerOrganization"]!)
            codes.Add("organization.tooManyProposals");
        Budget(proposal, codes);
        return codes;
    }

    private void Budget(Entry proposal, List<string> codes)
    {
        var total = proposal.Requested + proposal.Own;
        if (proposal.Requested <= 0) codes.Add("budget.requestedNotPositive");
        if ((string?)Lot(proposal)["ceiling"] is { } ceiling && proposal.Requested > Yuan.Read(ceiling))
            codes.Add("budget.aboveCeiling");
        if (proposal.Own < 0 || Amounts(proposal).Any(amount => amount < 0)) codes.Add("budget.negativeAmount");
        if (Sum(Amounts(proposal)) != total) codes.Add("budget.sumMismatch");
        // A share of nothing, or of less than nothing, is no share (docs/decisions/0009).
        if (total <= 0) return;
        if (Limit("ownShareMinimum") is { } least && new Fraction(proposal.Own, total).Against(least) < 0)
            codes.Add("budget.ownShareTooLow");
        foreach (var line in (string[])["personnel", "administration"])
        {
            var share = new Fraction(Sum(Amounts(proposal, line)), total);
            if (Limit($"{line}ShareMaximum") is { } most && share.Against(most) > 0)
                codes.Add($"budget.{line}ShareTooHigh");
        }
    }

    private Fraction? Limit(string rule) => (string?)round["costRules"]![rule] is { } text ? Fraction.Read(text) : null;

    private JsonNode Lot(Entry proposal) =>
        round["lots"]!.AsArray().First(lot => (string)lot!["ref"]! == proposal.Lot)!;

    private static IEnumerable<BigInteger> Amounts(Entry proposal, string? line = null) =>
        proposal.Body["budget"]!.AsArray().Where(item => line is null || (string)item!["line"]! == line)
            .Select(item => Yuan.Read((string)item!["amount"]!));

    private static BigInteger Sum(IEnumerable<BigInteger> amounts) =>
        amounts.Aggregate(BigInteger.Zero, BigInteger.Add);

    private static bool Contains(JsonNode texts, string text) => texts.AsArray().Any(each => (string)each! == text);

    // GB 32100-2015: weights 3^i mod 31 over the first 17, the 18th makes the sum a multiple of 31.
    public static bool CheckDigitIsRight(string uscc)
    {
        var (sum, weight) = (0, 1);
        foreach (var symbol in uscc[..17])
        {
            if (!Symbols.Contains(symbol, StringComparison.Ordinal)) return false;
            sum += Symbols.IndexOf(symbol, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Symbols[(31 - sum % 31) % 31] == uscc[17];
    }
}
