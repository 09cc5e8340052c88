using Procurement.Domain.Questions;
using static Procurement.Domain.Questions.QuestionRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Questions;

public sealed class AskingAQuestion
{
    private const string Organization = "52420106MJJH4BXKFP";

    private static readonly Author InTime = At(Grant.OpensAt);
    private static readonly Author AtClosing = At(Grant.ClosesAt);
    private static readonly Author AfterClosing = At(Grant.ClosesAt.AddTicks(1));

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(QuestionRefusals), new Dictionary<Refusal, Func<Decision<QuestionEvent>>>
        {
            [TooLate] = () => Ask(null, AfterClosing),
            [TooMany] = () => Ask(new(Organization) { Asked = Questioning.OfOrganizationMax }, InTime),
            [TooManyOpen] = () => Ask(new(Organization) { Asked = 7, Open = Questioning.OpenMax }, InTime),
            [NotFound] = () => Answer(Asked(), "q2", InTime),
            [AlreadySettled] = () => Answer(After(Asked(), Answer(Asked(), "q1", InTime)), "q1", InTime),
        });

    [Fact]
    public void Is_possible_up_to_the_last_instant_and_as_often_as_the_limits_say()
    {
        Assert.Equal(Done, CodeOf(Ask(null, AtClosing)));
        Assert.Equal(
            Done,
            CodeOf(Ask(
                new(Organization) { Asked = Questioning.OfOrganizationMax - 1, Open = Questioning.OpenMax - 1 }, InTime)));
    }

    [Fact]
    public void Has_one_answer_also_after_the_closing_and_then_waits_no_more()
    {
        var answered = After(Asked(), Answer(Asked(), "q1", AfterClosing));

        Assert.Equal((1, 0), (answered.Asked, answered.Open));
        Assert.Equal("答", answered.Questions["q1"].Answer!.Text);
        Assert.Equal(
            AlreadySettled.Code,
            CodeOf(Questioning.Decide(answered, new DismissQuestion("q1", "?", AfterClosing), Given(Open))));
    }

    private static QuestionFile Asked() => After(null, Ask(null, InTime));

    private static Decision<QuestionEvent> Ask(QuestionFile? file, Author by) =>
        Questioning.Decide(file, new AskQuestion("q1", Organization, "问", by), Given(Open));

    private static Decision<QuestionEvent> Answer(QuestionFile file, string question, Author by) =>
        Questioning.Decide(file, new AnswerQuestion(question, "答", by), Given(Closed));

    private static QuestionFile After(QuestionFile? before, Decision<QuestionEvent> decision) =>
        QuestionHistory.Apply(before, Only(decision), InTime);
}
