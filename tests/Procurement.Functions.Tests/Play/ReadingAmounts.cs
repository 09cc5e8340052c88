using static Procurement.Functions.Tests.Play.SampleFile;

namespace Procurement.Functions.Tests.Play;

/// <summary>Every amount of a round file is of one form, wherever it stands.</summary>
public sealed class ReadingAmounts
{
    private const string Most = "9999999999999.99";

    // A field of the sample with an amount in it, its path, and whether it may be below 0 and be 0.
    public static TheoryData<string, string, bool, bool> Fields => new()
    {
        { "\"appropriation\": \"1500000.00\"", "funds[0].appropriation", false, true },
        { "\"budget\": \"1200000.00\"", "round.lots[0].budget", false, false },
        { "\"ceiling\": \"1000000.00\"", "round.lots[0].ceiling", false, false },
        { "\"requested\": \"428278.23\"", "proposals[0].requested", true, true },
        { "\"own\": \"0.00\"", "proposals[0].own", true, true },
        { "\"amount\": \"428278.23\"", "proposals[0].budget[0].amount", true, true },
        { "\"spent\": \"10000.00\"", "execution[7].spent", false, true },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void Takes_thirteen_digits_before_the_point_and_no_more(string field, string path, bool signed, bool zero)
    {
        _ = (signed, zero);

        Assert.NotNull(Read(With(field, Most).Replace(
            // A ceiling needs a budget that covers it.
            path.EndsWith("ceiling", StringComparison.Ordinal) ? "\"budget\": \"1200000.00\"" : "\n\n\n",
            $"\"budget\": \"{Most}\"",
            StringComparison.Ordinal)));
        AssertWrong(With(field, "10000000000000.00"), path, "13 位");
        AssertWrong(With(field, "99999999999999.99"), path, "13 位");
        AssertWrong(With(field, new string('9', 5000) + ".00"), path, "13 位");
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Takes_amounts_below_zero_only_where_the_service_has_a_word_for_them(
        string field, string path, bool signed, bool zero)
    {
        if (zero) Assert.NotNull(Read(With(field, "0.00")));
        else AssertWrong(With(field, "0.00"), path, "大于 0");
        if (signed) Assert.NotNull(Read(With(field, "-0.01")));
        else AssertWrong(With(field, "-0.01"), path, "不能为负");
        if (signed) AssertWrong(With(field, "-10000000000000.00"), path, "13 位");
    }

    [Theory]
    [InlineData("048000.00")]
    [InlineData("00.00")]
    [InlineData("+1.00")]
    [InlineData(".50")]
    [InlineData("1.5")]
    [InlineData("1.500")]
    [InlineData("1e3")]
    [InlineData("1e3.00")]
    [InlineData("48,000.00")]
    [InlineData("48000.00 ")]
    [InlineData("４８０００.00")]
    [InlineData("48000.00元")]
    [InlineData("--1.00")]
    [InlineData("NaN")]
    public void Takes_no_other_way_of_writing_an_amount(string text) =>
        AssertWrong(With("\"own\": \"0.00\"", text), "proposals[0].own", "两位小数");

    [Fact]
    public void Names_what_an_amount_hides() =>
        AssertWrong(With("\"own\": \"0.00\"", "0.00\u200B"), "proposals[0].own", "U+200B");

    [Theory]
    [InlineData("\"points\": \"20\"", "round.evaluation.criteria[0].points")]
    [InlineData("\"percent\": \"33.33\"", "round.instalments[0].percent")]
    [InlineData("\"passMark\": \"60\"", "round.evaluation.passMark")]
    [InlineData("\"score\": \"93.5\"", "execution[13].score")]
    public void Takes_no_other_way_of_writing_a_number(string field, string path)
    {
        string[] texts = ["2e1", "020", "20.", ".5", "+20", "20 ", "0x14", "二十", "2０", "0.0000000000000000001"];

        Assert.All(texts, text => AssertWrong(With(field, text), path, "十进制"));
        Assert.All(["-1", "1001"], text => AssertWrong(With(field, text), path, "之间"));
    }

    [Theory]
    [InlineData("\"highest\": 1")]
    [InlineData("\"reserve\": 2")]
    [InlineData("\"workingDays\": 5")]
    [InlineData("\"instalment\": 2")]
    public void Takes_no_other_way_of_writing_a_whole_number(string field)
    {
        var name = field[..(field.IndexOf(':', StringComparison.Ordinal) + 2)];
        string[] numbers = ["-1", "1.0", "1e0", "\"1\"", "2147483648", "null", "true", "[]"];

        Assert.All(numbers, number => Assert.Single(ErrorsOf(Changed(field, name + number))));
    }

    private static string With(string field, string amount) =>
        Changed(field, field[..(field.IndexOf(':', StringComparison.Ordinal) + 2)] + $"\"{amount}\"");

    private static void AssertWrong(string text, string path, string why)
    {
        var error = Assert.Single(ErrorsOf(text), error => error.Path == path);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }
}
