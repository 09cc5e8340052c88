using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Messages;

/// <summary>E-mail over a real SMTP server: what arrives, what waits, and what a person has to decide.</summary>
public sealed class SendingMail(SharedAzurite azurite) : IAsyncLifetime
{
    private readonly RunningService service = new(azurite);
    private readonly MailServer server = MailServer.OnAFreePort();

    public async ValueTask InitializeAsync()
    {
        service.Extra["Mail__Host"] = "127.0.0.1";
        service.Extra["Mail__Port"] = $"{server.Port}";
        service.Extra["Mail__Security"] = "none";
        service.Extra["Mail__From"] = "notice@wuchang.example.cn";
        service.Extra["Portal__Address"] = "https://portal.example.cn/";
        await service.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Sends_chinese_text_with_the_page_of_the_case_once()
    {
        await server.StartAsync();
        await PreferAsync(For(A), "a@example.cn");

        var story = await UntilAsync(service, Stage.Submitted);
        await service.MoveToAsync(service.Now.AddHours(1));

        var receipts = server.Taken.Where(mail => mail.Subject!.StartsWith("申报回执：", StringComparison.Ordinal));
        var receipt = Assert.Single(receipts);
        Assert.Equal("a@example.cn", receipt.To.Mailboxes.Single().Address);
        Assert.Equal("notice@wuchang.example.cn", receipt.From.Mailboxes.Single().Address);
        Assert.Contains($"编号为 {ProposalOf(A)}", receipt.TextBody, StringComparison.Ordinal);
        Assert.Contains(
            $"https://portal.example.cn/proposals/{story.Round}/{ProposalOf(A)}/receipt",
            receipt.TextBody,
            StringComparison.Ordinal);
        Assert.Empty((await service.GetAsync(Officer, "undelivered")).Must(200).Items);
    }

    [Fact]
    public async Task Waits_through_the_quiet_hours_and_sends_nothing_that_is_muted()
    {
        await server.StartAsync();
        await PreferAsync(For(A), "a@example.cn", "roundPublished");
        var story = await UntilAsync(service, Stage.Open);
        await service.MoveToAsync(At(service.Now, 22));
        (await story.PostAsync(For(A), "proposals", Bodies.Proposal("夜里的项目"))).Must(201);
        (await story.PostAsync(For(A), $"proposals/{ProposalOf(A)}/submission")).Must(200);
        await service.SettleAsync();

        await service.MoveToAsync(At(service.Now, 23));
        Assert.Empty(server.Taken);
        await service.MoveToAsync(At(service.Now, 32));

        Assert.Equal($"申报回执：{ProposalOf(A)}", Assert.Single(server.Taken).Subject);
    }

    [Fact]
    public async Task Tries_again_ever_more_rarely_while_the_server_is_down_and_then_asks_somebody()
    {
        await PreferAsync(For(A), "a@example.cn", "roundPublished");
        await UntilAsync(service, Stage.Submitted);
        foreach (var minutes in (int[])[1, 6, 16, 46])
        {
            await service.MoveToAsync(service.Now.AddMinutes(minutes));
            Assert.Empty((await service.GetAsync(Officer, "undelivered")).Must(200).Items);
        }

        await service.MoveToAsync(service.Now.AddMinutes(140));
        var given = await UndeliveredAsync();
        Assert.Equal(("undelivered", "mail.unreachable"), ((string)given["status"]!, (string)given["code"]!));
        Assert.Equal(5, (int)given["tries"]!);

        await server.StartAsync();
        (await service.PostAsync(Officer, $"undelivered/{given["delivery"]}/retry")).Must(200);
        await service.SettleAsync();
        await service.MoveToAsync(service.Now.AddMinutes(1));

        Assert.Single(server.Taken);
        Assert.Empty((await service.GetAsync(Officer, "undelivered")).Must(200).Items);
    }

    [Fact]
    public async Task Shows_a_refused_recipient_at_once_and_sends_to_another_address_or_not_at_all()
    {
        server.Refused.Add("gone@example.cn");
        await server.StartAsync();
        await PreferAsync(For(A), "gone@example.cn", "roundPublished");
        await PreferAsync(For(B), "gone@example.cn", "roundPublished");
        await UntilAsync(service, Stage.Submitted);
        await service.MoveToAsync(service.Now.AddMinutes(1));
        var refused = (await service.GetAsync(Officer, "undelivered")).Must(200).Items;
        Assert.Equal(2, refused.Count);
        Assert.All(refused, one => Assert.Equal("mail.recipientRefused", (string)one!["code"]!));

        var other = new JsonObject { ["email"] = "right@example.cn" };
        (await service.PostAsync(Officer, $"undelivered/{refused[0]!["delivery"]}/other-address", other)).Must(200);
        var reason = new JsonObject { ["reason"] = "已电话通知" };
        var dismissal = Request.Post(Officer, $"undelivered/{refused[1]!["delivery"]}/dismissal", reason);
        var dismissed = (await service.SendAsync(dismissal)).Must(200);
        Assert.Equal(dismissed, (await service.SendAsync(dismissal)).Must(200));
        await service.SettleAsync();
        await service.MoveToAsync(service.Now.AddMinutes(1));

        Assert.Equal("right@example.cn", Assert.Single(server.Taken).To.Mailboxes.Single().Address);
        Assert.Empty((await service.GetAsync(Officer, "undelivered")).Must(200).Items);
        (await service.PostAsync(Officer, $"undelivered/{refused[1]!["delivery"]}/retry"))
            .MustRefuse(409, "delivery.notUndelivered");
        var trail = (await service.GetAsync(Supervisor, $"undelivered/{refused[1]!["delivery"]}/trail")).Must(200);
        Assert.Equal("delivery.dismissed", (string)trail.Items[^1]!["type"]!);
    }

    [Fact]
    public async Task Never_sends_again_by_itself_what_may_have_been_taken()
    {
        // A server that reads the whole text and then says nothing: perhaps it took it.
        using var silent = new TcpListener(IPAddress.Loopback, server.Port);
        silent.Start();
        var taken = 0;
        var serving = Task.Run(async () =>
        {
            while (true)
            {
                using var client = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                if (await SpeakAsync(client)) taken++;
            }
        }, TestContext.Current.CancellationToken);
        await PreferAsync(For(A), "a@example.cn", "roundPublished");
        await UntilAsync(service, Stage.Submitted);
        await service.MoveToAsync(service.Now.AddMinutes(1));

        var unclear = await UndeliveredAsync();
        Assert.Equal(("unclear", "mail.brokenOff"), ((string)unclear["status"]!, (string)unclear["code"]!));
        await service.MoveToAsync(service.Now.AddHours(12));
        Assert.Equal(1, taken);
        Assert.False(serving.IsFaulted);
    }

    private static async Task<bool> SpeakAsync(TcpClient client)
    {
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        async Task SayAsync(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
        await SayAsync("220 localhost");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("EHLO", StringComparison.Ordinal)) await SayAsync("250 localhost");
            else if (line is "DATA")
            {
                await SayAsync("354 go on");
                while (await reader.ReadLineAsync() is { } text && text != ".") await Task.Yield();
                return true;
            }
            else await SayAsync("250 ok");
        }

        return false;
    }

    private async Task<JsonNode> UndeliveredAsync() =>
        Assert.Single((await service.GetAsync(Officer, "undelivered")).Must(200).Items)!;

    private async Task PreferAsync(Person by, string email, params string[] muted)
    {
        var body = new JsonObject { ["email"] = email, ["muted"] = new JsonArray([.. muted.Select(one => (JsonNode)one)]) };
        (await service.SendAsync(Request.Put(by, "me/preferences", body))).Must(201);
        await service.SettleAsync();
    }

    private static DateTimeOffset At(DateTimeOffset day, int hour) =>
        new DateTimeOffset(day.Date, RunningService.Start.Offset).AddHours(hour);
}
