using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Procurement.Testing;

/// <summary>
/// The node process of one Azurite; it ends itself when its standard input closes, which a dead parent also
/// causes.
/// </summary>
internal sealed partial class AzuriteProcess : IDisposable
{
    private const string StopWithParent = "process.stdin.resume().on('end', () => process.exit(0));";

    // Every ten minutes Azurite takes away blobs that nobody has any more, one by one, and orders all the others anew
    // after each: with tens of thousands it answers nothing for minutes. A run of tests ends before it needs the room.
    // An Azurite that calls the interval otherwise has to say so here, and not by stalling.
    private const string KeepWhatIsGone = """
        for (const service of ['blob', 'queue']) {
          const constants = require(`${require('path').dirname(process.env.AZURITE_MAIN)}/${service}/utils/constants`);
          if (!constants.DEFAULT_GC_INTERVAL_MS) throw new Error(`${service}: no DEFAULT_GC_INTERVAL_MS to set`);
          constants.DEFAULT_GC_INTERVAL_MS = 2 ** 31 - 1;
        }
        """;

    // Azurite itself saves every five seconds, and a kill would lose what it has answered since. Real storage answers
    // what it has kept, so this one saves before each answer instead.
    private const string SaveBeforeAnswers = """
        const fs = require('fs'), http = require('http'), loki = require(process.env.AZURITE_LOKI);
        const all = new Set(), find = loki.prototype.getCollection, answer = http.ServerResponse.prototype.writeHead;
        loki.prototype.autosaveEnable = () => {};
        loki.prototype.getCollection = function (name) { all.add(this); return find.call(this, name); };
        http.ServerResponse.prototype.writeHead = function (...given) {
          for (const db of all) {
            if (!db.autosaveDirty()) continue;
            db.autosaveClearFlags();
            fs.writeFileSync(`${db.filename}~saved`, db.serialize());
            fs.renameSync(`${db.filename}~saved`, db.filename);
          }
          return answer.apply(this, given);
        };
        """;

    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource<IReadOnlyDictionary<string, Uri>> _listening =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Dictionary<string, Uri> _endpoints = new(StringComparer.Ordinal);
    private readonly StringBuilder _said = new();
    private readonly Process _process;

    public AzuriteProcess(string folder, bool keepsData)
    {
        _process = new Process { StartInfo = Describe(folder, keepsData), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(
            new InvalidOperationException($"Azurite stopped before it listened. It said: {Said()}"));
    }

    public int Id => _process.Id;

    /// <summary>Starts node and answers the address of "Blob", "Queue" and "Table" once all three listen.</summary>
    public async Task<IReadOnlyDictionary<string, Uri>> StartAsync()
    {
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            return await _listening.Task.WaitAsync(StartMax);
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException($"Azurite did not listen in time. It said: {Said()}", late);
        }
    }

    public void Dispose()
    {
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It never started, or ended between the question and the kill.
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Describe(string folder, bool keepsData)
    {
        var azurite = RepositoryPaths.Of("node_modules", "azurite", "dist", "src", "azurite.js");
        var before = StopWithParent + KeepWhatIsGone + (keepsData ? SaveBeforeAnswers : "");
        if (!File.Exists(azurite))
        {
            throw new InvalidOperationException(
                "Azurite is not installed: run ./test once, or `npm ci` in the repository's root.");
        }

        return new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Port 0 lets the system choose, so that parallel runs never meet; Azurite prints what it got.
            ArgumentList =
            {
                "-e", before + "require(process.env.AZURITE_MAIN)", "azurite",
                "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
                "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
                "--skipApiVersionCheck", "--silent", "--disableTelemetry",
                keepsData ? $"--location={folder}" : "--inMemoryPersistence",
            },
            Environment =
            {
                ["AZURITE_MAIN"] = azurite,
                ["AZURITE_LOKI"] = RepositoryPaths.Of("node_modules", "lokijs"),
            },
        };
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said)
        {
            _said.AppendLine(line);
            if (Listening().Match(line) is not { Success: true } match) return;
            _endpoints[match.Groups["service"].Value] = new Uri(match.Groups["address"].Value);
            if (_endpoints.Count == 3) _listening.TrySetResult(_endpoints);
        }
    }

    private string Said()
    {
        lock (_said) return _said.ToString();
    }

    [GeneratedRegex(@"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>\S+)$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
