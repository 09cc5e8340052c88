using System.Text;
using Procurement.Cli.RoundFiles;
using Procurement.Cli.Serve;
using Procurement.Testing;
using static Procurement.Functions.Tests.Play.SampleFile;

namespace Procurement.Functions.Tests.Play;

public sealed class ReadingARoundFile
{
    // What is changed in the sample: a text and what stands in its place. Then the error: line, path, a word of it.
    public static TheoryData<string, string, int, string, string> OneMistake => new()
    {
        { "\"format\": \"round-file/1\"", "\"format\": \"round-file/2\"", 2, "format", "不在" },
        { " \"name\": \"home-care-consultation\",\n", "", 1, "name", "缺少" },
        { "\"name\": \"home-care-consultation\"", "\"nmae\": \"x\",\n\"name\": \"y\"", 3, "nmae", "不认识" },
        { "\"name\": \"home-care-consultation\"", "\"name\": \"x\",\n\"name\": \"y\"", 4, "name", "两次" },
        { "\"name\": \"home-care-consultation\"", "\"name\": \"x\",\n\"n\\u0061me\": \"y\"", 4, "name", "两次" },
        { "\"name\": \"home-care-consultation\"", "\"name\": \"x\",\n\"Name\": \"y\"", 4, "Name", "不认识" },
        { "\"need\": \"10.0\"", "\"need\": \"10.0\",\n\"need\": \"9.0\"", 291, "scores.E1.P01.need", "两次" },
        { "\"name\": \"home-care-consultation\"", "\"name\": \" \"", 3, "name", "不空" },
        { "\"name\": \"home-care-consultation\"", "\"name\": null", 3, "name", "null" },
        { "\"source\": \"welfareLottery\"", "\"source\": \"lottery\"", 8, "funds[0].source", "不在" },
        { "\"year\": 2026", "\"year\": \"2026\"", 9, "funds[0].year", "整数" },
        { "\"appropriation\": \"1500000.00\"", "\"appropriation\": \"1500000\"", 10, "funds[0].appropriation", "两位小数" },
        { "\"appropriation\": \"1500000.00\"", "\"appropriation\": 1500000.00", 10, "funds[0].appropriation", "字符串" },
        { "\"appropriation\": \"1500000.00\"", "\"appropriation\": \"-1.00\"", 10, "funds[0].appropriation", "为负" },
        { "52420106MJJH4BXKFP", "52420106", 15, "organizations[0].uscc", "18 位" },
        { "52420106MJUXGCP0MF", "52420106MJJH4BXKFP", 25, "organizations[1].uscc", "已经写过" },
        { "\"kind\": \"enterprise\"", "\"kind\": \"company\"", 47, "organizations[3].kind", "不在" },
        { "\"grade\": \"5A\"", "\"grade\": \"6A\"", 18, "organizations[0].grade", "不在" },
        { "\"4291907483378876232\"", "\"4291-907\"", 21, "organizations[0].account.number", "数字" },
        { "\"priceDeduction\": \"0.10\"", "\"priceDeduction\": \"10%\"", 53, "organizations[3].priceDeduction", "十进制" },
        { "\"priceDeduction\": \"0.10\"", "\"priceDeduction\": \"1.10\"", 53, "organizations[3].priceDeduction", "之间" },
        { "\"kind\": \"competitiveConsultation\"", "\"kind\": \"auction\"", 88, "round.kind", "不在" },
        { "\"fund\": \"F1\"", "\"fund\": \"F2\"", 93, "round.fund", "没有资金" },
        { "2026-03-02T09:00:00+08:00", "2026-03-02T09:00:00", 103, "round.opensAt", "时区" },
        { "2026-03-02T09:00:00+08:00", "2026-02-30T09:00:00+08:00", 103, "round.opensAt", "RFC 3339" },
        { "2026-03-23T17:00:00+08:00", "2026-03-02T09:00:00+08:00", 104, "round.closesAt", "晚于开始" },
        { "\"certifiedLead\": false", "\"certifiedLead\": \"no\"", 113, "round.eligibility.certifiedLead", "true" },
        { "\"maximumAwards\": 1", "\"maximumAwards\": 1.5", 122, "round.lots[0].maximumAwards", "整数" },
        { "\"method\": \"lowestPrice\"", "\"method\": \"lowest\"", 152, "round.evaluation.criteria[4].method", "不在" },
        {
            "\"certificate\": \"SW4073570452\"", "\"certificate\": \"a\", \"certificate\": \"b\"",
            206, "proposals[0].lead.certificate", "写了两次"
        },
        { "2026-04-20T10:00:00+08:00", "2026-04-10T10:00:00+08:00", 472, "finalizedAt", "公示到 2026-04-10" },
        { "\"signWithinDays\": 30", "\"signWithinDays\": 300", 472, "finalizedAt", "2027 年的节假日" },
        { "2026-03-02T09:00:00+08:00", "0001-03-02T09:00:00+08:00", 103, "round.opensAt", "2000 到 2100" },
        { "长者居家安全改造与陪伴", "长者居家安全改造与陪伴 ", 202, "proposals[0].title", "首尾不留空白" },
        { "\"from\": 5", "\"from\": 0", 158, "round.evaluation.trim.from", "应为 1 到" },
        { "\"lowerPrice\"", "\"cheapest\"", 162, "round.evaluation.ties[0]", "lowerPrice" },
        { "\"lowerPrice\"", "\"criterion:price\"", 162, "round.evaluation.ties[0]", "没有由评委打分" },
        { "\"percent\": \"33.34\"", "\"percent\": \"33.33\"", 175, "round.instalments", "100" },
        { "\"lot\": \"L1\"", "\"lot\": \"L2\"", 201, "proposals[0].lot", "没有标包" },
        { "\"amount\": \"428278.23\"", "\"amount\": \"428278.230\"", 213, "proposals[0].budget[0].amount", "两位小数" },
        { "\"evaluator\": \"E5\"", "\"evaluator\": \"E9\"", 282, "recusals[0].evaluator", "没有评审专家" },
        { "\"need\": \"10.0\"", "\"need\": \"20.5\"", 290, "scores.E1.P01.need", "之间" },
        { "\"need\": \"10.0\",\n", "", 289, "scores.E1.P01.need", "缺少" },
        { "\"need\": \"10.0\"", "\"need\": \"10.0\",\n\"price\": \"20\"", 291, "scores.E1.P01.price", "不认识" },
        { "2026-04-02T10:00:00+08:00", "2026-03-23T17:00:00+08:00", 471, "publishedAt", "晚于截止" },
        { "2026-04-20T10:00:00+08:00", "2026-04-01T10:00:00+08:00", 472, "finalizedAt", "不能早于公示" },
        { "\"do\": \"sign\"", "\"do\": \"stamp\"", 478, "execution[0].do", "不在" },
        { "\"by\": \"supplier\"", "\"by\": \"bank\"", 479, "execution[0].by", "不在" },
        { "2026-04-28T10:00:00+08:00", "2026-04-26T10:00:00+08:00", 482, "execution[1].at", "先后" },
        { "\"instalment\": 2", "\"instalment\": 4", 498, "execution[3].instalment", "1 到 3" },
        { "\"spent\": \"10000.00\"", "\"spent\": \"一万\"", 525, "execution[7].spent", "两位小数" },
    };

