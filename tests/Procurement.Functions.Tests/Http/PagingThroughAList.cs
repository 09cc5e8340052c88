using Procurement.Functions.Http;

namespace Procurement.Functions.Tests.Http;

public sealed class PagingThroughAList
{
    private const string List = "/api/rounds/R1/proposals";

    [Fact]
    public void Starts_at_the_start_with_fifty()
    {
        var first = Paging.Read(Sent.Get(List));

        Assert.Equal((50, null), (first.Limit, first.After));
    }

    [Fact]
    public void Goes_on_where_the_page_ended()
    {
        var next = NextOf(List);

        var second = Paging.Read(Sent.Get(List, $"?limit=7&cursor={next}"));

        Assert.Equal((7, "P07|长者"), (second.Limit, second.After));
    }

    [Fact]
    public void Ends_with_no_cursor() => Assert.Null(Paging.Read(Sent.Get(List)).Page<string>([], null).Next);

    [Theory]
    [InlineData("0")]
    [InlineData("201")]
    [InlineData("-1")]
    [InlineData("1e2")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    [InlineData("5&limit=6")]
    public void Refuses_a_limit_outside_1_to_200(string limit) =>
        Assert.Equal("limit.invalid", Reading.Try(() => Paging.Read(Sent.Get(List, $"?limit={limit}"))).Problem?.Code);

    [Fact]
    public void Refuses_a_cursor_with_any_character_changed()
    {
        var next = NextOf(List);

        for (var at = 0; at < next.Length; at++)
        {
            var other = next[at] is 'A' ? 'B' : 'A';
            var tampered = next[..at] + other + next[(at + 1)..];
            Assert.Equal("cursor.invalid", Reading.Try(() => Paging.Read(Sent.Get(List, $"?cursor={tampered}"))).Problem?.Code);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64!")]
    public void Refuses_what_is_no_cursor(string cursor) =>
        Assert.Equal(
            "cursor.invalid", Reading.Try(() => Paging.Read(Sent.Get(List, $"?cursor={Uri.EscapeDataString(cursor)}"))).Problem?.Code);

    [Fact]
    public void Refuses_a_cursor_of_another_list_or_selection()
    {
        var next = NextOf(List);

        Assert.Equal("cursor.invalid", Reading.Try(() => Paging.Read(Sent.Get("/api/funds", $"?cursor={next}"))).Problem?.Code);
        Assert.Equal("cursor.invalid", Reading.Try(() => Paging.Read(Sent.Get(List, $"?cursor={next}"), "mine")).Problem?.Code);
        Assert.Equal("cursor.invalid", Reading.Try(() => Paging.Read(Sent.Get(List, $"?cursor={next}&cursor={next}"))).Problem?.Code);
    }

    private static string NextOf(string list) =>
        Paging.Read(Sent.Get(list)).Page(["a"], "P07|长者").Next ?? throw new InvalidOperationException();
}
