using Procurement.Domain.Surveys;
using static Procurement.Domain.Surveys.AnswerRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Surveys.SurveyExamples;

namespace Procurement.Domain.Tests.Surveys;

public sealed class EnteringAPaper
{
    private static readonly PaperEntry Anna = new("anna", [5, 4, 3], "好");
    private static readonly PaperEntry Bert = new("bert", [5, 4, 2], "好");

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(AnswerRefusals), new Dictionary<Refusal, Func<Decision<PaperStep>>>
        {
            // What is not there storage and sample say.
            [LinkDead] = () => LinkDead,
            [ClientNotSampled] = () => ClientNotSampled,
            [AnswerIncomplete] = () => Answering.WhyNot(Planned.Plan!, [5, 4], null)!,
            [PaperUnlikeBoth] = () => Answering.Enter(Differing, new("carl", [1, 1, 1], null)),
        });

    private static PaperForm Differing => Waiting(new(Anna, null), Bert);

    [Fact]
    public void Counts_once_two_people_read_the_same()
    {
        var first = Only(Answering.Enter(null, Anna)).Waits!;

        Assert.Equal(new PaperPair("anna", "bert", 1), Only(Answering.Enter(first, Anna with { By = "bert" })).Agreed);
        Assert.Equal(new PaperPair("aaron", "anna", 1), Only(Answering.Enter(first, Anna with { By = "aaron" })).Agreed);
    }

    [Fact]
    public void Is_not_agreed_by_one_person_twice()
    {
        var again = Only(Answering.Enter(new(Anna, null), Anna));

        Assert.Null(again.Agreed);
        Assert.Equal(new PaperForm(Anna, null), again.Waits);
    }

    [Fact]
    public void Waits_where_two_people_differ_until_one_of_them_or_a_third_agrees()
    {
        Assert.True(Differing.Differs);
        Assert.Equal(
            new PaperPair("anna", "bert", 1), Only(Answering.Enter(Differing, Anna with { By = "bert" })).Agreed);
        Assert.Equal(
            new PaperPair("bert", "carl", 1), Only(Answering.Enter(Differing, Bert with { By = "carl" })).Agreed);
        Assert.True(Waiting(Differing, Bert with { Scores = [1, 1, 1] }).Differs);
    }

    [Theory]
    [InlineData(new[] { 5, 4, 3 }, "字", true)]
    [InlineData(new[] { 5, 4, 0 }, null, false)]
    [InlineData(new[] { 5, 4, 6 }, null, false)]
    [InlineData(new[] { 5, 4, 3, 2 }, null, false)]
    public void Is_an_answer_with_a_value_for_each_question(int[] scores, string? text, bool isWhole) =>
        Assert.Equal(isWhole, Answering.WhyNot(Planned.Plan!, scores, text) is null);

    [Fact]
    public void Has_no_text_where_none_is_asked_for() =>
        Assert.NotNull(Answering.WhyNot(Planned.Plan! with { AsksForText = false }, [5, 4, 3], "字"));

    private static PaperForm Waiting(PaperForm form, PaperEntry entry) => Only(Answering.Enter(form, entry)).Waits!;
}
