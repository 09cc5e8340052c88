using Procurement.Domain.Calendar;
using Procurement.Domain.Challenges;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Challenges;

/// <summary>
/// The chain of the domain's page: the notice period of a tender ends on 2026-03-16, its result is challenged on
/// 2026-03-20 and complained about on 2026-04-15.
/// </summary>
internal static class ChallengeExamples
{
    public const string Own = "52420106MJJH4BXKFP";
    public const string Rival = "52420106MJUXGCP0MF-1";
    public const string Reason = "?";

    public static readonly Author Petitioner = On("2026-03-20", "challenger");
    public static readonly Author Boss = On("2026-03-31", "boss");
    public static readonly Author Complainant = On("2026-04-15", "challenger");
    public static readonly Author Finance = On("2026-04-22", "finance");

    public static readonly Round Tender = Given(
    [
        new RoundDrafted(Grant with
        {
            Kind = RoundKind.OpenTender,
            OpensAt = Moment("2026-01-26T09:00:00+08:00"),
            ClosesAt = Moment("2026-02-24T17:00:00+08:00"),
        }),
        new RoundPublished(RoundExamples.Law with { Day = Day("2026-01-20") }),
        new RoundOpened(), new RoundClosed(), new PanelAppointed(Panel), new EvaluationOpened([new("L1", 1)], []),
        new EvaluationClosed(Day("2026-03-13"), null),
        new AwardNoticePublished(
            Day("2026-03-13"), CountingExtensions.Until(Day("2026-03-16")), 5, 2, Yuan("80000.00")),
    ]);

    public static readonly ChallengeText Result = new(
        ChallengeStage.Result,
        null,
        null,
        new("甲中心", "武汉市", "430000", "张三", "027-1"),
        [new(1, "业绩", "不实", "第七十七条"), new(2, "人员", "不足", "第七十七条")],
        "取消中标资格");

    public static readonly ItemAnswer[] Denied = [new(1, false, Reason), new(2, false, Reason)];
    public static readonly ItemAnswer[] Agreed = [new(1, true, Reason), new(2, false, Reason)];
    public static readonly ComplaintItem[] First = [new(1, Reason)];

    public static readonly ChallengeFile Raised = After(null, Raise(Petitioner), Petitioner);
    public static readonly ChallengeFile Replied = After(Raised, Reply(Boss, Denied), Boss);
    public static readonly ChallengeFile Filed = After(Replied, Complain(Complainant), Complainant);
    public static readonly ChallengeFile Accepted =
        After(Filed, HandlingComplaints.Decide(Filed, new AcceptComplaint("B1", Finance)), Finance);

    public static readonly ChallengeFile Sent = After(Accepted, Send(Accepted, "2026-04-27"), On("2026-04-27"));

    public static Author On(string day, string account = "finance") => new(account, Moment($"{day}T10:00:00+08:00"));

    public static ChallengeFile After(ChallengeFile? file, Decision<ChallengeEvent> decision, Author by) =>
        Happened(decision).Aggregate(file, (before, one) => ChallengeHistory.Apply(before, one, by))!;

    public static Decision<ChallengeEvent> Raise(
        Author by, ChallengeText? text = null, ChallengeFile? file = null, Round? round = null, bool takesPart = true) =>
        Challenging.Decide(
            file,
            new RaiseChallenge("C1", Own, text ?? Result, by),
            round ?? Tender,
            new(takesPart, takesPart),
            Statutes.Shipped);

    public static Decision<ChallengeEvent> Reply(
        Author by,
        ItemAnswer[] answers,
        Ruling? ruling = null,
        ChallengeFile? file = null,
        string? organization = null,
        bool isSubmitted = true) => Replying.Decide(
            file ?? Raised,
            new ReplyToChallenge("C1", answers, ruling ?? Ruling.None, "区财政局", organization, by),
            Tender,
            isSubmitted,
            Statutes.Shipped);

    public static Decision<ChallengeEvent> Complain(
        Author by, ComplaintItem[]? items = null, ChallengeFile? file = null, DateOnly? received = null) =>
        Complaining.Decide(
            file ?? Replied,
            new FileComplaint("B1", "C1", items ?? First, "撤销", received, by),
            Tender,
            Statutes.Shipped);

    public static Decision<ChallengeEvent> Send(ChallengeFile file, string day, params string[] suppliers) =>
        HandlingComplaints.Decide(file, new SendCopies("B1", suppliers, On(day)), Tender, Statutes.Shipped);

    public static Decision<ChallengeEvent> Rule(
        ChallengeFile file,
        Author by,
        ComplaintOutcome outcome = ComplaintOutcome.Rejected,
        Ruling? ruling = null,
        string? organization = null) => HandlingComplaints.Decide(
            file,
            new DecideComplaint("B1", outcome, ruling ?? Ruling.None, Reason, organization, by),
            Tender,
            isSubmitted: true);
}
