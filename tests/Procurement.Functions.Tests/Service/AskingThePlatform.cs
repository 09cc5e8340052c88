using Procurement.Functions.Tests.Documentation;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Service;

/// <summary>What is answered before a function of ours runs, or around it; docs/platform-answers.md lists it.</summary>
public sealed class AskingThePlatform(RunningService service) : IClassFixture<RunningService>
{
    private const string Contract = "/api/rounds/R1/contracts/52420106MJJH4BXKFP-1";
    private const int OneMiB = 1024 * 1024;

    private static readonly IReadOnlyList<string[]> Page =
        Pages.Rows(Pages.Section(Pages.Read("docs/platform-answers.md"), "Answers"));

    private static readonly Dictionary<string, Sent> Requests = new(StringComparer.Ordinal)
    {
        ["unknown-route"] = new("GET /api/nothing"),
        ["outside-the-prefix"] = new("GET /rounds"),
        ["wrong-verb"] = new("DELETE /api/rounds"),
        ["verb-nobody-knows"] = new("BREW /api/rounds"),
        ["head"] = new("HEAD /api/health"),
        ["options"] = new(
            "OPTIONS /api/rounds", "Origin: http://elsewhere.example", "Access-Control-Request-Method: GET"),
        ["home"] = new("GET /"),
        ["ping"] = new("GET /admin/host/ping"),
        ["other-case"] = new("GET /API/Health"),
        ["slash-at-the-end"] = new("GET /api/health/"),
        ["two-slashes"] = new("GET /api//health"),
        ["dots"] = new("GET /api/rounds/../health"),
        ["slash-in-a-name"] = new("GET /api/rounds/a%2Fb"),
        ["name-not-utf-8"] = new("GET /api/rounds/%FF"),
        ["line-too-long"] = new($"GET /api/health?{new string('a', 9000)}"),
        ["headers-too-large"] = new("GET /api/health", $"X-Note: {new string('a', 33_000)}"),
        ["too-many-headers"] = new("GET /api/health", [.. Enumerable.Range(0, 101).Select(no => $"X-{no}: a")]),
        ["header-not-utf-8"] = new("GET /api/health", "X-Note: \xFF\xFE"),
        ["key-not-utf-8"] = new(Post("closure"), "Idempotency-Key: \xFF\xFE"),
        ["header-of-two-lines"] = new("GET /api/health", "X-Note: a\r\n b"),
        ["length-no-number"] = new(Post("closure"), "Content-Length: x"),
        ["body-over-1-MiB"] = new(Post("closure")) { Body = new string(' ', OneMiB + 1) },
        ["chunks-over-1-MiB"] = new(Post("closure"), "Transfer-Encoding: chunked")
        {
            Body = $"100001\r\n{new string(' ', OneMiB + 1)}\r\n0\r\n\r\n",
        },
        ["chunk-broken"] = new(Post("closure"), "Transfer-Encoding: chunked") { Body = "2\r\n{}\r\nno number\r\n" },
        ["body-over-100-MiB"] = new(Post("closure"), $"Content-Length: {(100 * OneMiB) + 1}"),
        ["no-instalment-01"] = new(Post("instalments/01/acceptance")),
        ["no-instalment-plus"] = new(Post("instalments/+1/acceptance")),
        ["no-instalment-blank"] = new(Post("instalments/%201/acceptance")),
        ["no-instalment-wide"] = new(Post("instalments/%EF%BC%91/acceptance")),
        ["no-instalment-0"] = new(Post("instalments/0/acceptance")),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Lines => [.. Requests.Keys];

    [Fact]
    public void Has_a_request_for_each_line_of_the_page() =>
        Assert.Equal(Page.Select(NameOf).Order(StringComparer.Ordinal), Requests.Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Lines))]
    public async Task Answers_as_the_page_says(string line)
    {
        var said = Page.Single(row => NameOf(row) == line);

        var answer = await RawHttp.SendAsync(service.Address, Requests[line].ToBytes(service), Cancel);

        Assert.Equal((said[2], said[3].Trim('`')), ($"{answer.Status}", answer.Kind));
        Assert.Empty(service.Log.Faults);
    }

    private static string NameOf(string[] row) => row[0].Trim('`');

    private static string Post(string what) => $"POST {Contract}/{what}";

    /// <summary>A request with what every request has, unless it says that itself; a POST has a body.</summary>
    private sealed record Sent(string Line, params IReadOnlyList<string> Headers)
    {
        public string Body { get; init; } = Line.StartsWith("POST", StringComparison.Ordinal) ? "{}" : "";

        public string ToBytes(RunningService service)
        {
            List<string> headers =
            [
                $"Host: {service.Address.Authority}",
                "Connection: close",
                "Content-Type: application/json",
                $"Authorization: Bearer {service.TokenOf(Officer)}",
                .. Headers,
            ];
            if (!Says("Idempotency-Key")) headers.Add($"Idempotency-Key: {Guid.NewGuid():N}");
            if (!Says("Content-Length") && !Says("Transfer-Encoding")) headers.Add($"Content-Length: {Body.Length}");
            return $"{Line} HTTP/1.1\r\n{string.Join("\r\n", headers)}\r\n\r\n{Body}";
        }

        private bool Says(string header) => Headers.Any(one => one.StartsWith(header, StringComparison.Ordinal));
    }
}
