using Procurement.Functions.Identity;

namespace Procurement.Functions.Tests.Http.Identity;

/// <summary>One account, one spelling: what is read anywhere can be written back, and names the same person.</summary>
public sealed class SpellingAnAccount
{
    [Theory]
    [InlineData("officer")]
    [InlineData("li.min@wuchang.gov.cn")]
    [InlineData("李敏")]
    [InlineData("li min")]
    [InlineData("a~7C")]
    [InlineData("%73ystem")]
    [InlineData("auth0|5f7c8ec7")]
    public void Is_the_same_when_it_is_written_back(string subject)
    {
        Assert.True(AccountName.TryEncode(subject, out var account));

        Assert.True(AccountName.TryParse(account, out var again));
        Assert.Equal(account, again);
    }

    [Theory]
    [InlineData("李敏")]
    [InlineData("li min")]
    [InlineData("auth0|5f7c8ec7")]
    public void Is_that_of_the_token_where_somebody_writes_the_subject(string subject)
    {
        Assert.True(AccountName.TryEncode(subject, out var account));

        Assert.True(AccountName.TryParse(subject, out var written));
        Assert.Equal(account, written);
    }

    // The upper letter, the letter that needs no encoding, half a character, and what encodes the system's own.
    [Theory]
    [InlineData("~e6~9d~8e")]
    [InlineData("~41bc")]
    [InlineData("~E6~9D")]
    [InlineData("~E6~9")]
    [InlineData("~")]
    [InlineData("~~")]
    [InlineData("~ZZ")]
    [InlineData("李~20敏")]
    [InlineData("~20a")]
    [InlineData("~73ystem")]
    [InlineData("~EF~BD~93ystem")]
    [InlineData("~FF~FE")]
    [InlineData("system")]
    [InlineData("SYSTEM")]
    [InlineData("zhang ")]
    [InlineData("")]
    [InlineData(null)]
    public void Is_none_where_it_is_no_spelling_of_this_service(string? text) =>
        Assert.False(AccountName.TryParse(text, out _));

    [Fact]
    public void Keeps_apart_whom_the_issuer_keeps_apart()
    {
        string[] subjects = ["a b", "a~20b", "A b", "a%20b", "a+b", "a\tb", "a.b"];

        var accounts = subjects.Where(one => AccountName.TryEncode(one, out _)).Select(one =>
            AccountName.TryEncode(one, out var account) ? account : "").ToArray();

        Assert.Equal(6, accounts.Distinct(StringComparer.Ordinal).Count());
    }
}
