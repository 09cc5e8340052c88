using System.Text.Json.Nodes;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Laws;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rehearsals;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Samples;

/// <summary>A round file and its expected result, read into the terms of the rules.</summary>
internal sealed class SampleRound
{
    private readonly string _name;

    private SampleRound(string name)
    {
        _name = name;
        File = Read(name);
        Settings = SettingsOf(File["round"]!);
    }

    public JsonNode File { get; }

    public JsonNode Expected => field ??= Read($"{_name}.expected");

    public RoundSettings Settings { get; }

    /// <summary>The files that have an expected result.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "rounds/zhongnan-venture-grant", "rounds/home-care-consultation", "cases/negative-own",
        "cases/negative-budget-line", "cases/invoice-spelling", "cases/closing-tick",
    ];

    /// <summary>The lines of 财库〔2026〕2号.</summary>
    public static AbnormallyLowPriceThresholds LowPrice { get; } = new(new(1, 2), new(1, 2), new(45, 100));

    public static SampleRound Load(string name) => new(name);

    public IReadOnlyList<string> RefusedOrganizations =>
    [
        .. File["organizations"]!.AsArray()
            .Select(organization => $"{organization!["uscc"]}")
            .Where(code => !SocialCreditCode.IsValid(code))
            .Order(StringComparer.Ordinal),
    ];

    public JsonNode? Organization(string uscc) => File["organizations"]!.AsArray()
        .FirstOrDefault(one => $"{one!["uscc"]}" == uscc && SocialCreditCode.IsValid(uscc));

    /// <summary>
    /// The codes each proposal is refused with, none for an accepted one; submitted in the order of time.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Submit()
    {
        SortedDictionary<string, IReadOnlyList<string>> refused = new(StringComparer.Ordinal);
        Dictionary<string, int> accepted = new(StringComparer.Ordinal);
        var inTime = File["proposals"]!.AsArray()
            .OrderBy(one => Moment($"{one!["submittedAt"]}"))
            .ThenBy(one => $"{one!["ref"]}", StringComparer.Ordinal);
        foreach (var proposal in inTime)
        {
            var uscc = $"{proposal!["organization"]}";
            var before = accepted.GetValueOrDefault(uscc);
            var why = SubmissionRules.Refusals(Settings, new Submission(
                ContentOf(proposal), FactsOf(Organization(uscc)), Moment($"{proposal["submittedAt"]}"), before));
            refused[$"{proposal["ref"]}"] = [.. why.Select(refusal => refusal.Code)];
            if (why.Count is 0) accepted[uscc] = before + 1;
        }

        return refused;
    }

    public IReadOnlyList<ExaminedProposal> Examined()
    {
        var refused = Submit();
        var rejected = Rejected();
        return
        [
            .. File["proposals"]!.AsArray()
                .Select(proposal => proposal!)
                .Where(proposal => refused[$"{proposal["ref"]}"] is [] && !rejected.Contains($"{proposal["ref"]}"))
                .Select(proposal => new ExaminedProposal(
                    $"{proposal["ref"]}",
                    $"{proposal["lot"]}",
                    Yuan($"{proposal["requested"]}"),
                    NumberOrNull(Organization($"{proposal["organization"]}")!["priceDeduction"]) ?? 0,
                    Moment($"{proposal["submittedAt"]}"),
                    $"{proposal["ref"]}")),
        ];
    }

    /// <summary>What did not pass formal examination.</summary>
    public HashSet<string> Rejected() =>
        File["examination"]!.AsArray().Select(one => $"{one!["proposal"]}").ToHashSet(StringComparer.Ordinal);

    /// <summary>What the committee is given: every proposal that was neither refused nor rejected.</summary>
    public IEnumerable<Contender> Contenders() =>
        from refused in Submit()
        where refused.Value is [] && !Rejected().Contains(refused.Key)
        let proposal = File["proposals"]!.AsArray().Single(one => $"{one!["ref"]}" == refused.Key)!
        select new Contender(
            refused.Key,
            $"{proposal["lot"]}",
            $"{proposal["organization"]}",
            $"{Organization($"{proposal["organization"]}")!["name"]}",
            refused.Key,
            $"{proposal["title"]}",
            Yuan($"{proposal["requested"]}"),
            NumberOrNull(Organization($"{proposal["organization"]}")!["priceDeduction"]) ?? 0,
            Moment($"{proposal["submittedAt"]}"));

    public IReadOnlyList<ScoreSheet> Sheets()
    {
        var recused = File["recusals"]!.AsArray()
            .Select(one => ($"{one!["evaluator"]}", $"{one["proposal"]}"))
            .ToHashSet();
        return
        [
            .. from evaluator in File["scores"]!.AsObject()
               from proposal in evaluator.Value!.AsObject()
               where !recused.Contains((evaluator.Key, proposal.Key))
               select new ScoreSheet(
                   proposal.Key,
                   proposal.Value!.AsObject().ToDictionary(
                       points => points.Key, points => Number($"{points.Value}"), StringComparer.Ordinal),
                   Settings.ClosesAt),
        ];
    }

    /// <summary>The file as far as a rehearsal plays it.</summary>
    public RehearsalFile ToRehearsal() => new(
        Settings,
        [
            .. from one in File["organizations"]!.AsArray()
               let facts = FactsOf(one)!
               select new RehearsedOrganization(
                   $"{one["uscc"]}",
                   $"{one["name"]}",
                   facts.Kind,
                   facts.Grade,
                   NumberOrNull(one["priceDeduction"]) ?? 0),
        ],
        [
            .. File["proposals"]!.AsArray().Select(one => new RehearsedProposal(
                $"{one!["ref"]}", $"{one["organization"]}", ContentOf(one), Moment($"{one["submittedAt"]}"))),
        ],
        [.. Rejected()],
        [
            .. File["recusals"]!.AsArray()
                .Select(one => new RehearsedRecusal($"{one!["evaluator"]}", $"{one["proposal"]}")),
        ],
        [
            .. from evaluator in File["scores"]!.AsObject()
               from proposal in evaluator.Value!.AsObject()
               select new RehearsedSheet(
                   evaluator.Key,
                   proposal.Key,
                   proposal.Value!.AsObject().ToDictionary(
                       points => points.Key, points => Number($"{points.Value}"), StringComparer.Ordinal)),
        ]);

    private static JsonNode Read(string name) => JsonNode.Parse(System.IO.File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "samples", $"{name}.json")))!;

    private static RoundSettings SettingsOf(JsonNode round) => new(
        $"{round["title"]}",
        EnumOf<RoundKind>(round["kind"]),
        new Purchaser($"{round["purchaser"]!["uscc"]}", $"{round["purchaser"]!["name"]}"),
        $"{round["fund"]}",
        [.. round["categories"]!.AsArray().Select(category => $"{category}")],
        Moment($"{round["opensAt"]}"),
        Moment($"{round["closesAt"]}"),
        new Eligibility(
            [.. round["eligibility"]!["kinds"]!.AsArray().Select(EnumOf<OrganizationKind>)],
            GradeOrNull(round["eligibility"]!["minimumGrade"]),
            round["eligibility"]!["certifiedLead"]!.GetValue<bool>(),
            round["eligibility"]!["proposalsPerOrganization"]!.GetValue<int>()),
        [.. round["lots"]!.AsArray().Select(lot => new Lot(
            $"{lot!["ref"]}",
            $"{lot["title"]}",
            Yuan($"{lot["budget"]}"),
            lot["ceiling"] is { } ceiling ? Yuan($"{ceiling}") : null,
            lot["maximumAwards"]!.GetValue<int>()))],
        new CostRules(
            NumberOrNull(round["costRules"]!["ownShareMinimum"]),
            NumberOrNull(round["costRules"]!["personnelShareMaximum"]),
            NumberOrNull(round["costRules"]!["administrationShareMaximum"])),
        EvaluationOf(round["evaluation"]!),
        new PublicitySettings(round["publicity"]!["workingDays"]!.GetValue<int>()),
        new ContractSettings(round["contract"]!["signWithinDays"]!.GetValue<int>()),
        [.. round["instalments"]!.AsArray().Select(term => new InstalmentTerm(
            Number($"{term!["percent"]}"), EnumOf<InstalmentCondition>(term["when"])))],
        new FinalPayout(
            Number($"{round["finalPayout"]!["excellent"]}"),
            Number($"{round["finalPayout"]!["good"]}"),
            Number($"{round["finalPayout"]!["pass"]}"),
            Number($"{round["finalPayout"]!["fail"]}")),
        round["payWithinDays"]!.GetValue<int>());

    private static EvaluationSettings EvaluationOf(JsonNode evaluation) => new(
        [.. evaluation["criteria"]!.AsArray().Select(criterion => new Criterion(
            $"{criterion!["ref"]}",
            $"{criterion["title"]}",
            Number($"{criterion["points"]}"),
            criterion["method"] is { } method ? EnumOf<ScoringMethod>(method) : ScoringMethod.Judged))],
        evaluation["trim"] is { } trim
            ? new Trim(trim["highest"]!.GetValue<int>(), trim["lowest"]!.GetValue<int>(), trim["from"]!.GetValue<int>())
            : null,
        Number($"{evaluation["passMark"]}"),
        [.. evaluation["ties"]!.AsArray().Select(tie => $"{tie}".Split(':') is [var kind, .. var criterion]
            ? new TieRule(Enum.Parse<TieKind>(kind, ignoreCase: true), criterion.FirstOrDefault())
            : throw new FormatException($"{tie}"))],
        evaluation["reserve"]!.GetValue<int>(),
        EnumOf<BudgetPolicy>(evaluation["budgetPolicy"]),
        evaluation["minimumBidders"]!.GetValue<int>());

    private static ProposalContent ContentOf(JsonNode proposal) => new(
        $"{proposal["ref"]}",
        $"{proposal["lot"]}",
        $"{proposal["title"]}",
        $"{proposal["category"]}",
        new ProposalLead($"{proposal["lead"]!["name"]}", proposal["lead"]!["certificate"]?.GetValue<string>()),
        Yuan($"{proposal["requested"]}"),
        Yuan($"{proposal["own"]}"),
        [
            .. proposal["budget"]!.AsArray()
                .Select(line => new BudgetLine(Costs($"{line!["line"]}"), Yuan($"{line["amount"]}"))),
        ]);

    private static SubmittingOrganization? FactsOf(JsonNode? organization) => organization is null
        ? null
        : new(EnumOf<OrganizationKind>(organization["kind"]), GradeOrNull(organization["grade"]));

    private static OrganizationGrade? GradeOrNull(JsonNode? grade) =>
        grade is null ? null : Enum.Parse<OrganizationGrade>($"A{$"{grade}"[0]}");

    private static CostClass Costs(string word) =>
        CostClasses.TryParse(word, out var costs) ? costs : throw new FormatException(word);

    private static Fraction? NumberOrNull(JsonNode? number) => number is null ? null : Number($"{number}");

    private static T EnumOf<T>(JsonNode? name)
        where T : struct, Enum => Enum.Parse<T>($"{name}", ignoreCase: true);
}
