using Procurement.Cli;

namespace Procurement.Functions.Tests.Cli;

public sealed class GivingOptions
{
    [Theory]
    [InlineData("--port", "7071", "--port", "7072")]
    [InlineData("--port=7071", "--port", "7071")]
    [InlineData("--empty", "--empty")]
    public void Refuses_one_given_twice(params string[] arguments)
    {
        var refused = Assert.Throws<CommandFailure>(() => new Options(arguments, ["--port"], ["--empty"]));

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("写了两次", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_each_once() =>
        Assert.Equal(7071, new Options(["--empty", "--port", "7071"], ["--port"], ["--empty"]).PortOrNull("--port"));
}
