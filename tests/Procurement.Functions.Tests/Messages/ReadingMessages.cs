using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Messages;

/// <summary>The inbox: who is told what, how it is read, and that it is nobody else's.</summary>
public sealed class ReadingMessages(ReadingMessages.AwardedRound round)
    : IClassFixture<ReadingMessages.AwardedRound>
{
    private const string Inbox = "me/messages";

    private RunningService Service => round.Service;

    [Fact]
    public async Task Tells_an_applicant_what_happened_to_its_proposal_newest_first()
    {
        var told = (await Service.GetAsync(For(A), Inbox)).Must(200).Items;

        // On a clock that stands, some have the same moment.
        Assert.Equal(
            ["contractInForce", "contractOffered", "noticePublished", "proposalReceived", "roundPublished"],
            told.Select(one => (string)one!["kind"]!).Order(StringComparer.Ordinal));
        Assert.Equal(
            told.Select(one => DateTimeOffset.Parse((string)one!["at"]!)).OrderDescending(),
            told.Select(one => DateTimeOffset.Parse((string)one!["at"]!)));
        var receipt = told.Single(one => (string)one!["kind"]! is "proposalReceived")!;
        Assert.Contains(ProposalOf(A), (string)receipt["text"]!, StringComparison.Ordinal);
        Assert.Contains("2026年", (string)receipt["text"]!, StringComparison.Ordinal);
        Assert.Equal($"/proposals/{round.Story.Round}/{ProposalOf(A)}/receipt", (string)receipt["link"]!);
        Assert.Equal("organization", (string)receipt["to"]!);
        Assert.Equal($"/own-contracts/{round.Story.Round}/{ProposalOf(A)}", (string)told[0]!["link"]!);
    }

    [Fact]
    public async Task Tells_each_role_what_it_has_to_do()
    {
        Assert.Contains("examinationDue", await KindsOf(Officer));
        Assert.Contains("awardDue", await KindsOf(Approver));
        Assert.Contains("supplierSigned", await KindsOf(Approver));
        Assert.Contains("scoringInvited", await KindsOf(Chen));
        Assert.Contains("scoringInvited", await KindsOf(Li));
    }

    [Fact]
    public async Task Is_nobody_elses()
    {
        Assert.DoesNotContain("contractOffered", await KindsOf(For(B)));
        Assert.Empty(await KindsOf(For(A) with { Tenant = "elsewhere" }));
        Assert.Empty(await KindsOf(Supervisor));
        var first = (await Service.GetAsync(For(A), Inbox)).Must(200).Items[0]!["message"];
        (await Service.PostAsync(For(B), $"{Inbox}/{first}/read")).MustRefuse(404, "message.notFound");
        (await Service.PostAsync(For(A), $"{Inbox}/nothing/read")).MustRefuse(404, "message.notFound");
    }

    [Fact]
    public async Task Pages_through_all_of_them_once()
    {
        List<string> seen = [];
        var (path, pages) = ($"{Inbox}?limit=2", 0);
        while (true)
        {
            var page = (await Service.GetAsync(For(A), path)).Must(200);
            seen.AddRange(page.Items.Select(one => (string)one!["message"]!));
            Assert.InRange(++pages, 1, 3);
            if (page["next"] is not { } next) break;
            path = $"{Inbox}?limit=2&cursor={next}";
        }

        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task Counts_what_one_person_has_not_read()
    {
        var (one, other) = (For(A) with { Account = "reader-1" }, For(A) with { Account = "reader-2" });
        Assert.Equal(5, await UnreadOf(one));
        var told = (await Service.GetAsync(one, Inbox)).Must(200).Items;

        (await Service.PostAsync(one, $"{Inbox}/{told[0]!["message"]}/read")).Must(200);
        (await Service.PostAsync(one, $"{Inbox}/{told[0]!["message"]}/read")).Must(200);
        Assert.Equal(4, await UnreadOf(one));
        var through = new JsonObject { ["through"] = (string)told[2]!["message"]! };
        (await Service.PostAsync(one, "me/read-messages", through)).Must(200);

        Assert.Equal(1, await UnreadOf(one));
        Assert.Equal(5, await UnreadOf(other));
        var unread = (await Service.GetAsync(one, $"{Inbox}?unread=true")).Must(200).Items;
        Assert.Equal((string)told[1]!["message"]!, (string)Assert.Single(unread)!["message"]!);

        // An older mark of the same kind takes nothing back.
        var older = new JsonObject { ["through"] = (string)told[4]!["message"]! };
        (await Service.PostAsync(one, "me/read-messages", older)).Must(200);
        Assert.Equal(1, await UnreadOf(one));
    }

    [Fact]
    public async Task Narrows_to_a_kind_and_refuses_what_is_none()
    {
        var offered = (await Service.GetAsync(For(A), $"{Inbox}?kind=contractOffered")).Must(200).Items;

        Assert.Equal("contractOffered", (string)Assert.Single(offered)!["kind"]!);
        (await Service.GetAsync(For(A), $"{Inbox}?kind=nothing")).MustRefuse(400, "filter.unknown");
        (await Service.GetAsync(For(A), $"{Inbox}?unread=perhaps")).MustRefuse(400, "filter.unknown");
    }

    [Fact]
    public async Task Keeps_how_somebody_wants_to_be_told()
    {
        var by = For(B) with { Account = "prefers" };
        var usual = (await Service.GetAsync(by, "me/preferences")).Must(200);
        Assert.Equal(("21:00", "08:00", null), (usual["quietFrom"], usual["quietUntil"], usual["email"]));
        var body = new JsonObject
        {
            ["email"] = "zhang@example.cn", ["muted"] = new JsonArray("roundPublished"), ["quietFrom"] = "22:30",
        };

        var set = (await Service.SendAsync(Request.Put(by, "me/preferences", body))).Must(201);
        (await Service.SendAsync(Request.Put(by, "me/preferences", body))).MustRefuse(428, "etag.required");

        var now = (await Service.GetAsync(by, "me/preferences")).Must(200);
        Assert.Equal(("22:30", "08:00", "zhang@example.cn"), (now["quietFrom"], now["quietUntil"], now["email"]));
        Assert.Equal(set.ETag, now.ETag);
        foreach (var wrong in (string[])["nobody", "a@b", "a@b.cn\r\nBcc: c@d.cn", "A <a@b.cn>", "a@b.cn,c@d.cn"])
        {
            var spoiled = new JsonObject { ["email"] = wrong };
            Assert.Equal(400, (await Service.SendAsync(Request.Put(by, "me/preferences", spoiled))).Status);
        }
    }

    private async Task<IReadOnlyList<string>> KindsOf(Person by) =>
        [.. (await Service.GetAsync(by, Inbox)).Must(200).Items.Select(one => (string)one!["kind"]!)];

    private async Task<int> UnreadOf(Person by) =>
        (int)(await Service.GetAsync(by, "me/unread-messages")).Must(200).Body["unread"]!;

    /// <summary>A round whose contract both have signed.</summary>
    public sealed class AwardedRound(SharedAzurite azurite) : IAsyncLifetime
    {
        public RunningService Service { get; } = new(azurite);

        public RoundStory Story { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Service.InitializeAsync();
            Story = await UntilAsync(Service, Stage.InForce);
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
