using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Cli.Http;
using Procurement.Cli.Play;
using Procurement.Cli.RoundFiles;

namespace Procurement.Cli.Serve;

/// <summary>
/// Rounds at several stages for whoever tries the service. Each is a round file of which only what lies before today
/// is played, on a simulated clock and by the roles that may; after that the service starts again on the real clock.
/// </summary>
internal sealed class Demonstration(Repository repository, ServiceSettings settings, string logFile)
{
    /// <summary>The tenant of the demo accounts.</summary>
    public const string Tenant = "wuchang";

    // Earliest first: the first one registers the organizations and the fund for all.
    private static readonly string[] Names = ["demo-contracts", "demo-evaluating", "demo-open", "demo-draft"];

    /// <summary>The day that the files take for today.</summary>
    private static readonly DateTimeOffset FilesToday = new(2026, 6, 15, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The ids of its rounds.</summary>
    public static IEnumerable<string> Rounds => Names;

    /// <summary>The codes of its organizations.</summary>
    public static IEnumerable<string> Applicants() =>
        Template(Names[0])["organizations"]!.AsArray().Select(each => (string)each!["uscc"]!);

    /// <summary>The files as they are played on a day: every time moved by the same number of days.</summary>
    public static IEnumerable<(string Name, RoundFile File)> Files(DateTimeOffset now) => Names.Select((name, index) =>
    {
        var days = (now.ToOffset(FilesToday.Offset).Date - FilesToday.Date).Days;
        var file = RoundFileReader.Read(
            Encoding.UTF8.GetBytes(Moved(Template(name), days)!.ToJsonString()), toItsEnd: false);
        return (name, index == 0 ? file : file with { Funds = [], Organizations = [] });
    });

    /// <summary>Plays the files up to a moment, on a service of its own.</summary>
    public async Task LoadAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var files = Files(now).ToList();
        var start = files.Min(each => Preparation.At(each.File)) - TimeSpan.FromHours(1);
        var simulated = settings with { Clock = start };
        await using var service = await ServiceProcess.StartAsync(repository, simulated, logFile, cancel);
        using var client = new ServiceClient(service.Address, Tenant);
        var clock = new SimulatedClock(client, start);
        var moments = files.SelectMany(each => Moments(new Stage(client, clock, each.File, each.Name), now));
        await new Timeline(clock, new Progress()).PlayAsync(moments, cancel);
    }

    /// <summary>One of the files that describe it, as it is written.</summary>
    public static JsonNode Template(string name)
    {
        using var resource = typeof(Demonstration).Assembly.GetManifestResourceStream($"demonstration/{name}")!;
        return JsonNode.Parse(resource)!;
    }

    private static IEnumerable<Moment> Moments(Stage stage, DateTimeOffset now)
    {
        var (preparation, submissions) = (new Preparation(stage), new Submissions(stage));
        var evaluation = new Evaluation(stage);
        var past = ((IEnumerable<Moment>)
        [
            .. preparation.Moments(), .. submissions.Moments(), .. evaluation.Moments(),
            .. new Notice(stage, evaluation).Moments(), .. new Execution(stage).Moments(),
        ]).Where(moment => moment.At <= now);
        // What is still to come is already being written: the round itself, or proposals to an open one.
        if (Preparation.At(stage.File) > now)
            return [new(now, Part.Registration, 0, "起草轮次", preparation.DraftAsync)];
        var drafts = stage.File.Proposals.Where(proposal => proposal.SubmittedAt > now);
        return past.Concat(drafts.Select((proposal, turn) =>
            new Moment(now, Part.Submission, turn, $"起草 {proposal.Ref}",
                stop => submissions.DraftAsync(proposal, stop))));
    }

    private static JsonNode? Moved(JsonNode? node, int days) => node switch
    {
        JsonObject all => new JsonObject(all.Select(each => KeyValuePair.Create(each.Key, Moved(each.Value, days)))),
        JsonArray all => new JsonArray([.. all.Select(each => Moved(each, days))]),
        JsonValue value when value.TryGetValue<string>(out var text) && TryTime(text, out var time) =>
            JsonValue.Create(time.AddDays(days).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)),
        _ => node?.DeepClone(),
    };

    private static bool TryTime(string text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
