using System.Text.Json;
using Azure;
using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Tests.Http;

public sealed class AnsweringAProblem
{
    [Fact]
    public async Task Writes_the_members_of_RFC_9457_and_ours()
    {
        var refusal = Problems.Refused([new("instalment.notAccepted"), new("contract.notActive")]);

        var (context, body) = await ExecuteAsync(refusal);

        Assert.Equal(409, context.Response.StatusCode);
        Assert.Equal("application/problem+json", context.Response.ContentType);
        Assert.Equal("no-store", context.Response.Headers.CacheControl);
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        Assert.Equal("/problems/instalment.notAccepted", root.GetProperty("type").GetString());
        Assert.Equal("该期款项尚未验收", root.GetProperty("title").GetString());
        Assert.Equal(409, root.GetProperty("status").GetInt32());
        Assert.Equal("instalment.notAccepted", root.GetProperty("code").GetString());
        Assert.Equal(["contract.notActive", "instalment.notAccepted"], CodesOf(root));
        Assert.Equal(0, root.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task Writes_Chinese_as_Chinese()
    {
        var (_, body) = await ExecuteAsync(Problems.Of("contract.notFound", "没有“长者”项目的合同<1>。"));

        Assert.Contains("没有“长者”项目的合同<1>。", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_how_to_log_in_and_when_to_come_back()
    {
        var text = ProblemTexts.Of("token.missing");
        var (unknown, _) = await ExecuteAsync(new ProblemResult("token.missing", text) { Challenge = "Bearer" });
        var (busy, _) = await ExecuteAsync(ExceptionProblems.Retry("storage.unavailable"));

        Assert.Equal(401, unknown.Response.StatusCode);
        Assert.Equal("Bearer", unknown.Response.Headers.WWWAuthenticate);
        Assert.Equal(503, busy.Response.StatusCode);
        Assert.Equal("2", busy.Response.Headers.RetryAfter);
    }

    /// <summary>What a function may throw, and the problem that it is.</summary>
    public static TheoryData<Exception, string> Thrown => new()
    {
        { new RequestFailedException(0, "refused"), "storage.unavailable" },
        { new RequestFailedException(503, "busy"), "storage.unavailable" },
        { new AggregateException(new RequestFailedException(0, ""), new TimeoutException()), "storage.unavailable" },
        { new TimeoutException(), "storage.unavailable" },
        { new TaskCanceledException(), "storage.unavailable" },
        { new RequestFailedException(400, "bad key"), "service.failed" },
        { new AggregateException(new RequestFailedException(0, "1"), new FormatException()), "service.failed" },
        { new InvalidOperationException("secret"), "service.failed" },
        { new CommandIdReusedException("x"), "idempotencyKey.reused" },
        { new BadHttpRequestException("large", 413), "body.tooLarge" },
        { new BadHttpRequestException("cut"), "request.malformed" },
    };

    [Theory, MemberData(nameof(Thrown))]
    public async Task Tells_an_exception_without_its_details(Exception thrown, string code)
    {
        var problem = ExceptionProblems.From(thrown);

        Assert.Equal(code, problem.Code);
        var (_, body) = await ExecuteAsync(problem);
        Assert.DoesNotContain(thrown.Message, body, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_cancelled_invocation_from_a_slow_storage() =>
        Assert.Equal("service.stopping", ExceptionProblems.From(new TaskCanceledException(), cancelled: true).Code);

    [Fact]
    public void Answers_the_problem_that_a_reader_threw() =>
        Assert.Equal("round.notFound", ExceptionProblems.From(Problems.NotFound("round.notFound")).Code);

    /// <summary>What breaks when a caller goes away in the middle: none of it is a fault of the service.</summary>
    public static TheoryData<Exception> Gone =>
    [
        new OperationCanceledException(), new IOException("reset"), new CallerGoneException(new IOException("reset")),
        new BadHttpRequestException("Unexpected end of request content."),
    ];

    [Theory, MemberData(nameof(Gone))]
    public void Blames_nothing_on_storage_when_the_caller_is_gone(Exception thrown) =>
        Assert.Equal(400, ExceptionProblems.From(thrown, isGone: true, cancelled: true).Status);

    [Fact]
    public void Keeps_a_refusal_a_refusal_when_its_text_is_missing()
    {
        var problem = Problems.Refused([new Refusal("something.new")]);

        Assert.Equal((409, "something.new"), (problem.Status, problem.Code));
    }

    private static IEnumerable<string?> CodesOf(JsonElement problem) =>
        problem.GetProperty("codes").EnumerateArray().Select(code => code.GetString());

    private static async Task<(HttpContext Context, string Body)> ExecuteAsync(ProblemResult result)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await result.ExecuteAsync(context);
        return (context, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}