    [Theory]
    [MemberData(nameof(OneMistake))]
    public void Names_the_line_and_the_field_of_a_mistake(string old, string changed, int line, string path, string why)
    {
        var error = Assert.Single(ErrorsOf(Changed(old, changed)));

        Assert.Equal((line, path), (error.Line, error.Path));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_all_mistakes_at_once_in_the_order_of_their_lines()
    {
        var twice = Changed("\"when\": \"signed\"", "\"when\": \"soon\"")
            .Replace("\"year\": 2026", "\"year\": 26", StringComparison.Ordinal);

        Assert.Equal(["funds[0].year", "round.instalments[0].when"], ErrorsOf(twice).Select(error => error.Path));
    }

    [Theory]
    [InlineData("{\n \"format\": \"round-file/1\",\n", 3)]
    [InlineData("{\n \"a\": 1,\n \"b\" 2\n}", 3)]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    public void Names_the_line_where_the_text_is_no_round_file(string text, int line) =>
        Assert.Equal(line, Assert.Single(ErrorsOf(text)).Line);

    [Fact]
    public void Refuses_another_encoding() => Assert.Contains(
        "UTF-8", Assert.Single(ErrorsOf([.. "{\n"u8, 0xD6, 0xD0])).Message, StringComparison.Ordinal);

    [Fact]
    public void Takes_the_byte_order_mark_of_an_editor()
    {
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SampleFile.Text)];

        Assert.Equal("home-care-consultation", RoundFileReader.Read(marked).Name);
    }

    [Theory]
    [InlineData("\"organization\": \"52420106MJJH4BXKFP\"", "\"organization\": \"52420106MJF9K2X645\"")]
    [InlineData("\"category\": \"elderly\"", "\"category\": \"unknown\"")]
    [InlineData("\"submittedAt\": \"2026-03-12T15:16:00+08:00\"", "\"submittedAt\": \"2026-04-01T00:00:00+08:00\"")]
    [InlineData("\"requested\": \"428278.23\"", "\"requested\": \"-1.00\"")]
    [InlineData("\"proposal\": \"P04\",\n   \"do\": \"sign\"", "\"proposal\": \"P99\",\n   \"do\": \"sign\"")]
    public void Leaves_to_the_service_what_the_service_refuses(string old, string changed) =>
        Assert.NotNull(Read(Changed(old, changed)));

    [Theory]
    [InlineData("home-care-consultation.json", 4, 27, 18)]
    [InlineData("zhongnan-venture-grant.json", 27, 180, 209)]
    public void Takes_all_of_a_sample_but_sheets_that_do_not_count(string name, int proposals, int sheets, int steps)
    {
        var file = RoundFileReader.Read(File.ReadAllBytes(RepositoryPaths.Of("tests", "samples", "rounds", name)));

        Assert.Equal((proposals, sheets, steps), (file.Proposals.Count, file.Sheets.Count, file.Execution.Count));
    }

    [Fact]
    public void Takes_the_demonstration_on_any_day()
    {
        var china = TimeSpan.FromHours(8);
        var files = Demonstration.Files(new(2027, 2, 28, 23, 0, 0, china)).ToList();

        Assert.Equal(4, files.Count);
        Assert.Equal(new DateTimeOffset(2027, 2, 23, 9, 0, 0, china), files[2].File.Round.OpensAt);
    }
}
