using System.Net.Sockets;
using System.Text;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Service;

/// <summary>A caller who goes away is no fault of the service, and nobody has to look at a log for it.</summary>
public sealed class LeavingInTheMiddle(RunningService service) : IClassFixture<RunningService>
{
    private const string Path = "/api/rounds/R1/contracts/52420106MJJH4BXKFP-1/termination";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What was sent before the caller left, and whether the connection is reset or closed.</summary>
    public static TheoryData<string, bool> Ways => new()
    {
        { "Content-Length: 100\r\n\r\n{\"reason\"", true },
        { "Content-Length: 100\r\n\r\n{\"reason\"", false },
        { "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"reason\"\r\n", true },
        { "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"reason\"\r\n", false },
        { "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"reason\"\r\nno number\r\n", false },
        { "Content-Length: 17\r\n\r\n{\"reason\":\"停工\"}", true },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task Leaves_no_fault_in_the_log(string sent, bool isReset)
    {
        using (var connection = await RawHttp.ConnectAsync(service.Address, Cancel))
        {
            if (isReset) connection.LingerState = new LingerOption(enable: true, seconds: 0);
            await connection.GetStream().WriteAsync(Encoding.UTF8.GetBytes(Head() + sent), Cancel);
            // Far enough in that the function reads the body.
            await Task.Delay(TimeSpan.FromMilliseconds(300), Cancel);
        }

        // Nothing tells that nothing more will be logged.
        await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
        (await service.GetAsync(Officer, "rounds")).Must(200);
        Assert.Empty(service.Log.Faults);
        // The status of an answer; three such digits may stand in a port or an id as well.
        Assert.DoesNotContain(service.Log.Lines, line => line.Contains(" - 503 ", StringComparison.Ordinal));
    }

    private string Head() =>
        $"POST {Path} HTTP/1.1\r\nHost: {service.Address.Authority}\r\nContent-Type: application/json\r\n"
        + $"Authorization: Bearer {service.TokenOf(Approver)}\r\nIdempotency-Key: {Guid.NewGuid():N}\r\n";
}
