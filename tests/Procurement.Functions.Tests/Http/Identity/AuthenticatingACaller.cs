using Microsoft.IdentityModel.Tokens;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Tests.Http.Identity;

public sealed class AuthenticatingACaller : IAsyncLifetime
{
    private static readonly string[] ApplicantAndMore = ["applicant", "gardener"];
    private static readonly string[] TwoTenants = ["wuchang", "hongshan"];

    private const string Uscc = "52420106MJJH4BXKFP";

    private IdentityUnderTest identity = null!;

    private TestIssuer Issuer => identity.Issuer;

    public async ValueTask InitializeAsync() => identity = await IdentityUnderTest.StartAsync();

    public ValueTask DisposeAsync() => identity.DisposeAsync();

    [Fact]
    public async Task Knows_who_calls()
    {
        var caller = (await identity.ReadAsync(Issuer.Token())).Value;

        Assert.Equal(("officer", "经办", "wuchang"), (caller.Account, caller.Name, caller.Tenant));
        Assert.Null(caller.Organization);
        Assert.Equal([Role.Officer], caller.Roles);
    }

    [Fact]
    public async Task Knows_an_applicant_by_its_organization_and_ignores_unknown_roles()
    {
        var token = Issuer.Token(With(("organization", Uscc), ("roles", ApplicantAndMore)));

        var caller = (await identity.ReadAsync(token)).Value;

        Assert.Equal(Uscc, caller.Organization);
        Assert.Equal([Role.Applicant], caller.Roles);
    }

    [Fact]
    public async Task Knows_a_single_role_that_is_no_array() =>
        Assert.Equal(
            [Role.FinanceApprover],
            (await identity.ReadAsync(Issuer.Token(With(("roles", "finance-approver"))))).Value.Roles);

    [Theory]
    [InlineData("张三", "~E5~BC~A0~E4~B8~89")]
    [InlineData("a|b/c", "a~7Cb~2Fc")]
    [InlineData("a~7C", "a~7E7C")]
    [InlineData("li.jia-yi@wuchang", "li.jia-yi@wuchang")]
    public async Task Makes_accounts_safe_for_storage_and_keeps_them_apart(string subject, string account) =>
        Assert.Equal(account, (await identity.ReadAsync(Issuer.Token(With(("sub", subject))))).Value.Account);

    [Fact]
    public async Task Refuses_no_token()
    {
        var problem = (await identity.ReadAsync(null)).Problem!;

        Assert.Equal((401, "token.missing", "Bearer realm=\"procurement\""), Told(problem));
    }

    [Theory]
    [InlineData("Basic b2ZmaWNlcjpvZmZpY2Vy")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ....")]
    public async Task Refuses_what_is_no_token(string header) =>
        Assert.Equal("token.invalid", (await identity.ReadHeaderAsync(header)).Problem?.Code);

    [Fact]
    public async Task Refuses_an_expired_token_after_a_minute_of_grace()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;

        Assert.Equal("token.expired", await RefusalOf(token => token.Expires = now.AddSeconds(-90)));
        Assert.Null(await RefusalOf(token => token.Expires = now.AddSeconds(-30)));
        Assert.Equal("token.invalid", await RefusalOf(token => token.NotBefore = now.AddMinutes(5)));
        Assert.Equal("token.invalid", await RefusalOf(token => token.Expires = null));
    }

    [Fact]
    public async Task Refuses_another_audience() =>
        Assert.Equal("token.invalid", await RefusalOf(token => token.Audience = "another"));

    [Fact]
    public async Task Refuses_another_issuer() =>
        Assert.Equal("token.invalid", await RefusalOf(token => token.Issuer = "https://issuer.test"));

    [Fact]
    public async Task Refuses_another_issuer_even_if_discovery_names_it()
    {
        Issuer.NameInDiscovery = "https://another.test/";

        Assert.Equal("token.invalid", await RefusalOf(token => token.Issuer = Issuer.NameInDiscovery));
        Assert.Null(await RefusalOf(token => token.Issuer = TestIssuer.Name));
    }

