using Grpc.Core;

namespace Procurement.LocalHost.Protocol;

/// <summary>The service that a worker calls once; all else goes over that call's stream.</summary>
internal sealed class RpcService(WorkerChannel channel) : FunctionRpc.FunctionRpcBase
{
    public override Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context) =>
        channel.SpeakAsync(requestStream, responseStream, context.CancellationToken);
}
