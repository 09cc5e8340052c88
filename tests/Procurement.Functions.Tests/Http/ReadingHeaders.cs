using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;

namespace Procurement.Functions.Tests.Http;

public sealed class ReadingHeaders
{
    [Theory]
    [InlineData("a")]
    [InlineData("0b6c8f0e-5b5f-4b3c-9a53-0d6d4a4d9f10")]
    [InlineData("play:P01.sign_1")]
    public void Takes_an_idempotency_key(string key) =>
        Assert.Equal(key, IdempotencyKey.Read(Sent.With((IdempotencyKey.Header, key))));

    [Theory]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("键")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void Refuses_another_idempotency_key(string key) =>
        Assert.Equal(
            "idempotencyKey.malformed", CodeOf(Sent.With((IdempotencyKey.Header, key))));

    [Fact]
    public void Refuses_no_idempotency_key_and_two()
    {
        var two = Sent.With((IdempotencyKey.Header, "a"), (IdempotencyKey.Header, "b"));

        Assert.Equal("idempotencyKey.missing", CodeOf(Sent.With()));
        Assert.Equal("idempotencyKey.malformed", CodeOf(two));
    }

    /// <summary>Header, its value, the version that is there (null: none), and the code (null: go on).</summary>
    public static TheoryData<string?, string, string?, string?> Preconditions => new()
    {
        { null, "", null, null },
        { null, "", "7", "etag.required" },
        { "If-None-Match", "*", null, null },
        { "If-None-Match", "*", "7", "etag.stale" },
        { "If-Match", "\"7\"", "7", null },
        { "If-Match", "\"7\"", "8", "etag.stale" },
        { "If-Match", "\"7\"", null, "etag.stale" },
        { "If-Match", "W/\"7\"", "7", "etag.malformed" },
        { "If-Match", "7", "7", "etag.malformed" },
        { "If-Match", "*", "7", "etag.malformed" },
        { "If-Match", "\"7\", \"8\"", "7", "etag.malformed" },
        { "If-None-Match", "\"7\"", "7", "etag.malformed" },
    };

    [Theory, MemberData(nameof(Preconditions))]
    public void Lets_a_write_go_on_only_over_the_version_it_saw(
        string? header, string value, string? current, string? code)
    {
        var read = Reading.Try(() => Precondition.Read(header is null ? Sent.With() : Sent.With((header, value))));

        var refusal = read.Read?.RefusalOrNull(current is null ? 0 : int.Parse(current));
        Assert.Equal(code, read.Problem?.Code ?? refusal?.Code);
    }

    [Fact]
    public void Refuses_both_preconditions_together()
    {
        var both = Sent.With(("If-Match", "\"7\""), ("If-None-Match", "*"));

        Assert.Equal("etag.malformed", Reading.Try(() => Precondition.Read(both)).Problem?.Code);
    }

    [Fact]
    public void Writes_a_version_that_it_reads_back()
    {
        var read = Precondition.Read(Sent.With(("If-Match", Precondition.ToETag("12"))));

        Assert.Equal("12", read.Version);
        Assert.Throws<ArgumentException>(() => Precondition.ToETag("a\"b"));
    }

    private static string? CodeOf(HttpRequest request) =>
        Reading.Try(() => IdempotencyKey.Read(request)).Problem?.Code;
}
