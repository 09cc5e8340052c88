using Procurement.Cli;
using Procurement.Cli.Serve;

namespace Procurement.Functions.Tests.Cli;

public sealed class KeepingADataFolder : IDisposable
{
    private const string Storage = "AccountName=a;AccountKey=a2V5";

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData(true, "Discardable")]
    [InlineData(false, "Incomplete")]
    public void Remembers_a_load_that_was_broken_off(bool fresh, string state)
    {
        using (var before = DataFolder.Claim(folder)) before.Marker(null).Begin(fresh);
        using var data = DataFolder.Claim(folder);

        Assert.Equal(state, data.Marker(null).State.ToString());
    }

    [Theory]
    [InlineData(true, "Settled")]
    [InlineData(false, "Incomplete")]
    public void Throws_nothing_away_once_the_address_is_told(bool complete, string state)
    {
        using var data = DataFolder.Claim(folder);
        data.Marker(null).Begin(fresh: true);

        data.Marker(null).Settle(complete);

        Assert.Equal(state, data.Marker(null).State.ToString());
    }

    [Fact]
    public void Tells_storages_apart()
    {
        using var data = DataFolder.Claim(folder);
        data.Marker(Storage).Begin(fresh: false);

        Assert.Equal(LoadState.Incomplete, data.Marker("AccountName=a;AccountKey=bmV3").State);
        Assert.Equal(LoadState.Settled, data.Marker("AccountName=b;AccountKey=a2V5").State);
        Assert.Equal(LoadState.Settled, data.Marker(null).State);
    }

    [Fact]
    public void Tells_its_owner_only_where_the_service_is()
    {
        using var data = DataFolder.Claim(folder);
        data.Tell(new(7071, 1, "this"));

        Assert.Equal(new(7071, 1, "this"), DataFolder.RunningOrNull(folder));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Told));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{\"port\":99999,\"process\":1,\"instance\":\"this\"}")]
    [InlineData("{\"port\":7071,\"process\":1}")]
    public void Believes_no_record_that_cannot_be_true(string record)
    {
        File.WriteAllText(Told, record);

        Assert.Null(DataFolder.RunningOrNull(folder));
    }

    [Fact]
    public void Forgets_the_record_of_a_start_that_was_killed()
    {
        File.WriteAllText(Told, "{\"port\":7071,\"process\":1,\"instance\":\"this\"}");
        using var data = DataFolder.Claim(folder);

        Assert.Null(DataFolder.RunningOrNull(folder));
    }

    [Fact]
    public void Refuses_what_is_no_folder()
    {
        File.WriteAllText(Told, "");

        Assert.All(new[] { "", " ", Told }, path =>
            Assert.Equal(2, Assert.Throws<CommandFailure>(() => DataFolder.Claim(path)).ExitCode));
    }

    [Fact]
    public void Lets_one_start_have_it()
    {
        using var data = DataFolder.Claim(folder);

        Assert.Equal(1, Assert.Throws<CommandFailure>(() => DataFolder.Claim(folder)).ExitCode);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Told => Path.Combine(folder, "service.json");
}
