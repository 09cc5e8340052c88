using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Procurement.LocalHost.Http;
using Xunit;

namespace Procurement.Host.Tests.Http;

public sealed class OpeningTheDoor
{
    private readonly FrontDoor door = new(new ConfigurationManager());
    private readonly TaskCompletionSource work = new();

    [Fact]
    public async Task Says_that_the_host_is_not_running_before_it_opens_and_after_it_closed()
    {
        Assert.Equal((503, "Function host is not running."), await AskAsync());
        door.Open(http => http.Response.WriteAsync("answer"));
        Assert.Equal((200, "answer"), await AskAsync());

        await door.CloseAsync();

        Assert.Equal((503, "Function host is not running."), await AskAsync());
    }

    [Fact]
    public async Task Closes_when_the_last_one_inside_has_left()
    {
        door.Open(_ => work.Task);
        var inside = AskAsync();

        var closing = door.CloseAsync();

        Assert.False(closing.IsCompleted);
        work.SetResult();
        await closing;
        await inside;
    }

    [Fact]
    public async Task Lets_the_hosts_own_endpoints_answer_first()
    {
        door.Own = (http, next) => http.Request.Path == "/own" ? http.Response.WriteAsync("own") : next(http);
        door.Open(http => http.Response.WriteAsync("function"));

        Assert.Equal((200, "own"), await AskAsync("/own"));
        Assert.Equal((200, "function"), await AskAsync());
    }

    private async Task<(int Status, string Body)> AskAsync(string path = "/api/x")
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { Request = { Path = path }, Response = { Body = body } };
        await door.HandleAsync(http);
        return (http.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}
