using Procurement.Domain.Sealing;
using Procurement.Storage.Sealing;

namespace Procurement.Functions.Tests.Sealing;

/// <summary>The key of the service as a file.</summary>
public sealed class KeepingTheServiceKey : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keys").FullName;
    private readonly DataKey key = DataKey.New();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Path => System.IO.Path.Combine(folder, "service.key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Unwraps_what_it_wrapped_before_a_start()
    {
        ServiceKeyFile.Make(Path);
        var wrapped = await ServiceKeyFile.Read(Path).WrapAsync(key, Cancel);
        ServiceKeyFile.Make(Path);

        Assert.True((await ServiceKeyFile.Read(Path).UnwrapAsync(wrapped, Cancel)).Is(key));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        }
    }

    [Fact]
    public async Task Unwraps_by_older_keys_and_wraps_by_the_last()
    {
        ServiceKeyFile.Make(Path);
        var wrapped = await ServiceKeyFile.Read(Path).WrapAsync(key, Cancel);
        await File.AppendAllTextAsync(Path, Convert.ToBase64String(DataKey.New().Bytes) + "\n", Cancel);
        var both = ServiceKeyFile.Read(Path);

        Assert.True((await both.UnwrapAsync(wrapped, Cancel)).Is(key));
        Assert.NotEqual(wrapped.KeyId, (await both.WrapAsync(key, Cancel)).KeyId);
    }

    [Fact]
    public async Task Notices_a_change_of_any_byte()
    {
        ServiceKeyFile.Make(Path);
        var keys = ServiceKeyFile.Read(Path);
        var wrapped = await keys.WrapAsync(key, Cancel);
        var bytes = Convert.FromBase64String(wrapped.Bytes);
        for (var at = 0; at < bytes.Length; at++)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 1;
            await Assert.ThrowsAsync<BrokenSealException>(
                () => keys.UnwrapAsync(wrapped with { Bytes = Convert.ToBase64String(changed) }, Cancel));
        }

        await Assert.ThrowsAsync<BrokenSealException>(() => keys.UnwrapAsync(wrapped with { Bytes = "!" }, Cancel));
    }

    [Fact]
    public async Task Says_which_key_is_missing()
    {
        ServiceKeyFile.Make(Path);
        var wrapped = await ServiceKeyFile.Read(Path).WrapAsync(key, Cancel);
        File.Delete(Path);
        ServiceKeyFile.Make(Path);

        var missing = await Assert.ThrowsAsync<ServiceKeyMissingException>(
            () => ServiceKeyFile.Read(Path).UnwrapAsync(wrapped, Cancel));
        Assert.Contains(wrapped.KeyId, missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a key")]
    [InlineData("c2hvcnQ=")]
    public void Does_not_start_without_a_key(string? text)
    {
        if (text is not null) File.WriteAllText(Path, text);

        Assert.Throws<InvalidOperationException>(() => ServiceKeyFile.Read(Path));
    }
}
