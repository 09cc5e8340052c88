using System.Net;
using Procurement.Testing;
using Xunit;

namespace Procurement.Host.Tests.Storage;

public sealed class StartingAzurite
{
    [Fact]
    public async Task Gives_three_services_that_answer_until_it_is_disposed()
    {
        using var http = new HttpClient();
        Uri table;
        await using (var azurite = await Azurite.StartAsync())
        {
            table = azurite.TableEndpoint;
            foreach (var service in new[] { azurite.BlobEndpoint, azurite.QueueEndpoint, azurite.TableEndpoint })
            {
                using var answer = await http.GetAsync(service, TestContext.Current.CancellationToken);
                Assert.NotEqual(HttpStatusCode.NotFound, answer.StatusCode);
                Assert.StartsWith("Azurite", answer.Headers.Server.ToString(), StringComparison.Ordinal);
            }
        }

        await Assert.ThrowsAsync<HttpRequestException>(() =>
            http.GetAsync(table, TestContext.Current.CancellationToken));
    }
}
