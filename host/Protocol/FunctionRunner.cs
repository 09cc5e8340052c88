using System.Text.Json;
using Procurement.LocalHost.Functions;

namespace Procurement.LocalHost.Protocol;

/// <summary>Runs a function in the worker, no longer than host.json's <c>functionTimeout</c>.</summary>
internal sealed class FunctionRunner(WorkerChannel worker, TimeSpan? timeout) : IFunctionRunner
{
    public async Task RunAsync(HostedFunction hosted, TriggerInput input, CancellationToken cancel)
    {
        var data = input.IsJson ? new TypedData { Json = input.Data } : new TypedData { String = input.Data };
        var request = Request(hosted, data);
        foreach (var (name, json) in input.Metadata) request.TriggerMetadata[name] = Typed(json);
        if (input.Try is var (count, max)) request.RetryContext = new() { RetryCount = count, MaxRetryCount = max };
        var result = await RunAsync(request, cancel);
        if (result.Status == StatusResult.Types.Status.Success) return;
        var why = result.Exception?.Message ?? "The function was cancelled.";
        throw worker.IsClosed ? new WorkerGoneException(why) : new FunctionFailedException(why);
    }

    /// <summary>An invocation of an HTTP function, whose request goes by HTTP under the invocation's id.</summary>
    public static InvocationRequest Request(HostedFunction function) => Request(function, new() { Http = new() });

    /// <summary>Runs an invocation and answers how it ended, well or not.</summary>
    public async Task<StatusResult> RunAsync(InvocationRequest request, CancellationToken cancel)
    {
        if (timeout is not { } limit) return await worker.InvokeAsync(request, cancel);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(limit);
        return await worker.InvokeAsync(request, late.Token);
    }

    private static InvocationRequest Request(HostedFunction function, TypedData trigger) => new()
    {
        InvocationId = Guid.NewGuid().ToString(),
        FunctionId = function.Id,
        InputData = { new ParameterBinding { Name = function.Text("name") ?? "", Data = trigger } },
    };

    /// <summary>A JSON text goes as the text itself, as the platform sends it: it arrives without quotes.</summary>
    private static TypedData Typed(string json) => json.StartsWith('"')
        ? new() { String = JsonSerializer.Deserialize<string>(json) }
        : new() { Json = json };
}
