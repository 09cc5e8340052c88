using System.Net.Sockets;
using System.Text;
using Procurement.Functions.Tests.Identity;
using Procurement.Functions.Tests.Service;

namespace Procurement.Functions.Tests.Walk;

/// <summary>Every operation, broken off in the middle: nothing is stored, nothing is a fault, and others are served.</summary>
public sealed class BreakingOff(WalkedDistrict district) : IClassFixture<WalkedDistrict>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>How much of the request is sent, and whether the connection is then reset or closed.</summary>
    public static TheoryData<double, bool> Ways => new()
    {
        { 0.1, true }, { 0.5, true }, { 0.5, false }, { 0.99, true }, { 0.99, false },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task Leaves_no_trace(double share, bool isReset)
    {
        var walker = await Walker.StartAsync(district);
        var before = await district.Service.StoredAsync(WalkedDistrict.Elsewhere);

        foreach (var operation in walker.Document.Operations)
        {
            var bytes = walker.Good(operation).ToBytes(district.Service.Address);
            // A read may be broken off whenever one likes; a command must not arrive whole.
            var sent = Encoding.Latin1.GetBytes(bytes)[..(int)(bytes.Length * share)];
            using var connection = await RawHttp.ConnectAsync(district.Service.Address, Cancel);
            if (isReset) connection.LingerState = new LingerOption(enable: true, seconds: 0);
            await connection.GetStream().WriteAsync(sent, Cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancel);
        }

        // Nothing tells that nothing more will come.
        await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
        Assert.Equal(before, await district.Service.StoredAsync(WalkedDistrict.Elsewhere));
        Assert.Empty(walker.Faults);
        (await district.Service.GetAsync(Person.Officer, "rounds")).Must(200);
    }
}
