using Procurement.LocalHost.Issuer;
using Procurement.LocalHost.Settings;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Issuer;

/// <summary>The page, as a browser gets it, with the host's own list of people.</summary>
public sealed class ChoosingAnAccount(ChoosingAnAccount.App running) : IClassFixture<ChoosingAnAccount.App>
{
    [Fact]
    public async Task Shows_each_account_with_a_button_that_says_whose_it_is()
    {
        var page = await running.Client.PageAsync();

        Assert.Contains("""<html lang="zh-CN">""", page, StringComparison.Ordinal);
        Assert.All(
            (string[])["评审专家", "采购经办人", "审批负责人", "财务经办人", "财务复核人", "监督人员", "系统管理员"],
            name => Assert.Contains($"aria-label=\"以{name}登录\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Has_no_script_and_no_place_in_a_frame()
    {
        var answer = await running.Client.AuthorizeAsync();
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("zh-CN", null, null)]
    [InlineData("en", "en", null)]
    [InlineData("en", "fr en zh", null)]
    [InlineData("zh-CN", "fr", null)]
    [InlineData("en", null, "en-GB,zh;q=0.5")]
    [InlineData("zh-CN", null, "en;q=0.3,zh-TW")]
    [InlineData("zh-CN", "zh-CN", "en")]
    public async Task Speaks_the_language_that_is_wanted_most(string spoken, string? locales, string? accepted)
    {
        var path = $"/dev/issuer/logout?ui_locales={locales}";

        var answer = await (accepted is null
            ? running.Client.GetAsync(path)
            : running.Client.GetAsync(path, ("Accept-Language", accepted)));

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{spoken}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_whoever_signs_in_again_first_and_once()
    {
        var page = await running.Client.PageAsync(("login_hint", "finance"), ("ui_locales", "en"));

        var first = page.IndexOf("<button", StringComparison.Ordinal);
        Assert.StartsWith("<button name=\"account\" value=\"finance\"", page[first..], StringComparison.Ordinal);
        Assert.Contains("autofocus", page, StringComparison.Ordinal);
        Assert.Single(page.Split("Sign in as 财务经办人").Skip(1));
    }

    [Fact]
    public async Task Writes_what_it_was_asked_with_as_text()
    {
        var page = await running.Client.PageAsync(("state", "\"><script>alert(1)</script>"));

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&quot;&gt;&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("""{"name": "n", "district": "d", "tenant": "t"}""")]
    [InlineData("""{"name": "n", "district": "d", "tenant": "t", "groups": [{"name": "g", "kind": "platform", "organization": null, "accounts": [{"account": "a", "name": "a", "roles": ["king"]}]}]}""")]
    [InlineData("""{"name": "n", "district": "d", "tenant": "t", "groups": [{"name": "g", "kind": "platform", "organization": null, "accounts": [{"account": "a", "name": "a", "roles": ["admin"]}, {"account": "a", "name": "b", "roles": ["admin"]}]}]}""")]
    public void Refuses_a_list_that_it_cannot_read(string people)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, people);
            Assert.Contains(file, Assert.Throws<HostException>(() => Accounts.Read(file)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void Forgets_a_code_after_a_minute(int seconds, bool taken)
    {
        var clock = new Clock();
        var codes = new AuthorizationCodes(clock);
        var code = codes.Issue(new AuthorizationRequest([]), "officer");

        clock.Now += TimeSpan.FromSeconds(seconds);

        Assert.Equal(taken, codes.Take(code) is not null);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>A host with its own list.</summary>
    public sealed class App : IAsyncLifetime
    {
        private LocalApp app = null!;

        internal Client Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            app = await TestApp.StartAsync(new() { ["LocalHost__Issuer"] = "true" }, typeof(Client.Open));
            Client = new Client(app);
        }

        public ValueTask DisposeAsync()
        {
            Client.Dispose();
            return app.DisposeAsync();
        }
    }
}
