using System.Text.Json;
using System.Text.Json.Serialization;
using Procurement.Domain;

namespace Procurement.Functions.Http;

/// <summary>Money is a decimal string in yuan with two decimals, never a JSON number.</summary>
public sealed class MoneyConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && Money.TryParse(reader.GetString(), out var amount)
            ? amount
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>Scores and shares are decimal strings, read and written exactly.</summary>
public sealed class FractionConverter : JsonConverter<Fraction>
{
    /// <inheritdoc/>
    public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && Fraction.TryParse(reader.GetString(), out var number)
            ? number
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToDecimalText());
}
