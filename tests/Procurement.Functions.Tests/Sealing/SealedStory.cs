using System.Buffers.Text;
using System.Text.Json.Nodes;
using Procurement.Domain.Sealing;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Sealing;

/// <summary>
/// A round that is sealed for two of three officers and a keeper of the recovery share, and what the browsers of these
/// people keep: the other half of their keys, and their shares.
/// </summary>
public sealed class SealedStory(RunningService service, RoundStory story)
{
    /// <summary>Who opens; the last keeps the recovery share.</summary>
    public static readonly Person[] Holders = [Officer, Approver, Finance, Supervisor];

    private readonly Dictionary<Person, OpeningSecret> secrets = [];

    public RoundStory Story => story;

    /// <summary>The key of every applicant's own copy.</summary>
    public static string CopyKey { get; } = Base64Url.EncodeToString(Enumerable.Repeat((byte)7, 32).ToArray());

    /// <summary>The shares as their holders keep them.</summary>
    public IDictionary<Person, string> Shares { get; } = new Dictionary<Person, string>();

    public static async Task<SealedStory> UntilAsync(
        RunningService service, Stage stage, Action<JsonObject>? settings = null)
    {
        var story = await RoundStory.UntilAsync(service, Stage.Begun);
        story.Settings["sealing"] = new JsonObject
        {
            ["officers"] = new JsonArray([.. Holders[..3].Select(one => (JsonNode)one.Account)]),
            ["threshold"] = 2,
            ["recovery"] = Supervisor.Account,
        };
        settings?.Invoke(story.Settings);
        story.Submission = new() { ["copyKey"] = CopyKey };
        var found = new SealedStory(service, story);
        foreach (var holder in Holders) await found.RegisterAsync(holder);
        await story.GoOnToAsync(Stage.Published);
        foreach (var holder in Holders) found.Shares[holder] = await found.CollectAsync(holder);
        await story.GoOnToAsync(stage);
        return found;
    }

    public async Task RegisterAsync(Person holder)
    {
        secrets[holder] = OpeningSecret.New();
        var point = Convert.ToBase64String([.. secrets[holder].Key.Point]);
        (await service.PostAsync(holder, "me/opening-key", new JsonObject { ["point"] = point })).Must(200);
    }

    /// <summary>What a holder's browser does: it takes the wrapped share and unwraps it.</summary>
    public async Task<string> CollectAsync(Person holder)
    {
        var answer = (await story.PostAsync(holder, "opening/collection")).Must(200).Body;
        var bytes = secrets[holder].Open(Convert.FromBase64String((string)answer["wrapped"]!), (string)answer["place"]!);
        return new Share((string)answer["keyId"]!, (int)answer["no"]!, bytes).Text;
    }

    public Task<Answer> BringAsync(Person holder, string? share = null) =>
        story.PostAsync(holder, "opening/shares", new JsonObject { ["share"] = share ?? Shares[holder] });

    /// <summary>Two holders open the round.</summary>
    public async Task OpenAsync()
    {
        (await BringAsync(Officer)).Must(200);
        (await BringAsync(Finance)).Must(200);
        await service.SettleAsync();
    }

    public async Task<JsonObject> OpeningAsync() =>
        (await service.GetAsync(Officer, $"{story.Path}/opening")).Must(200).Body.AsObject();
}
