using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Procurement.Embedded.Invocation;

/// <summary>The worker's JSON: PascalCase out, any case in, tuned by JsonSerializerOptions or WorkerOptions.</summary>
internal static class WorkerJson
{
    public static object? Read(BinaryData data, Type type, IServiceProvider services) =>
        Serializer(services).Deserialize(data.ToStream(), type, CancellationToken.None);

    public static BinaryData Write(object value, IServiceProvider services) =>
        Serializer(services).Serialize(value, value.GetType());

    /// <summary>What the worker sets up before the app's own configuration.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddOptions();
        services.Configure<JsonSerializerOptions>(options => options.PropertyNameCaseInsensitive = true);
    }

    private static ObjectSerializer Serializer(IServiceProvider services) =>
        services.GetRequiredService<IOptions<WorkerOptions>>().Value.Serializer
        ?? new JsonObjectSerializer(services.GetRequiredService<IOptions<JsonSerializerOptions>>().Value);
}
