using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Procurement.Domain;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// How states and events are written in storage; what is once written must stay readable for fifteen years.
/// </summary>
public static class StoredJson
{
    /// <summary>Property names as in the domain, computed properties left out, Chinese readable.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new MoneyConverter(), new FractionConverter(), new JsonStringEnumConverter() },
    };

    private sealed class MoneyConverter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Fen);
    }

    private sealed class FractionConverter : JsonConverter<Fraction>
    {
        public override Fraction Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Fraction.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
