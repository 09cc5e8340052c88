using System.Diagnostics;
using Procurement.Cli.Http;
using Procurement.Cli.RoundFiles;
using Procurement.Cli.Serve;

namespace Procurement.Cli.Play;

/// <summary><c>./run play FILE</c>: plays a round file on a simulated clock, in storage of its own.</summary>
internal sealed class PlayCommand(Repository repository, Options options)
{
    private const string RoundId = "rehearsal";
    private const string Tenant = "wuchang";
    private const int FileBytesMax = 64 << 20;
    private const int ErrorsShownMax = 200;

    private readonly Progress progress = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>0 when played; what goes wrong is thrown.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (options.Plain is not [var path])
            throw new CommandFailure("用法：./run play 文件 [--out 结果] [--storage 连接字符串]", 2);
        var file = Read(path);
        using var output = ResultOutput.Open(options.ValueOrNull("--out"), path);
        var folder = Directory.CreateTempSubdirectory("procurement-play-");
        try
        {
            await output.WriteAsync(await PlayAsync(file, folder.FullName, cancel), cancel);
        }
        finally
        {
            progress.Clear();
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static RoundFile Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > FileBytesMax })
                throw new CommandFailure($"{path} 超过 64 MiB，不像轮次文件。", 2);
            return RoundFileReader.Read(File.ReadAllBytes(path));
        }
        catch (WrongRoundFileException wrong)
        {
            var lines = wrong.Errors.Take(ErrorsShownMax).Select(error => $"{path} {error}")
                .Append($"共 {wrong.Errors.Count} 处错误，没有开始演练。");
            throw new CommandFailure(string.Join('\n', lines), 2, wrong);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"读不了轮次文件 {path}：{Why(unreadable)}", 2, unreadable);
        }
    }

    private static string Why(Exception unreadable) => unreadable switch
    {
        FileNotFoundException or DirectoryNotFoundException => "没有这个文件。",
        UnauthorizedAccessException => "它是文件夹，或没有读取权限。",
        _ => unreadable.Message,
    };

    private async Task<string> PlayAsync(RoundFile file, string folder, CancellationToken cancel)
    {
        progress.Show("启动存储和服务");
        await using var azurite = options.Has("--storage")
            ? null
            : await Azurite.StartAsync(repository, new(folder, InMemory: true), cancel);
        var clock = Preparation.At(file) - TimeSpan.FromHours(1);
        var settings = new ServiceSettings(Port: 0, azurite?.Connection ?? options.ValueOrNull("--storage")!)
        {
            // A fresh name in a shared account; it begins with a letter, as table names must.
            Prefix = $"play{Guid.NewGuid().ToString("N")[..12]}",
            Clock = clock,
            ServiceKey = Path.Combine(folder, "service.key"),
        };
        await using var service = await ServiceProcess.StartAsync(repository, settings, null, cancel);
        using var client = new ServiceClient(service.Address, Tenant);
        var playing = PlayAsync(new Stage(client, new SimulatedClock(client, clock), file, RoundId), cancel);
        var ended = Task.WhenAny(service.Process.Exited, azurite?.Process.Exited ?? service.Process.Exited);
        if (await Task.WhenAny(playing, ended) == playing) return await playing;
        throw azurite is { Process.Exited.IsCompleted: true } ? azurite.Process.Ended() : service.Process.Ended();
    }

    private async Task<string> PlayAsync(Stage stage, CancellationToken cancel)
    {
        var started = watch.Elapsed;
        var timeline = new Timeline(stage.Clock, progress);
        var evaluation = new Evaluation(stage);
        List<Moment> moments =
        [
            .. new Preparation(stage).Moments(), .. new Submissions(stage).Moments(), .. evaluation.Moments(),
            .. new Notice(stage, evaluation).Moments(), .. new Execution(stage).Moments(),
        ];

        // What comes after the last step is refused; meanwhile time must not change what the steps have left.
        var end = stage.File.Execution.Select(step => step.At).Append(stage.File.FinalizedAt).Max();
        await timeline.PlayAsync(moments.Where(moment => moment.At <= end), cancel);
        var held = await RoundResult.ReadAsync(stage, cancel);
        await timeline.PlayAsync(moments.Where(moment => moment.At > end), cancel);
        foreach (var warning in stage.Warnings) progress.Say($"注意：{warning}");
        progress.Say(Summary(stage, timeline, started));
        return RoundResult.Write(stage, held);
    }

    private string Summary(Stage stage, Timeline timeline, TimeSpan started)
    {
        string[] names = ["登记", "申报", "评审", "公示定标", "合同"];
        var parts = names.Zip(Enum.GetValues<Part>(), (name, part) =>
            $"{name} {timeline.Spent.GetValueOrDefault(part).TotalSeconds:0.0}");
        return $"已演练 {stage.File.Name}：{watch.Elapsed.TotalSeconds:0.0} 秒"
            + $"（启动 {started.TotalSeconds:0.0}，{string.Join("，", parts)}；"
            + $"其中等待时钟和后续工作 {stage.Clock.Waited.TotalSeconds:0.0}，{stage.Clock.Moves} 次）。";
    }
}
