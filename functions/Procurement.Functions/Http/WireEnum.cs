using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Procurement.Domain.Organizations;

namespace Procurement.Functions.Http;

/// <summary>
/// Enums by their exact name on the wire, camelCase or as their member says. The library's converter would take any
/// case, and a member's name beside its wire name.
/// </summary>
public sealed class WireEnumConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert is { IsEnum: true };

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(Exact<>).MakeGenericType(typeToConvert));

    /// <summary>The names of an enum's members, in their order.</summary>
    public static IEnumerable<string> NamesOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(NameOf);
    }

    private static string NameOf(FieldInfo member) =>
        member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
        // 5A as the certificate writes it, which no C# name can be.
        ?? (member.DeclaringType == typeof(OrganizationGrade)
            ? $"{member.Name[1..]}A"
            : JsonNamingPolicy.CamelCase.ConvertName(member.Name));

    private sealed class Exact<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<string, T> Values =
            NamesOf(typeof(T)).Zip(Enum.GetValues<T>()).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

        private static readonly FrozenDictionary<T, string> Names =
            Values.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Names[value]);
    }
}
