using System.Runtime.InteropServices;
using System.Text;
using Procurement.Cli;
using Procurement.Cli.Documents;
using Procurement.Cli.Ledgers;
using Procurement.Cli.Play;
using Procurement.Cli.Records;
using Procurement.Cli.Serve;

// Chinese must come out right whatever LANG says.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stopping = new CancellationTokenSource();
// The terminal may ask (Ctrl-C), close (SIGHUP), or somebody kills us politely: all stop what we started.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
try
{
    return await CommandAsync(args, stopping.Token);
}
catch (CommandFailure failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return failure.ExitCode;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"读写文件时出错：{failure.Message}");
    return 1;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    // What a shell reports for a program that was interrupted.
    return 130;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}

static Task<int> CommandAsync(string[] args, CancellationToken cancel)
{
    if (args.Any(argument => argument is "--help" or "-h" or "help"))
    {
        Console.WriteLine(Help.Text);
        return Task.FromResult(0);
    }

    var repository = new Repository();
    return args switch
    {
        ["play", .. var rest] => new PlayCommand(repository, new(rest, ["--out", "--storage"], [])).RunAsync(cancel),
        ["ledger", .. var rest] =>
            new LedgerCommand(repository, new(rest, ["--out", "--storage"], [])).RunAsync(cancel),
        ["token", .. var rest] =>
            new TokenCommand(repository, new(rest, TokenCommand.Options, [])).RunAsync(cancel),
        ["certificate", .. var rest] => Task.FromResult(new CertificateCommand(
            repository.DefaultData, new(rest, CertificateCommand.Options, ["--rsa"]), TimeProvider.System).Run()),
        ["sign", .. var rest] => Task.FromResult(new SignCommand(new(rest, ["--password"], [])).Run()),
        ["verify", "document", .. var rest] => Task.FromResult(
            new DocumentCommand(repository.DefaultData, new(rest, DocumentCommand.Options, [])).Run()),
        ["verify", "receipt", .. var rest] =>
            Task.FromResult(new ReceiptCommand(new(rest, ["--keys", "--content"], [])).Run()),
        ["verify", "draw", .. var rest] => Task.FromResult(new DrawCommand(new(rest, ["--digest"], [])).Run()),
        ["verify", "trail", .. var rest] => Task.FromResult(new TrailCommand(new(rest, ["--head"], [])).Run()),
        ["verify", "sample", .. var rest] => Task.FromResult(new SampleCommand(new(rest, [], [])).Run()),
        ["verify", "ledger", .. var rest] => new VerifyCommand(
            repository, new(rest, [.. RecordStorage.Options, "--tenant"], ["--all"])).RunLedgersAsync(cancel),
        ["verify", .. var rest] => new VerifyCommand(
            repository, new(rest, [.. RecordStorage.Options, "--tenant"], ["--all"])).RunAsync(cancel),
        ["rebuild", .. var rest] => new RebuildCommand(
            repository, new(rest, [.. RecordStorage.Options, "--tenant"], [])).RunAsync(cancel),
        ["restore", .. var rest] => new RestoreCommand(
            repository, new(rest, RecordStorage.Options, [])).RunAsync(cancel),
        _ => new ServeCommand(repository, new(args, ["--port", "--data", "--storage"], ["--empty"])).RunAsync(cancel),
    };
}
