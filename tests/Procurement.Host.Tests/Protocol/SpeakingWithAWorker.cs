using Google.Protobuf;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Protocol;
using Procurement.LocalHost.Settings;
using Xunit;
using static Procurement.LocalHost.Protocol.StreamingMessage;

namespace Procurement.Host.Tests.Protocol;

public sealed class SpeakingWithAWorker : IDisposable
{
    private static readonly StatusResult Success = new() { Status = StatusResult.Types.Status.Success };

    private readonly FakeStream worker = new();
    private readonly RecordingLogs logs = new();
    private readonly WorkerChannel channel;
    private readonly Task speaking;

    public SpeakingWithAWorker()
    {
        channel = new WorkerChannel(new WorkerIdentity("ours", "/app"), logs);
        speaking = channel.SpeakAsync(worker, worker, TestContext.Current.CancellationToken);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        channel.Close();
        channel.Dispose();
    }

    [Fact]
    public async Task Asks_for_functions_and_gives_each_back_to_be_loaded_as_it_came()
    {
        // Field 3, the entry point, is none that this host knows.
        byte[] entryPoint = [(3 << 3) | 2, 3, .. "Run"u8];
        var function = RpcFunctionMetadata.Parser.ParseFrom([.. Function("Health").ToByteArray(), .. entryPoint]);

        var (ready, loaded) = await GreetAsync(function);

        Assert.Equal("http://localhost:1/", $"{ready.Http}");
        Assert.Equal(["Health"], ready.Functions.Select(each => each.Name));
        Assert.Equal(entryPoint, loaded!.ToByteArray()[^entryPoint.Length..]);
    }

    [Fact]
    public async Task Refuses_a_worker_that_nobody_started()
    {
        worker.Say(new() { StartStream = new() { WorkerId = "other" } });

        await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => speaking);
        Assert.False(channel.Ready.IsCompleted);
    }

    [Theory]
    [InlineData("other")]
    // Even one that knows the id: the worker has come already.
    [InlineData("ours")]
    public async Task Tells_a_stranger_nothing_and_goes_on_with_its_worker(string id)
    {
        await GreetAsync();
        var stranger = new FakeStream();
        var strange = channel.SpeakAsync(stranger, stranger, Cancel);
        stranger.Say(new() { StartStream = new() { WorkerId = id } });
        await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => strange);

        var running = channel.InvokeAsync(new() { InvocationId = "1" }, Cancel);

        await HearAsync(ContentOneofCase.InvocationRequest);
        worker.Say(new() { InvocationResponse = new() { InvocationId = "1", Result = Success } });
        Assert.Equal(Success, await running);
        Assert.False(stranger.HearsAnything);
    }

    [Fact]
    public async Task Goes_on_with_its_worker_when_a_stranger_leaves_without_a_word()
    {
        await GreetAsync();
        var stranger = new FakeStream();
        var strange = channel.SpeakAsync(stranger, stranger, Cancel);
        stranger.Break();
        await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => strange);

        _ = channel.InvokeAsync(new() { InvocationId = "1" }, Cancel);

        await HearAsync(ContentOneofCase.InvocationRequest);
    }

    [Fact]
    public async Task Says_why_a_function_could_not_be_loaded()
    {
        var greeting = GreetAsync(Function("Health"), new() { Exception = new() { Message = "no such method" } });

        var refused = await Assert.ThrowsAsync<HostException>(() => greeting);
        Assert.Equal("The function 'Health' could not be loaded: no such method", refused.Message);
    }

    [Fact]
    public async Task Repeats_a_cancel_until_the_invocation_is_answered()
    {
        await GreetAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = channel.InvokeAsync(new() { InvocationId = "1" }, stop.Token);
        Assert.NotNull((await HearAsync(ContentOneofCase.InvocationRequest)).InvocationRequest.TraceContext);

        await stop.CancelAsync();

        Assert.Equal("1", (await HearAsync(ContentOneofCase.InvocationCancel)).InvocationCancel.InvocationId);
        Assert.Equal("1", (await HearAsync(ContentOneofCase.InvocationCancel)).InvocationCancel.InvocationId);
        worker.Say(new() { InvocationResponse = new() { InvocationId = "1", Result = Success } });
        Assert.Equal(Success, await running);
    }

    [Fact]
    public async Task Fails_what_runs_when_the_stream_breaks_and_all_that_comes_later()
    {
        await GreetAsync();
        var running = channel.InvokeAsync(new() { InvocationId = "1" }, Cancel);

        worker.Break();

        Assert.Equal(StatusResult.Types.Status.Failure, (await running).Status);
        Assert.True(channel.IsClosed);
        await speaking;
        var later = await channel.InvokeAsync(new() { InvocationId = "2" }, Cancel);
        Assert.Equal(StatusResult.Types.Status.Failure, later.Status);
    }

    [Fact]
    public async Task Waits_for_all_that_runs()
    {
        await GreetAsync();
        _ = channel.InvokeAsync(new() { InvocationId = "1" }, Cancel);

        var drained = channel.DrainAsync();

        Assert.False(drained.IsCompleted);
        worker.Say(new() { InvocationResponse = new() { InvocationId = "1", Result = Success } });
        await drained;
    }

    [Fact]
    public async Task Prints_what_the_worker_logs_with_its_category_and_level()
    {
        worker.Say(Line(RpcLog.Types.Level.Warning, "before"));
        await GreetAsync();
        worker.Say(Line(RpcLog.Types.Level.Error, "after"));
        worker.Break();
        await speaking;

        Assert.Equal(["Orders Warning before", "Orders Error after"], logs.Lines);
    }

    private static StreamingMessage Line(RpcLog.Types.Level level, string text) =>
        new() { RpcLog = new() { Category = "Orders", Level = level, Message = text } };

    private static RpcFunctionMetadata Function(string name) => new()
    {
        Name = name,
        FunctionId = $"id of {name}",
        RawBindings = { """{"name":"request","type":"httpTrigger","direction":"In"}""" },
    };

    private async Task<(WorkerReady Ready, RpcFunctionMetadata? Loaded)> GreetAsync(
        RpcFunctionMetadata? function = null, StatusResult? loaded = null)
    {
        worker.Say(new() { StartStream = new() { WorkerId = "ours" } });
        var init = (await HearAsync(ContentOneofCase.WorkerInitRequest)).WorkerInitRequest;
        Assert.Equal("/app", init.FunctionAppDirectory);
        var capable = new WorkerInitResponse { Result = Success, Capabilities = { ["HttpUri"] = "http://localhost:1/" } };
        worker.Say(new() { WorkerInitResponse = capable });
        await HearAsync(ContentOneofCase.FunctionsMetadataRequest);
        var listed = new FunctionMetadataResponse { Result = Success };
        if (function is not null) listed.FunctionMetadataResults.Add(function);
        worker.Say(new() { FunctionMetadataResponse = listed });
        if (function is null) return (await channel.Ready, null);
        var load = (await HearAsync(ContentOneofCase.FunctionLoadRequest)).FunctionLoadRequest;
        worker.Say(new() { FunctionLoadResponse = new() { FunctionId = load.FunctionId, Result = loaded ?? Success } });
        return (await channel.Ready, load.Metadata);
    }

    private async Task<StreamingMessage> HearAsync(ContentOneofCase wanted)
    {
        var message = await worker.HearAsync(Cancel);
        Assert.Equal(wanted, message.ContentCase);
        return message;
    }
}
