using System.Runtime.InteropServices;
using System.Text;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Protocol;
using Procurement.LocalHost.Settings;
using LocalHost = Procurement.LocalHost.Hosting.LocalHost;

// Chinese must come out right whatever LANG says.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
try
{
    var options = LaunchOptions.Read(args);
    await using var host = await LocalHost.StartAsync(
        options, (start, _) => WorkerProcess.Start(options.Assembly, start), stopping.Token);
    Console.WriteLine($"Listening on {host.Address.GetLeftPart(UriPartial.Authority)}");
    var stop = Task.Delay(Timeout.Infinite, stopping.Token);
    var ended = await Task.WhenAny(stop, host.WorkerEnded) != stop;
    await host.StopAsync();
    return ended ? throw new HostException(await host.WorkerEnded) : 0;
}
catch (HostException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    return 0;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}
