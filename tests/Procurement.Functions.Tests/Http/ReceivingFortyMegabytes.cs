using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Procurement.Functions.Tests.Http;

public sealed class ReceivingFortyMegabytes
{
    private const int Bytes = 40 * 1024 * 1024;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answers_413_and_the_client_hears_it(bool saysItsLength)
    {
        await using var app = await StartAsync();
        using var client = new HttpClient();
        using var content = new StreamContent(new MemoryStream(new byte[Bytes]));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentLength = saysItsLength ? Bytes : null;
        using var request = new HttpRequestMessage(HttpMethod.Post, app.Urls.Single()) { Content = content };
        request.Headers.TransferEncodingChunked = !saysItsLength;

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        HttpContract.AllowBodiesOfThePlatform(builder.Services);
        var app = builder.Build();
        app.Run(async context =>
        {
            var read = await context.Request.BodyAsync<SampleBody>();
            await ((IResult?)read.Problem ?? Results.Ok()).ExecuteAsync(context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