    /// <summary>A claim, a value that does not fit.</summary>
    public static TheoryData<string, object> Misfits => new()
    {
        { "sub", "" },
        { "sub", new string('a', 65) },
        { "sub", new string('张', 8) },
        { "sub", "a\nb" },
        { "tenant", "" },
        { "tenant", "Wuchang" },
        { "tenant", "w" },
        // What timers and follow-ups act under.
        { "sub", "system" },
        { "sub", "System" },
        { "sub", "SYSTEM" },
        { "sub", " system" },
        { "sub", "system\u3000" },
        { "sub", "sys\u200Btem" },
        { "sub", "ｓｙｓｔｅｍ" },
        { "sub", "~system" },
        { "sub", "_system_" },
        // What another account could look like.
        { "sub", "zhang " },
        { "sub", " zhang" },
        { "sub", "zhang\u00A0san" },
        { "sub", "zhang\u200B" },
        { "sub", "zhe\u0301" },
        { "sub", "\u3164" },
        { "sub", " " },
        { "tenant", "wu_chang" },
        { "tenant", "wuchang\n" },
        { "tenant", TwoTenants },
        { "organization", "52420106" },
        { "organization", "52420106mjjh4bxkfp" },
    };

    [Theory, MemberData(nameof(Misfits))]
    public async Task Refuses_claims_that_do_not_fit(string claim, object value)
    {
        var problem = (await identity.ReadAsync(Issuer.Token(With((claim, value))))).Problem;

        Assert.Equal((401, "token.notAcceptable"), (problem?.Status, problem?.Code));
        Assert.Equal(claim, Assert.Single(problem!.Errors).Field);
    }

    [Fact]
    public async Task Refuses_a_token_that_lives_for_years()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;

        Assert.Equal("token.livesTooLong", await RefusalOf(token => token.Expires = now.AddYears(10)));
        Assert.Equal("token.livesTooLong", await RefusalOf(token => token.Expires = now.AddHours(25)));
        Assert.Equal("token.livesTooLong", await RefusalOf(token => token.IssuedAt = now.AddHours(-24)));
        Assert.Equal("token.livesTooLong", await RefusalOf(token => token.NotBefore = now.AddHours(-24)));
        Assert.Equal("token.livesTooLong", await RefusalOf(token =>
        {
            // A moment of issue that is still to come makes no life shorter.
            (token.IssuedAt, token.Expires) = (now.AddYears(10).AddHours(-1), now.AddYears(10));
        }));
        Assert.Null(await RefusalOf(token => (token.IssuedAt, token.Expires) = (now.AddHours(-1), now.AddHours(23))));
    }

    [Fact]
    public async Task Takes_a_longer_life_where_the_installation_says_so()
    {
        await using var patient = await IdentityUnderTest.StartAsync(tokenHoursMax: "48");
        await using var unclear = await IdentityUnderTest.StartAsync(tokenHoursMax: "a day");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;

        Assert.Null((await patient.ReadAsync(patient.Issuer.Token(token => token.Expires = now.AddHours(47)))).Problem);
        Assert.Equal("identity.unavailable", (await unclear.ReadAsync(unclear.Issuer.Token())).Problem?.Code);
    }

    [Theory]
    [InlineData("officer", Uscc)]
    [InlineData("evaluator", Uscc)]
    [InlineData("officer", null)]
    public async Task Knows_the_organization_that_a_token_names_whatever_its_roles(string role, string? organization)
    {
        var token = Issuer.Token(With(("roles", role), ("organization", organization ?? "")));

        Assert.Equal(organization, (await identity.ReadAsync(token)).Value.Affiliation);
    }

    [Theory]
    [InlineData("经\u202E办")]
    [InlineData("\u3000")]
    [InlineData("e\u0301")]
    public async Task Shows_the_account_where_the_name_is_not_well_written(string name) =>
        Assert.Equal("officer", (await identity.ReadAsync(Issuer.Token(With(("name", name))))).Value.Name);

    private static Action<SecurityTokenDescriptor> With(params (string Claim, object Value)[] claims) => token =>
    {
        foreach (var (claim, value) in claims) token.Claims[claim] = value;
    };

    private static (int Status, string Code, string? Challenge) Told(ProblemResult problem) =>
        (problem.Status, problem.Code, problem.Challenge);

    private async Task<string?> RefusalOf(Action<SecurityTokenDescriptor> change) =>
        (await identity.ReadAsync(Issuer.Token(change))).Problem?.Code;
}
