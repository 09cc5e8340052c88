using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Xunit;

namespace Procurement.Embedded.Tests.Tables;

public sealed class GettingIn
{
    private const string Key = "a2V5";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData($"AccountName=wuhan;AccountKey={Key}", "https://wuhan.table.core.windows.net/", "wuhan")]
    [InlineData(
        $"DefaultEndpointsProtocol=https;AccountName=wuhan;AccountKey={Key};EndpointSuffix=core.chinacloudapi.cn",
        "https://wuhan.table.core.chinacloudapi.cn/", "wuhan")]
    [InlineData($"AccountName=a;AccountKey={Key};TableEndpoint=http://localhost:1/a;", "http://localhost:1/a", "a")]
    [InlineData("TableEndpoint=https://a.table.core.windows.net;SharedAccessSignature=sv=2020&sig=x%3D",
        "https://a.table.core.windows.net/", "a")]
    public void Reads_the_connection_string(string text, string endpoint, string account)
    {
        var service = new TableServiceClient(text);

        Assert.Equal((new Uri(endpoint), account), (service.Uri, service.AccountName));
    }

    [Theory]
    [InlineData("AccountName=wuhan")]
    [InlineData("AccountName")]
    [InlineData($"AccountKey={Key}")]
    [InlineData($"AccountName=a;AccountName=b;AccountKey={Key}")]
    public void Refuses_a_connection_string_that_leads_nowhere(string text) =>
        Assert.Throws<FormatException>(() => new TableServiceClient(text));

    [Theory]
    [InlineData(null, "https://storage.azure.com/.default")]
    [InlineData("AzureChina", "https://storage.azure.cn/.default")]
    [InlineData("https://storage.azure.com", "https://storage.azure.com/.default")]
    [InlineData("https://wuhan.example/.default", "https://wuhan.example/.default")]
    public async Task Asks_for_a_token_of_the_cloud(string? audience, string scope)
    {
        var asked = new FixedToken();
        var seen = new Recorder();
        var options = new TableClientOptions { Transport = seen, Retry = { MaxRetries = 0 } };
        if (audience is not null) options.Audience = new TableAudience(audience);
        var table = new TableClient(new Uri("https://wuhan.table.core.chinacloudapi.cn"), "orders", asked, options);

        await Assert.ThrowsAnyAsync<RequestFailedException>(() =>
            table.AddEntityAsync(new TableEntity("p", "r"), Cancel));

        Assert.Equal([scope], asked.Scopes);
        Assert.Equal("Bearer the-token", seen.Authorization);
        Assert.Equal("https://wuhan.table.core.chinacloudapi.cn/orders", seen.Uri);
    }

    [Fact]
    public async Task Adds_the_shared_access_signature_to_the_address()
    {
        var seen = new Recorder();
        var options = new TableClientOptions { Transport = seen, Retry = { MaxRetries = 0 } };
        var service = new TableServiceClient(new Uri("https://a.table.core.windows.net"),
            new AzureSasCredential("?sv=2020&sig=x%3D"), options);

        await Assert.ThrowsAnyAsync<RequestFailedException>(() => service.GetTableClient("orders")
            .GetEntityAsync<TableEntity>("p", "r", ["A"], Cancel));

        Assert.EndsWith("select=A&sv=2020&sig=x%3D", seen.Uri, StringComparison.Ordinal);
        Assert.Null(seen.Authorization);
        Assert.Throws<ArgumentException>(() =>
            new TableServiceClient(new Uri("http://localhost"), new AzureSasCredential("sig=x")));
    }

    private sealed class FixedToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("the-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext,
            CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Sees the request and goes no further.</summary>
    private sealed class Recorder : HttpPipelineTransport
    {
        public string? Authorization { get; private set; }

        public string? Uri { get; private set; }

        public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

        public override void Process(HttpMessage message)
        {
            Authorization = message.Request.Headers.TryGetValue("Authorization", out var value) ? value : null;
            Uri = message.Request.Uri.ToUri().AbsoluteUri;
            throw new RequestFailedException("No further.");
        }

        public override ValueTask ProcessAsync(HttpMessage message)
        {
            Process(message);
            return ValueTask.CompletedTask;
        }
    }
}
