using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Tests.Http.Identity;

/// <summary>The authenticator as the app sets it up, with an issuer of its own.</summary>
internal sealed class IdentityUnderTest : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly IssuerKeys keys;

    private IdentityUnderTest(TestIssuer issuer)
    {
        Issuer = issuer;
        keys = new(http, Clock);
        Authenticator = new(keys, Settings(issuer.MetadataAddress), NullLogger<Authenticator>.Instance);
    }

    public TestIssuer Issuer { get; }

    public SteppedClock Clock { get; } = new();

    public Authenticator Authenticator { get; }

    public static async Task<IdentityUnderTest> StartAsync() => new(await TestIssuer.StartAsync());

    public Task<Read<Caller>> ReadAsync(string? token) =>
        ReadHeaderAsync(token is null ? null : $"Bearer {token}");

    public Task<Read<Caller>> ReadHeaderAsync(string? header) =>
        Authenticator.AuthenticateAsync(
            header is null ? Sent.With() : Sent.With(("Authorization", header)), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Issuer.DisposeAsync();
        keys.Dispose();
        http.Dispose();
    }

    private static IConfiguration Settings(string metadataAddress) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Identity:Issuer"] = TestIssuer.Name,
            ["Identity:Audience"] = TestIssuer.Audience,
            ["Identity:MetadataAddress"] = metadataAddress,
        }).Build();
}
