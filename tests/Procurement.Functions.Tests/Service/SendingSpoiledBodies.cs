using FsCheck.Fluent;
using Procurement.Functions.Tests.Http;
using Procurement.Functions.Tests.Identity;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Service;

/// <summary>The law of <see cref="SpoilingABody"/> over the wire, with the rules and the storage behind it.</summary>
public sealed class SendingSpoiledBodies(WalkedDistrict district) : IClassFixture<WalkedDistrict>
{
    [Fact]
    public async Task Never_makes_the_service_fail()
    {
        foreach (var body in SpoiledBody.Any.Sample(400))
        {
            var answer = await SendAsync(body);

            Assert.True(answer.Status < 500, $"{answer} for {body}");
            if (answer.Code is "body.invalid") Assert.NotEmpty(answer.Body["errors"]!.AsArray());
        }
    }

    private async Task<Answer> SendAsync(SpoiledBody body)
    {
        var function = EveryFunction.Named(body.Function);
        var by = EveryFunction.RolesOf(function) is [var role, ..] ? Person.With(role, A) : null;
        var call = EveryFunction.CallOf(function, district.Names, by);
        using var request = new HttpRequestMessage(call.Verb, $"api/{call.Path}")
        {
            Content = new ByteArrayContent(body.Bytes) { Headers = { ContentType = new("application/json") } },
        };
        if (call.Key is not null) request.Headers.Add("Idempotency-Key", call.Key);
        return await district.Service.SendAsync(by, request);
    }
}
