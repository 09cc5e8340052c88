using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Procurement.Embedded.Invocation;

namespace Procurement.Embedded.Http;

/// <summary>
/// A request as trigger data: JSON body properties, then the query, then route values, later ones winning.
/// </summary>
internal sealed class HttpInput(HttpContext http, RouteValueDictionary route) : TriggerInput
{
    private Dictionary<string, string?>? body;

    public override IReadOnlyDictionary<string, object?> Data => field ??= ReadData();

    public override (string? Parent, string? State) Trace =>
        (http.Request.Headers.TraceParent, http.Request.Headers.TraceState);

    public override object? Read(Type type, IServiceProvider services) => http.Request;

    public override async ValueTask<string?> FindAsync(string name, CancellationToken cancel)
    {
        if (route.TryGetValue(name, out var value) && value is not null) return value.ToString();
        if (name != "code" && http.Request.Query.TryGetValue(name, out var query)) return query.ToString();
        body ??= await ReadBodyAsync(cancel);
        return body.GetValueOrDefault(name);
    }

    private Dictionary<string, object?> ReadData()
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        var query = http.Request.Query.Where(pair => pair.Key != "code")
            .ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        foreach (var (name, value) in query) data[name] = value;
        foreach (var (name, value) in route) data[name] = value;
        data["Query"] = JsonSerializer.Serialize(query);
        data["Headers"] = JsonSerializer.Serialize(
            http.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
        return data;
    }

    /// <summary>
    /// Read only when a parameter is neither in the route nor in the query; the function can read it again.
    /// </summary>
    private async Task<Dictionary<string, string?>> ReadBodyAsync(CancellationToken cancel)
    {
        var read = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (http.Request.ContentLength is not > 0) return read;
        http.Request.EnableBuffering();
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, default, cancel);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                foreach (var property in document.RootElement.EnumerateObject())
                    read[property.Name] = NamedValue.Text(property.Value);
        }
        catch (JsonException)
        {
            // A body that is not JSON simply names nothing.
        }

        http.Request.Body.Position = 0;
        return read;
    }
}
