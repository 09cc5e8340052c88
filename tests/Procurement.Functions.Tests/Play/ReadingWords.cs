using static Procurement.Functions.Tests.Play.SampleFile;

namespace Procurement.Functions.Tests.Play;

/// <summary>Cost classes and other closed words are taken letter by letter; who missed is told the word.</summary>
public sealed class ReadingWords
{
    [Theory]
    [InlineData("personnel")]
    [InlineData("activity")]
    [InlineData("administration")]
    [InlineData("tax")]
    [InlineData("other")]
    [InlineData("capital")]
    [InlineData("running")]
    public void Takes_a_cost_class(string word) => Assert.NotNull(Read(Line(word)));

    [Theory]
    [InlineData("Personnel", "应写作 personnel")]
    [InlineData("PERSONNEL", "应写作 personnel")]
    [InlineData(" personnel", "应写作 personnel")]
    [InlineData("personnel\u00A0", "应写作 personnel")]
    [InlineData("per\\tsonnel", "应写作 personnel")]
    [InlineData("ｐｅｒｓｏｎｎｅｌ", "应写作 personnel")]
    [InlineData("personnel\u200B", "看不见的字符 U+200B，应写作 personnel")]
    [InlineData("\uFEFFTax", "看不见的字符 U+FEFF，应写作 tax")]
    [InlineData("per\u00ADson\u2060nel", "U+00AD、U+2060，应写作 personnel")]
    [InlineData("personnel\uFE0F", "U+FE0F，应写作 personnel")]
    [InlineData("tax\\u0000", "U+0000，应写作 tax")]
    [InlineData("tax\uDB40\uDC41", "U+E0041，应写作 tax")]
    [InlineData("wages\u200B", "U+200B，应为 personnel（人员经费）、")]
    [InlineData("pеrsonnel", "其中有 U+0435")]
    [InlineData("wages", "tax（税费）、capital")]
    [InlineData("人员费", "personnel（人员经费）")]
    [InlineData("personnel,activity", "personnel（人员经费）")]
    [InlineData("0", "personnel（人员经费）")]
    [InlineData(" ", "不空")]
    [InlineData("", "不空")]
    public void Takes_no_other_word_for_a_cost_class_and_says_what_is_right(string text, string why)
    {
        var error = Assert.Single(ErrorsOf(Line(text)));

        Assert.Equal((212, "proposals[0].budget[0].line"), (error.Line, error.Path));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"kind\": \"enterprise\"", "\"kind\": \"Enterprise\"", "应写作 enterprise")]
    [InlineData("\"do\": \"sign\"", "\"do\": \"sign\u200D\"", "U+200D，应写作 sign")]
    [InlineData("\"grade\": \"5A\"", "\"grade\": \"5a\"", "应写作 5A")]
    [InlineData("\"when\": \"signed\"", "\"when\": \"Signed\"", "应写作 signed")]
    [InlineData("\"budgetPolicy\": \"skip\"", "\"budgetPolicy\": \"SKIP\"", "应写作 skip")]
    [InlineData("\"foundation\",", "\"Foundation\",", "应写作 foundation")]
    public void Says_the_right_word_of_every_closed_list(string old, string changed, string why) =>
        Assert.Contains(why, Assert.Single(ErrorsOf(Changed(old, changed))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"category\": \"elderly\"", "\"category\": \"elderly\u200B\"", "proposals[0].category")]
    [InlineData("\"elderly\",", "\"elder\u00ADly\",", "round.categories[2]")]
    [InlineData("\"ref\": \"P01\"", "\"ref\": \"P01\u2060\"", "proposals[0].ref")]
    [InlineData("\"lot\": \"L1\"", "\"lot\": \"L1\u200E\"", "proposals[0].lot")]
    [InlineData("\"name\": \"李佳怡\"", "\"name\": \"李\u3164佳怡\"", "evaluators[1].name")]
    [InlineData("\"title\": \"居家服务\"", "\"title\": \"居家\u200D服务\"", "round.lots[0].title")]
    [InlineData("\"title\": \"居家服务\"", "\"title\": \"居家\uFE0F服务\"", "round.lots[0].title")]
    [InlineData("\"lowerPrice\"", "\"lowerPrice\u200B\"", "round.evaluation.ties[0]")]
    [InlineData("00000000000010000000", "0000000000001000000\u200B0", "execution[2].invoice")]
    [InlineData("2026-03-02T09:00:00+08:00", "2026-03-02T09:00:00+08:00\u200B", "round.opensAt")]
    public void Names_a_character_that_nobody_sees(string old, string changed, string path)
    {
        var error = Assert.Single(ErrorsOf(Changed(old, changed)), error => error.Path == path);

        Assert.Contains("看不见的字符 U+", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"E1\": {", "\"E1\u200B\": {", "文件里没有评审专家")]
    [InlineData("\"need\": \"10.0\"", "\"need\": \"10.0\",\n\"nee\u200Bd\": \"1\"", "名字里有看不见的字符 U+200B")]
    public void Names_it_in_a_field_name_too(string old, string changed, string why) => Assert.Contains(
        ErrorsOf(Changed(old, changed)), error =>
            error.Message.Contains(why, StringComparison.Ordinal)
            && error.Message.Contains("看不见的字符 U+200B", StringComparison.Ordinal));

    [Theory]
    [InlineData("居家服务👨\u200D👩\u200D👧")]
    [InlineData("❤\uFE0F居家服务")]
    [InlineData("葛\uDB40\uDD00城居家服务")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("𠮷田居家服务")]
    public void Takes_the_characters_that_scripts_need(string title) =>
        Assert.NotNull(Read(Changed("\"title\": \"居家服务\"", $"\"title\": \"{title}\"")));

    private static string Line(string word) => Changed("\"line\": \"activity\"", $"\"line\": \"{word}\"");
}
