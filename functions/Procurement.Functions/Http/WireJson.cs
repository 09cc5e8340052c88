using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Procurement.Functions.Http;

/// <summary>How this service writes and reads JSON, whatever the platform's own settings are.</summary>
public static class WireJson
{
    /// <summary>The most levels of arrays and objects in each other.</summary>
    public const int DepthMax = 32;

    /// <summary>camelCase, enums as camelCase strings, Chinese unescaped, nulls written, strict reading.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Writes the answer whole, so that a value that cannot be written is a clean 500.</summary>
    public static async Task WriteAsync<T>(HttpContext context, int status, string contentType, T body)
    {
        ArgumentNullException.ThrowIfNull(context);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Options);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        // Answers depend on who asks and change at any time.
        response.Headers.CacheControl = "no-store";
        // The server drops what is written to a broken connection; with a token it would be an error.
        await response.Body.WriteAsync(bytes, CancellationToken.None);
    }

    /// <summary>A value as it is written on the wire.</summary>
    public static string ToText<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // The answer is JSON and never inlined in a page; Chinese stays readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            AllowDuplicateProperties = false,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            MaxDepth = DepthMax,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new WireTimeConverter());
        options.Converters.Add(new MoneyConverter());
        options.Converters.Add(new FractionConverter());
        options.Converters.Add(new WireEnumConverter());
        options.MakeReadOnly();
        return options;
    }
}
