using System.Security.Cryptography;
using Procurement.Domain.Sealing;

namespace Procurement.Domain.Tests.Sealing;

public sealed class SealingAStream
{
    private const string Place = "wuchang|attachment-1";
    private const int Header = 12;
    private const int Chunk = SealedStream.ChunkLength + 16;

    private static readonly DataKey Key = DataKey.From(SHA256.HashData("a key for tests"u8));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SealedStream.ChunkLength - 1)]
    [InlineData(SealedStream.ChunkLength)]
    [InlineData(SealedStream.ChunkLength + 1)]
    [InlineData((3 * SealedStream.ChunkLength) + 5)]
    public async Task Opens_what_was_sealed_whatever_its_length(int length)
    {
        var plain = Plain(length);
        var protectedBytes = await SealAsync(plain);

        Assert.Equal(SealedStream.SealedLength(length), protectedBytes.Length);
        Assert.Equal(plain, await OpenAsync(protectedBytes));
    }

    [Fact]
    public async Task Notices_a_change_of_any_byte()
    {
        var whole = await SealAsync(Plain(40));
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var bit in new[] { 1, 0x80 })
            {
                var changed = whole.ToArray();
                changed[at] ^= (byte)bit;
                var broken = await Assert.ThrowsAsync<BrokenSealException>(() => OpenAsync(changed));
                Assert.True(broken.Fault is SealFault.Changed or SealFault.Malformed);
            }
        }
    }

    [Fact]
    public async Task Names_the_chunk_that_was_changed()
    {
        var whole = await SealAsync(Plain(3 * SealedStream.ChunkLength));
        whole[Header + Chunk + 7] ^= 1;

        var broken = await Assert.ThrowsAsync<BrokenSealException>(() => OpenAsync(whole));
        Assert.Equal((SealFault.Changed, 1L), (broken.Fault, broken.Chunk));
    }

    [Theory]
    [InlineData(0, SealFault.Cut)]
    [InlineData(5, SealFault.Cut)]
    [InlineData(Header, SealFault.Cut)]
    [InlineData(Header + 3, SealFault.Cut)]
    [InlineData(Header + Chunk, SealFault.Cut)]
    [InlineData(Header + (2 * Chunk), SealFault.Cut)]
    [InlineData(Header + Chunk + 40, SealFault.Changed)]
    public async Task Notices_a_missing_end(int length, SealFault fault)
    {
        var whole = await SealAsync(Plain(3 * SealedStream.ChunkLength));

        var broken = await Assert.ThrowsAsync<BrokenSealException>(() => OpenAsync(whole[..length]));
        Assert.Equal(fault, broken.Fault);
    }

    [Fact]
    public async Task Notices_something_behind_the_end()
    {
        var whole = await SealAsync(Plain(SealedStream.ChunkLength));

        var broken = await Assert.ThrowsAsync<BrokenSealException>(() => OpenAsync([.. whole, .. Chunks(whole)[0]]));
        Assert.Equal(SealFault.Longer, broken.Fault);
    }

    [Theory]
    [InlineData(1, 0, 2)]
    [InlineData(0, 2, 1)]
    [InlineData(0, 0, 1, 2)]
    [InlineData(0, 1, 1, 2)]
    [InlineData(0, 1, 2, 2)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    public async Task Notices_chunks_that_stand_elsewhere_come_twice_or_are_left_out(params int[] order)
    {
        var whole = await SealAsync(Plain(3 * SealedStream.ChunkLength));
        var chunks = Chunks(whole);

        await Assert.ThrowsAsync<BrokenSealException>(
            () => OpenAsync([.. whole[..Header], .. order.SelectMany(at => chunks[at])]));
    }

    [Fact]
    public async Task Does_not_open_in_another_place_or_with_another_key()
    {
        var whole = await SealAsync(Plain(10));

        await Assert.ThrowsAsync<BrokenSealException>(() => OpenAsync(whole, Key, "wuchang|attachment-2"));
        await Assert.ThrowsAsync<BrokenSealException>(() => OpenAsync(whole, DataKey.New(), Place));
        Assert.Throws<BrokenSealException>(() => SealedBytes.Open(whole, Key, "elsewhere"));
        Assert.Equal(Plain(10), SealedBytes.Open(whole, Key, Place));
    }

    [Fact]
    public async Task Shows_nothing_of_what_it_protects()
    {
        var whole = await SealAsync("申请金额 128000.00 元"u8.ToArray());

        Assert.Equal(-1, whole.AsSpan().IndexOf("128000"u8));
        Assert.NotEqual(whole, await SealAsync("申请金额 128000.00 元"u8.ToArray()));
    }

    private static byte[] Plain(int length) => [.. Enumerable.Range(0, length).Select(at => (byte)(at * 31 % 251))];

    private static byte[][] Chunks(byte[] whole) => [.. whole.Skip(Header).Chunk(Chunk)];

    private static async Task<byte[]> SealAsync(byte[] plain)
    {
        using var into = new MemoryStream();
        await SealedStream.EncryptAsync(new MemoryStream(plain), into, Key, Place, Cancel);
        return into.ToArray();
    }

    private static Task<byte[]> OpenAsync(byte[] whole) => OpenAsync(whole, Key, Place);

    private static async Task<byte[]> OpenAsync(byte[] whole, DataKey key, string place)
    {
        using var into = new MemoryStream();
        await SealedStream.DecryptAsync(new MemoryStream(whole), into, key, place, Cancel);
        return into.ToArray();
    }
}
