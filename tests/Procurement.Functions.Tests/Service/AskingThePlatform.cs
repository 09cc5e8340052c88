using Procurement.Functions.Tests.Documentation;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Service;

/// <summary>What is answered before any function of ours runs, or around it; docs/platform-answers.md is the list.</summary>
public sealed class AskingThePlatform(RunningService service) : IClassFixture<RunningService>
{
    private const string Contract = "rounds/R1/contracts/52420106MJJH4BXKFP-1";

    private static readonly IReadOnlyList<string[]> Page =
        Pages.Rows(Pages.Section(Pages.Read("docs/platform-answers.md"), "Answers"));

    // By the name of the line: what stands before the headers that every request has, and what stands after them.
    private static readonly Dictionary<string, (string Line, string Headers)> Requests = new(StringComparer.Ordinal)
    {
        ["unknown-route"] = ("GET /api/nothing", ""),
        ["outside-the-prefix"] = ("GET /rounds", ""),
        ["wrong-verb"] = ("DELETE /api/rounds", ""),
        ["verb-nobody-knows"] = ("BREW /api/rounds", ""),
        ["head"] = ("HEAD /api/health", ""),
        ["options"] = ("OPTIONS /api/rounds", "Origin: http://elsewhere.example\r\nAccess-Control-Request-Method: GET\r\n"),
        ["home"] = ("GET /", ""),
        ["ping"] = ("GET /admin/host/ping", ""),
        ["other-case"] = ("GET /API/Health", ""),
        ["slash-at-the-end"] = ("GET /api/health/", ""),
        ["two-slashes"] = ("GET /api//health", ""),
        ["dots"] = ("GET /api/rounds/../health", ""),
        ["slash-in-a-name"] = ("GET /api/rounds/a%2Fb", ""),
        ["name-not-utf-8"] = ("GET /api/rounds/%FF", ""),
        ["line-too-long"] = ($"GET /api/health?{new string('a', 9000)}", ""),
        ["headers-too-large"] = ("GET /api/health", $"X-Note: {new string('a', 33_000)}\r\n"),
        ["too-many-headers"] = ("GET /api/health", string.Concat(Enumerable.Range(0, 101).Select(no => $"X-{no}: a\r\n"))),
        ["header-not-utf-8"] = ("GET /api/health", "X-Note: \xFF\xFE\r\n"),
        ["key-not-utf-8"] = (Post("closure"), "Idempotency-Key: \xFF\xFE\r\n"),
        ["token-not-utf-8"] = ("GET /api/rounds", "X-Token: \xE9\r\n"),
        ["header-of-two-lines"] = ("GET /api/health", "X-Note: a\r\n b\r\n"),
        ["length-no-number"] = (Post("closure"), "Content-Length: x\r\n"),
        ["length-and-chunks"] = (Post("closure"), "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n"),
        ["body-said-over-1-MiB"] = (Post("closure"), "Content-Length: 1048577\r\n"),
        ["body-said-over-100-MiB"] = (Post("closure"), "Content-Length: 104857601\r\n"),
        ["no-instalment-01"] = (Post("instalments/01/acceptance"), ""),
        ["no-instalment-plus"] = (Post("instalments/+1/acceptance"), ""),
        ["no-instalment-blank"] = (Post("instalments/%201/acceptance"), ""),
        ["no-instalment-wide"] = (Post("instalments/%EF%BC%91/acceptance"), ""),
        ["no-instalment-0"] = (Post("instalments/0/acceptance"), ""),
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

        var answer = await RawHttp.SendAsync(service.Address, BytesOf(line), Cancel);

        Assert.Equal((said[2], said[3].Trim('`')), ($"{answer.Status}", answer.Kind));
        Assert.Empty(service.Log.Faults);
    }

    private static string NameOf(string[] row) => row[0].Trim('`');

    private static string Post(string what) => $"POST /api/{Contract}/{what}";

    private string BytesOf(string line)
    {
        var (first, headers) = Requests[line];
        var key = headers.Contains("Idempotency-Key", StringComparison.Ordinal) ? "" : $"Idempotency-Key: {Guid.NewGuid():N}\r\n";
        var length = first.StartsWith("POST", StringComparison.Ordinal) && !headers.Contains("Content-Length", StringComparison.Ordinal)
            ? "Content-Length: 2\r\n"
            : "";
        return $"{first} HTTP/1.1\r\nHost: {service.Address.Authority}\r\nConnection: close\r\n"
            + $"Authorization: Bearer {service.TokenOf(Officer)}\r\nContent-Type: application/json\r\n{key}{length}{headers}\r\n"
            + (length.Length > 0 ? "{}" : "");
    }
}
