using System.Text.Json;
using System.Threading.Channels;
using Grpc.Core;
using Procurement.LocalHost.Functions;
using Procurement.LocalHost.Hosting;
using Procurement.LocalHost.Settings;
using static Procurement.LocalHost.Protocol.StreamingMessage;

namespace Procurement.LocalHost.Protocol;

/// <summary>The beginning of a conversation: start, capabilities, functions, and each function loaded.</summary>
internal sealed class Handshake(
    IAsyncStreamReader<StreamingMessage> from,
    ChannelWriter<StreamingMessage> to,
    WorkerIdentity identity,
    Action<RpcLog> log)
{
    private const string HttpUri = "HttpUri";

    public async Task<WorkerReady> RunAsync(CancellationToken cancel)
    {
        var start = await NextAsync(ContentOneofCase.StartStream, cancel);
        if (start.StartStream.WorkerId != identity.Id) throw new HostException("A worker came that nobody started.");
        var folder = identity.Folder;
        to.TryWrite(new() { WorkerInitRequest = new() { HostVersion = "4.0.0", FunctionAppDirectory = folder } });
        var init = (await NextAsync(ContentOneofCase.WorkerInitResponse, cancel)).WorkerInitResponse;
        Check(init.Result, "The worker could not begin");
        to.TryWrite(new() { FunctionsMetadataRequest = new() { FunctionAppDirectory = folder } });
        var listed = (await NextAsync(ContentOneofCase.FunctionMetadataResponse, cancel)).FunctionMetadataResponse;
        Check(listed.Result, "The worker could not list its functions");
        // Read first: a function that is refused here need not be loaded.
        var functions = listed.FunctionMetadataResults.Select(FunctionReader.Read).ToArray();
        await LoadAsync(listed, cancel);
        return new(init.Capabilities.TryGetValue(HttpUri, out var uri) ? new Uri(uri) : null, functions);
    }

    /// <summary>One request for each: the .NET worker ignores the message that carries them all.</summary>
    private async Task LoadAsync(FunctionMetadataResponse listed, CancellationToken cancel)
    {
        foreach (var each in listed.FunctionMetadataResults)
            to.TryWrite(new() { FunctionLoadRequest = new() { FunctionId = each.FunctionId, Metadata = each } });
        var names = listed.FunctionMetadataResults.ToDictionary(each => each.FunctionId, each => each.Name);
        for (var left = names.Count; left > 0; left--)
        {
            var loaded = (await NextAsync(ContentOneofCase.FunctionLoadResponse, cancel)).FunctionLoadResponse;
            Check(loaded.Result, $"The function '{names.GetValueOrDefault(loaded.FunctionId)}' could not be loaded");
        }
    }

    private async Task<StreamingMessage> NextAsync(ContentOneofCase wanted, CancellationToken cancel)
    {
        while (await from.MoveNext(cancel))
        {
            var message = from.Current;
            if (message.ContentCase == wanted) return message;
            if (message.ContentCase == ContentOneofCase.RpcLog) log(message.RpcLog);
        }

        throw new HostException("The worker ended before it was ready.");
    }

    private static void Check(StatusResult? result, string otherwise)
    {
        if (result?.Status != StatusResult.Types.Status.Success)
            throw new HostException($"{otherwise}: {result?.Exception?.Message ?? "it gave no reason"}");
    }
}
