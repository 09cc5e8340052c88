using Procurement.Functions.Telemetry;

namespace Procurement.Functions.Tests.Telemetry;

public sealed class CountingTheBusiness : IDisposable
{
    private static readonly string[] TwoReasons = ["counted.first", "counted.second"];

    private readonly Heard heard = new();

    public void Dispose() => heard.Dispose();

    [Fact]
    public void Counts_a_command_that_was_carried_out()
    {
        BusinessMeters.Done("CountedDone");

        Assert.Equal(["procurement.commands command=CountedDone outcome=done: 1"], heard.About("CountedDone"));
    }

    [Fact]
    public void Counts_a_refused_command_once_and_each_of_its_reasons()
    {
        BusinessMeters.Refused("CountedRefused", TwoReasons);

        Assert.Equal(
            ["procurement.commands command=CountedRefused outcome=refused: 1"], heard.About("CountedRefused"));
        Assert.Equal(
            ["procurement.refusals code=counted.first: 1", "procurement.refusals code=counted.second: 1"],
            heard.About("code=counted."));
    }

    [Fact]
    public void Counts_messages_that_gave_up()
    {
        BusinessMeters.Poisoned("CountedPoison");

        Assert.Equal(["procurement.poison kind=CountedPoison: 1"], heard.About("CountedPoison"));
    }
}
