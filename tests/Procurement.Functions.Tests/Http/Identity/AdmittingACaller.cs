using System.Reflection;
using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Tests.Http.Identity;

public sealed class AdmittingACaller : IAsyncLifetime
{
    private IdentityUnderTest identity = null!;

    public async ValueTask InitializeAsync() => identity = await IdentityUnderTest.StartAsync();

    public ValueTask DisposeAsync() => identity.DisposeAsync();

    [Theory]
    [InlineData(nameof(Open), null)]
    [InlineData(nameof(ForOfficers), null)]
    [InlineData(nameof(ForApprovers), "role.notAllowed")]
    [InlineData(nameof(ForNobody), "role.notAllowed")]
    [InlineData(nameof(Forgotten), "function.closed")]
    [InlineData("unknown", "function.closed")]
    public async Task Lets_an_officer_where_officers_may(string method, string? code)
    {
        var (_, problem) = await AdmitAsync(method, identity.Issuer.Token());

        Assert.Equal(code, problem?.Code);
        if (problem is not null) Assert.Equal(403, problem.Status);
    }

    [Fact]
    public async Task Tells_the_function_who_calls()
    {
        var (request, _) = await AdmitAsync(nameof(ForOfficers), identity.Issuer.Token());

        Assert.Equal("officer", request.Caller().Account);
    }

    [Fact]
    public async Task Asks_no_token_of_the_public_and_knows_nobody()
    {
        var (request, problem) = await AdmitAsync(nameof(Open), token: null);

        Assert.Null(problem);
        Assert.Throws<InvalidOperationException>(request.Caller);
    }

    [Fact]
    public async Task Asks_a_token_before_anything_is_said_of_roles() =>
        Assert.Equal("token.missing", (await AdmitAsync(nameof(ForNobody), token: null)).Problem?.Code);

    [Fact]
    public async Task Refuses_an_applicant_of_no_organization()
    {
        var token = identity.Issuer.Token(made => made.Claims["roles"] = "applicant");

        var (_, problem) = await AdmitAsync(nameof(ForApplicants), token);

        Assert.Equal((403, "applicant.organizationMissing"), (problem?.Status, problem?.Code));
    }

    [Fact]
    public async Task Lets_an_applicant_of_no_organization_register_one()
    {
        var token = identity.Issuer.Token(made => made.Claims["roles"] = "applicant");

        var (request, problem) = await AdmitAsync(nameof(ForNewcomers), token);

        Assert.Null(problem);
        Assert.Null(request.Caller().Organization);
    }

    [Fact]
    public async Task Knows_the_organization_for_which_an_account_was_verified()
    {
        var token = identity.Issuer.Token(made => (made.Claims["roles"], made.Claims["sub"]) = ("applicant", "enrolled"));

        var (request, problem) = await AdmitAsync(nameof(ForApplicants), token);

        Assert.Null(problem);
        Assert.Equal(Enrolled.Uscc, request.Caller().Organization);
        Assert.Equal(Enrolled.Uscc, request.Caller().Affiliation);
    }

    // Whoever applies may judge elsewhere, and is nothing else.
    [Theory]
    [InlineData(nameof(ForOfficers), "applicant officer", "role.bothSides")]
    [InlineData(nameof(ForApprovers), "applicant approver evaluator", "role.bothSides")]
    [InlineData(nameof(ForOfficers), "applicant approver", "role.notAllowed")]
    [InlineData(nameof(ForApplicants), "applicant officer", null)]
    [InlineData(nameof(ForMany), "applicant officer", null)]
    [InlineData(nameof(ForMany), "evaluator officer", null)]
    public async Task Lets_an_applicant_be_nobody_of_the_purchasers_side(string method, string roles, string? code)
    {
        var (request, problem) = await AdmitAsync(method, identity.Issuer.Token(made =>
        {
            made.Claims["roles"] = roles.Split(' ');
            made.Claims["organization"] = "52420106MJJH4BXKFP";
        }));

        Assert.Equal(code, problem?.Code);
        if (problem is not null) return;
        var caller = request.Caller();
        Assert.Equal(roles.StartsWith("applicant", StringComparison.Ordinal), !caller.IsOnThePurchasersSide);
        Assert.Equal(caller.Is(Role.Applicant), caller.Owns("52420106MJJH4BXKFP"));
        Assert.Equal("52420106MJJH4BXKFP", caller.Affiliation);
    }

    [AllowPublic]
    private static void Open()
    {
    }

    [AllowRoles(Role.Officer, Role.Admin)]
    private static void ForOfficers()
    {
    }

    [AllowRoles(Role.Approver)]
    private static void ForApprovers()
    {
    }

    [AllowRoles(Role.Applicant)]
    private static void ForApplicants()
    {
    }

    [AllowRoles(Role.Applicant, Role.Evaluator, Role.Officer)]
    private static void ForMany()
    {
    }

    [AllowRoles(Role.Applicant, WithoutOrganization = true)]
    private static void ForNewcomers()
    {
    }

    [AllowRoles]
    private static void ForNobody()
    {
    }

    private static void Forgotten()
    {
    }

    private async Task<(HttpRequest Request, ProblemResult? Problem)> AdmitAsync(string method, string? token)
    {
        var request = token is null ? Sent.With() : Sent.With(("Authorization", $"Bearer {token}"));
        var found = GetType().GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic);
        var function = found is null ? null : new CatalogedFunction(method, found, null);
        var middleware = new AuthenticationMiddleware(new FunctionCatalog([]), identity.Authenticator, new Enrolled());
        try
        {
            await middleware.AdmitAsync(request.HttpContext, function, TestContext.Current.CancellationToken);
            return (request, null);
        }
        catch (ProblemException refused)
        {
            return (request, refused.Problem);
        }
    }

    private sealed class Enrolled : IMemberships
    {
        public const string Uscc = "52420106MJUXGCP0MF";

        public Task<string?> OrganizationOfAsync(string tenant, string account, CancellationToken cancel) =>
            Task.FromResult(account is "enrolled" ? Uscc : null);
    }
}
