using Procurement.Functions.Http;

namespace Procurement.Functions.Tests.Http;

public sealed class ReadingABody
{
    /// <summary>What is replaced in the good body, by what, and the one error that must be told.</summary>
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "\"title\":\"长者日间照料\"", "\"title\":7", "title", "field.wrongType" },
        { "\"title\":\"长者日间照料\"", "\"title\":null", "title", "field.null" },
        { "\"title\":\"长者日间照料\"", "\"title\":[\"a\"]", "title", "field.wrongType" },
        { "\"title\":\"长者日间照料\",", "", "title", "field.missing" },
        { "\"title\":\"长者日间照料\"", "\"Title\":\"a\",\"title\":\"a\"", "Title", "field.unknown" },
        { "\"title\":\"长者日间照料\"", "\"title\":\"a\",\"title\":\"b\"", "title", "field.repeated" },
        { "\"title\":\"长者日间照料\"", "\"title\":\"a\",\"t\\u0069tle\":\"b\"", "title", "field.repeated" },
        { "长者日间照料", "\\ud800", "title", "text.forbidden" },
        { "长者日间照料", "a\\udc00b", "title", "text.forbidden" },
        { "长者日间照料", "a\\u0000b", "title", "text.forbidden" },
        { "长者日间照料", "a\\u0007b", "title", "text.forbidden" },
        { "长者日间照料", "a\\u202eb", "title", "text.forbidden" },
        { "长者日间照料", "长者\\u200b日间照料", "title", "text.forbidden" },
        { "长者日间照料", "长者\u200B日间照料", "title", "text.forbidden" },
        { "长者日间照料", "长者\u00AD日间照料", "title", "text.forbidden" },
        { "长者日间照料", "\uFEFF长者日间照料", "title", "text.forbidden" },
        { "长者日间照料", "长者日间照料\u2060", "title", "text.forbidden" },
        { "长者日间照料", "长者\u200D日间照料", "title", "text.forbidden" },
        { "长者日间照料", "长者日间照料\uDB40\uDC41", "title", "text.forbidden" },
        { "长者日间照料", "\u3164", "title", "text.forbidden" },
        { "长者日间照料", "\u2800", "title", "text.forbidden" },
        { "personnel", "person\u200Bnel", "budget[0].line", "text.forbidden" },
        { "48000.00\"}", "48000.00\u200B\"}", "budget[0].amount", "text.forbidden" },
        { "\"need\":", "\"nee\u200Bd\":", "points", "text.forbidden" },
        { "\"need\":", "\"ne\\u0000ed\":", "points", "text.forbidden" },
        { "\"ventureGrant\"", "\"VentureGrant\"", "kind", "field.notOneOf" },
        { "\"ventureGrant\"", "\"0\"", "kind", "field.notOneOf" },
        { "\"ventureGrant\"", "0", "kind", "field.wrongType" },
        { "\"requested\":\"48000.00\"", "\"requested\":48000.00", "requested", "field.wrongType" },
        { "\"amount\":\"48000.00\"", "\"amount\":\"48000.0\"", "budget[0].amount", "money.malformed" },
        { "\"amount\":\"48000.00\"", "\"amount\":48000", "budget[0].amount", "field.wrongType" },
        { "\"amount\":\"48000.00\"", "\"amount\":\"1.00\",\"note\":1", "budget[0].note", "field.unknown" },
        { "[{\"line\":\"personnel\",\"amount\":\"48000.00\"}]", "[null]", "budget[0]", "field.null" },
        { "[{\"line\":\"personnel\",\"amount\":\"48000.00\"}]", "{}", "budget", "field.wrongType" },
        { "{\"need\":\"10.0\"}", "[]", "points", "field.wrongType" },
        { "{\"need\":\"10.0\"}", "{\"need\":10.0}", "points.need", "field.wrongType" },
        { "{\"need\":\"10.0\"}", "{\"need\":null}", "points.need", "field.null" },
        { "{\"need\":\"10.0\"}", "{\"need\":\"1\",\"need\":\"2\"}", "points.need", "field.repeated" },
        { "09:00:00+08:00", "09:00:00", "opensAt", "time.malformed" },
        { "2026-03-02T", "2026-02-30T", "opensAt", "time.malformed" },
        { "2026-03-02T", "2026-13-01T", "opensAt", "time.malformed" },
        { "09:00:00+08:00", "24:00:00+08:00", "opensAt", "time.malformed" },
        { "09:00:00+08:00", "23:59:60+08:00", "opensAt", "time.malformed" },
        { "09:00:00+08:00", "09:00:00+99:00", "opensAt", "time.malformed" },
        { "2026-03-02T", "0001-01-01T", "opensAt", "time.malformed" },
        { "\"workingDays\":5", "\"workingDays\":1e400", "workingDays", "number.outOfRange" },
        { "\"workingDays\":5", "\"workingDays\":99999999999999999999", "workingDays", "number.outOfRange" },
        { "\"workingDays\":5", "\"workingDays\":5.5", "workingDays", "number.outOfRange" },
        { "\"workingDays\":5", "\"workingDays\":\"5\"", "workingDays", "field.wrongType" },
        { "\"certified\":true", "\"certified\":\"true\"", "certified", "field.wrongType" },
        { "\"grade\":null", "\"grade\":null,\"limit\":\"7\"", "limit", "field.wrongType" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task Names_the_field_that_does_not_fit(string good, string bad, string field, string code)
    {
        Assert.Contains(good, SampleBody.Good, StringComparison.Ordinal);

        var problem = await ProblemOf(SampleBody.Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.Equal((400, "body.invalid"), (problem.Status, problem.Code));
        var error = Assert.Single(problem.Errors);
        Assert.Equal((field, code), (error.Field, error.Code));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", error.Message);
    }

    [Fact]
    public async Task Takes_what_fits()
    {
        var read = await Sent.Json(SampleBody.Good).BodyAsync(new SampleBody.Validator());

        Assert.Null(read.Problem);
        Assert.Equal("长者日间照料", read.Value.Title);
        Assert.Equal(new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)), read.Value.OpensAt);
        Assert.Equal(10, read.Value.Points["need"]);
    }

    [Theory]
    [InlineData("居家服务👨\u200D👩\u200D👧")]
    [InlineData("❤\uFE0F居家服务")]
    [InlineData("葛\uDB40\uDD00城居家服务")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("第1\uFE0F\u20E3届")]
    [InlineData("𠮷田\\n居家服务")]
    public async Task Takes_the_characters_that_scripts_need(string title) => Assert.Null(
        (await Sent.Json(SampleBody.Good.Replace("长者日间照料", title, StringComparison.Ordinal))
            .BodyAsync<SampleBody>()).Problem);

    [Theory]
    [InlineData("""{"title":"a","titel":1,"kind":"x","budget":[{"amount":3}]}""")]
    public async Task Tells_all_errors_of_shape_at_once(string body)
    {
        var problem = await ProblemOf(body);

        Assert.Equal(
            [
                "titel field.unknown", "kind field.notOneOf", "budget[0].amount field.wrongType",
                "budget[0].line field.missing", "requested field.missing", "points field.missing",
                "opensAt field.missing", "workingDays field.missing", "certified field.missing", "grade field.missing",
            ],
            problem.Errors.Select(error => $"{error.Field} {error.Code}"));
    }

    [Fact]
    public async Task Tells_all_errors_of_the_validator_at_once()
    {
        var body = SampleBody.Good
            .Replace("长者日间照料", " 前面有空格", StringComparison.Ordinal)
            .Replace("\"48000.00\"}", "\"-1.00\"}", StringComparison.Ordinal)
            .Replace("\"48000.00\",", "\"-1.00\",", StringComparison.Ordinal)
            .Replace("\"workingDays\":5", "\"workingDays\":0", StringComparison.Ordinal);

        var problem = await ProblemOf(body);

        Assert.Equal(
            [
                "title text.malformed", "requested money.notPositive", "workingDays number.outOfRange",
                "budget[0].amount money.negative",
            ],
            problem.Errors.Select(error => $"{error.Field} {error.Code}"));
    }

    [Fact]
    public async Task Tells_at_most_a_hundred_errors()
    {
        var unknown = string.Join(',', Enumerable.Range(0, 5000).Select(n => $"\"{new string('x', 90)}{n}\":1"));

        var problem = await ProblemOf($"{{{unknown}}}");

        Assert.Equal(100, problem.Errors.Count);
        Assert.All(problem.Errors, error => Assert.InRange(error.Field.Length, 1, 41));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"{}\"")]
    public async Task Wants_an_object(string body)
    {
        var problem = await ProblemOf(body);

        Assert.Equal(["field.wrongType"], problem.Errors.Select(error => error.Code));
    }

    private static async Task<ProblemResult> ProblemOf(string body)
    {
        var read = await Sent.Json(body).BodyAsync(new SampleBody.Validator());
        return Assert.IsType<ProblemResult>(read.Problem);
    }
}
