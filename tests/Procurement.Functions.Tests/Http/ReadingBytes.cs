using System.Text;
using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;

namespace Procurement.Functions.Tests.Http;

public sealed class ReadingBytes
{
    private const int FortyMegabytes = 40 * 1024 * 1024;

    [Theory]
    [InlineData("{", "第 1 行第 2 列")]
    [InlineData("", "第 1 行第 1 列")]
    [InlineData("{\"题\":\"目\",}", "第 1 行第 10 列")]
    [InlineData("{\n  \"a\": tru\n}", "第 2 行第 11 列")]
    [InlineData("{} {}", "第 1 行第 4 列")]
    [InlineData("{\"a\":01}", "第 1 行第 7 列")]
    [InlineData("{\"a\":NaN}", "第 1 行第 6 列")]
    [InlineData("{\"a\":\"x\ty\"}", "第 1 行第 8 列")]
    [InlineData("{'a':1}", "第 1 行第 2 列")]
    [InlineData("// {}", "第 1 行第 1 列")]
    public async Task Tells_where_the_JSON_breaks(string body, string where)
    {
        var problem = await ProblemOf(Sent.Json(body));

        Assert.Equal((400, "body.malformed"), (problem.Status, problem.Code));
        Assert.Contains(where, problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x7B, 0x22, 0xFF, 0x22, 0x7D })]
    [InlineData(new byte[] { 0x22, 0xED, 0xA0, 0x80, 0x22 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00 })]
    public async Task Refuses_what_is_not_UTF_8(byte[] body) =>
        Assert.Equal("body.malformed", (await ProblemOf(Sent.Bytes(body))).Code);

    [Theory]
    [InlineData(33)]
    [InlineData(200_000)]
    public async Task Refuses_deep_nesting(int depth)
    {
        var problem = await ProblemOf(Sent.Json(new string('[', depth) + new string(']', depth)));

        Assert.Equal((400, "body.tooDeep"), (problem.Status, problem.Code));
    }

    [Fact]
    public async Task Takes_nesting_up_to_the_limit()
    {
        var problem = await ProblemOf(Sent.Json(new string('[', 32) + new string(']', 32)));

        Assert.Equal("body.invalid", problem.Code);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=gbk")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Refuses_what_is_not_declared_as_JSON(string contentType)
    {
        var problem = await ProblemOf(Sent.Json(SampleBody.Good, contentType));

        Assert.Equal((415, "body.notJson"), (problem.Status, problem.Code));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/merge-patch+json")]
    public async Task Takes_every_spelling_of_JSON(string contentType) =>
        Assert.Null((await Sent.Json(SampleBody.Good, contentType).BodyAsync<SampleBody>()).Problem);

    [Fact]
    public async Task Refuses_a_compressed_body()
    {
        var request = Sent.Json(SampleBody.Good);
        request.Headers.ContentEncoding = "gzip";

        Assert.Equal(415, (await ProblemOf(request)).Status);
    }

    [Fact]
    public async Task Reads_nothing_of_a_body_that_says_it_is_40_MB()
    {
        var body = new EndlessStream();
        var request = Sent.Json("{}");
        (request.Body, request.ContentLength) = (body, FortyMegabytes);

        Assert.Equal((413, "body.tooLarge"), CodeOf(await ProblemOf(request)));
        Assert.Equal(0, body.BytesRead);
    }

    [Fact]
    public async Task Stops_reading_a_body_that_does_not_say_how_long_it_is()
    {
        var body = new EndlessStream();
        var request = Sent.Json("{}");
        (request.Body, request.ContentLength) = (body, null);

        Assert.Equal((413, "body.tooLarge"), CodeOf(await ProblemOf(request)));
        Assert.InRange(body.BytesRead, 1, BodyReader.BytesMax + (64 * 1024));
    }

    [Fact]
    public async Task Takes_a_body_of_exactly_a_mebibyte()
    {
        var padding = new string(' ', BodyReader.BytesMax - Encoding.UTF8.GetByteCount(SampleBody.Good));

        var read = await Sent.Json(SampleBody.Good + padding).BodyAsync<SampleBody>();

        Assert.Null(read.Problem);
        Assert.Equal(413, (await ProblemOf(Sent.Json(SampleBody.Good + padding + " "))).Status);
    }

    [Fact]
    public async Task Takes_no_body_for_an_order_that_needs_none()
    {
        Assert.Null(await OrderedAsync(Sent.With()));
        Assert.Null(await OrderedAsync(Sent.Json("{}")));
        Assert.Equal("body.invalid", (await OrderedAsync(Sent.Json("""{"a":1}""")))?.Code);
    }

    // As the middleware reads an order whose function takes no body.
    private static async Task<ProblemResult?> OrderedAsync(HttpRequest request)
    {
        request.Method = "PUT";
        request.HttpContext.SetCaller(new Caller("a", "a", "hp", new HashSet<Role>(), null));
        var middleware = new OrderMiddleware(new FunctionCatalog([]), TimeProvider.System);
        try
        {
            await middleware.ReadAsync(request, hasBody: false, TestContext.Current.CancellationToken);
            return null;
        }
        catch (ProblemException wrong)
        {
            return wrong.Problem;
        }
    }

    private static (int Status, string Code) CodeOf(ProblemResult problem) => (problem.Status, problem.Code);

    private static async Task<ProblemResult> ProblemOf(HttpRequest request) =>
        Assert.IsType<ProblemResult>((await request.BodyAsync<SampleBody>()).Problem);

    /// <summary>A body that never ends, of blanks.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public long BytesRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            BytesRead += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
