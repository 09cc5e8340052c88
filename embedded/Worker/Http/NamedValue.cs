using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Procurement.Embedded.Invocation;

namespace Procurement.Embedded.Http;

/// <summary>Turns named text into a parameter's value in the worker's order of converters.</summary>
internal static class NamedValue
{
    public static object? Convert(string text, ParameterInfo parameter, IServiceProvider services)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(string) || type == typeof(object)) return text;
        if (type == typeof(byte[])) return Encoding.UTF8.GetBytes(text);
        if (type == typeof(Guid) && Guid.TryParse(text, out var guid)) return guid;
        if (Time(text, type) is { } time) return time;
        try
        {
            // Numbers and booleans are read as JSON too, so `007` and `True` fail here as they do there.
            return WorkerJson.Read(BinaryData.FromString(text), type, services);
        }
        catch (Exception malformed) when (malformed is not OperationCanceledException)
        {
            throw new FunctionInputConverterException(
                $"Cannot convert '{text}' to {type} for the parameter '{parameter.Name}'.", malformed);
        }
    }

    /// <summary>A JSON value as the text that <see cref="Convert"/> reads back.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static object? Time(string text, Type type)
    {
        var culture = CultureInfo.InvariantCulture;
        if (type == typeof(DateTimeOffset) && DateTimeOffset.TryParse(text, culture, out var moment)) return moment;
        if (type == typeof(DateTime) && DateTime.TryParse(text, culture, out var local)) return local;
        if (type == typeof(DateOnly) && DateOnly.TryParse(text, culture, out var date)) return date;
        if (type == typeof(TimeOnly) && TimeOnly.TryParse(text, culture, out var time)) return time;
        return null;
    }
}
