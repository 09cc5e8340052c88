using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Tests.Http.Identity;

/// <summary>The authenticator as the app sets it up, with an issuer of its own.</summary>
internal sealed class IdentityUnderTest : IAsyncDisposable
{
    private readonly HttpClient http = new();

    private IdentityUnderTest(TestIssuer issuer, string metadataAddress, TimeSpan timeout, string? tokenHoursMax)
    {
        Issuer = issuer;
        http.Timeout = timeout;
        var keys = new IssuerKeys(metadataAddress, http, Clock);
        Authenticator = new(keys, Settings(tokenHoursMax), NullLogger<Authenticator>.Instance);
    }

    public TestIssuer Issuer { get; }

    public SteppedClock Clock { get; } = new();

    public Authenticator Authenticator { get; }

    /// <summary>Keys are asked at the issuer's own address, or another, and waited for so long.</summary>
    public static async Task<IdentityUnderTest> StartAsync(
        string? metadataAddress = null, TimeSpan? timeout = null, string? tokenHoursMax = null)
    {
        var issuer = await TestIssuer.StartAsync();
        return new(
            issuer, metadataAddress ?? issuer.MetadataAddress, timeout ?? TimeSpan.FromSeconds(30), tokenHoursMax);
    }

    public Task<Authentication> ReadAsync(string? token) =>
        ReadHeaderAsync(token is null ? null : $"Bearer {token}");

    public async Task<Authentication> ReadHeaderAsync(string? header)
    {
        var request = header is null ? Sent.With() : Sent.With(("Authorization", header));
        try
        {
            return new(await Authenticator.AuthenticateAsync(request, TestContext.Current.CancellationToken), null);
        }
        catch (ProblemException refused)
        {
            return new(null, refused.Problem);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Issuer.DisposeAsync();
        http.Dispose();
    }

    private static IConfiguration Settings(string? tokenHoursMax) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Identity:Issuer"] = TestIssuer.Name,
            ["Identity:Audience"] = TestIssuer.Audience,
            ["Identity:TokenHoursMax"] = tokenHoursMax,
        }).Build();
}

/// <summary>Who calls, or why that is not known.</summary>
internal sealed record Authentication(Caller? Known, ProblemResult? Problem)
{
    public Caller Value => Known ?? throw new InvalidOperationException($"Refused: {Problem?.Code}.");
}
