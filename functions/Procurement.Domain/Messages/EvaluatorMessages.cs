using Procurement.Domain.Draws;
using Procurement.Domain.Evaluators;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Messages.Wording;
using Kind = Procurement.Domain.Messages.MessageKind;

namespace Procurement.Domain.Messages;

/// <summary>What evaluators are told of their entry in the pool and of seats that they are drawn for.</summary>
public static class EvaluatorMessages
{
    /// <summary>The messages of an event of an entry.</summary>
    public static IEnumerable<MessageDraft> Of(Evaluator evaluator, EvaluatorEvent happened)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        var own = Mailbox.OfAccount(evaluator.Account);
        return happened switch
        {
            EvaluatorVerified one =>
            [
                new(own, Kind.EvaluatorDecided, "评审专家登记已通过核验",
                    $"您的登记已通过核验，有效期至{Day(one.Through)}。工作单位、任职和利害关系有变化时，请及时更正。", "/evaluator"),
            ],
            EvaluatorReturned one =>
                [new(own, Kind.EvaluatorDecided, "评审专家登记被退回", $"理由：{one.Reason}", "/evaluator")],
            EvaluatorRemoved one =>
                [new(own, Kind.EvaluatorDecided, "您已被移出评审专家库", $"理由：{one.Reason}", "/evaluator")],
            _ => [],
        };
    }

    /// <summary>The messages of an event of the draws of a round.</summary>
    public static IEnumerable<MessageDraft> Of(string id, Round round, RoundDraws draws, DrawEvent happened)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(draws);
        return happened switch
        {
            DrawCompleted one => one.Drawn.Select(person => Asked(round, draws.Find(one.No)!, person)),
            SeatDeclined { Supplement: { } other } one => [Asked(round, draws.Find(one.No)!, other)],
            SeatDeclined =>
            [
                new(Mailbox.Officers, Kind.DrawShort, $"候选专家已抽完：{round.Settings.Title}",
                    "有人不能参加评审，而这次抽取已没有其他候选人。请放宽条件，再公布一次抽取。", $"/rounds/{id}/draws"),
            ],
            _ => [],
        };
    }

    // The titles of applicants are not named: who declines has seen nothing.
    private static MessageDraft Asked(Round round, Draw draw, DrawnPerson person) => new(
        Mailbox.OfAccount(person.Account),
        Kind.SeatDrawn,
        "您被抽中担任评审专家，请尽快答复",
        $"您被抽中参加{Day(draw.Terms.ReviewOn)}的评审（{round.Settings.Purchaser.Name}）。请在四小时内答复能否参加；" +
        "逾期未答复的，将补抽他人。名单在结果公示前保密。",
        "/appointments");
}
