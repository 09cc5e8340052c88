using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Procurement.Domain;
using Procurement.Functions.Http;

namespace Procurement.Functions.OpenApi;

/// <summary>The records on the wire as the serializer tells them, each in the document under its name once.</summary>
internal sealed class SchemaBook(OpenApiDocument document)
{
    // The exporter cannot look into the converters of this service.
    private static readonly Dictionary<Type, (string Keyword, string Value)> Converted = new()
    {
        [typeof(DateTimeOffset)] = ("format", "date-time"),
        [typeof(Money)] = ("pattern", @"^-?(0|[1-9][0-9]{0,12})\.[0-9]{2}$"),
        [typeof(Fraction)] = ("pattern", @"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"),
    };

    private readonly Dictionary<string, Type> owners = new(StringComparer.Ordinal);

    /// <summary>What a request or an answer holds; null for anything.</summary>
    public Dictionary<string, OpenApiMediaType> Content(Type? type, string mediaType = "application/json")
    {
        var exporting = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform,
        };
        var schema = type is null ? new JsonObject() : WireJson.Options.GetJsonSchemaAsNode(type, exporting);
        var content = Read<OpenApiMediaType>(new JsonObject { ["schema"] = schema });
        return new(StringComparer.Ordinal) { [mediaType] = content };
    }

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var isNullable = type != context.TypeInfo.Type || (schema is JsonObject found && found["type"] is JsonArray);
        if (FormOrNull(context.TypeInfo.Type) is { } form) return form;
        // JSON in JSON, such as the event in its record of the trail.
        if (type == typeof(JsonElement)) return new JsonObject { ["type"] = "object" };
        if (schema is not JsonObject record) return schema;

        var shape = context.TypeInfo;
        if (shape.Kind is JsonTypeInfoKind.Dictionary) Tell(record, "additionalProperties", shape);
        if (shape.Kind is JsonTypeInfoKind.Enumerable) Tell(record, "items", shape);
        if (shape.Kind is not JsonTypeInfoKind.Object) return schema;
        // A record that the answer has told before is only pointed at; it is in the book by then.
        if (record.ContainsKey("$ref")) return new JsonObject { ["$ref"] = $"#/components/schemas/{NameOf(type)}" };

        foreach (var property in shape.Properties.Where(one => FormOrNull(one.PropertyType) is not null))
        {
            var told = FormOrNull(property.PropertyType)!;
            if (record["properties"]![property.Name] is JsonObject known && known.ContainsKey("default"))
            {
                told["default"] = known["default"]?.DeepClone();
            }

            record["properties"]![property.Name] = told;
        }

        var reference = new JsonObject { ["$ref"] = $"#/components/schemas/{Add(type, record)}" };
        return isNullable
            ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) }
            : reference;
    }

    // The exporter does not ask about such a value where it is nullable, or an item.
    private static void Tell(JsonObject record, string member, JsonTypeInfo many)
    {
        if (record[member] is null && FormOrNull(many.ElementType!) is { } form) record[member] = form;
    }

    private static JsonObject? FormOrNull(Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        if ((underlying ?? type).IsEnum)
        {
            var names = WireEnumConverter.NamesOf(underlying ?? type).Select(name => (JsonNode?)name);
            JsonNode?[] none = underlying is null ? [] : [null];
            return new JsonObject { ["enum"] = new JsonArray([.. names, .. none]) };
        }

        if (!Converted.TryGetValue(underlying ?? type, out var form)) return null;
        JsonNode kind = underlying is null ? "string" : new JsonArray("string", "null");
        return new JsonObject { ["type"] = kind, [form.Keyword] = form.Value };
    }

    private string Add(Type type, JsonObject record)
    {
        var name = NameOf(type);
        if (!owners.TryAdd(name, type) && owners[name] != type)
        {
            throw new InvalidOperationException($"{type} and {owners[name]} would both be the schema {name}.");
        }

        // Whether null or nothing may stand in its place is said where it is used.
        record["type"] = "object";
        record.Remove("default");
        document.AddComponent(name, Read<OpenApiSchema>(record));
        return name;
    }

    private T Read<T>(JsonNode json) where T : IOpenApiElement =>
        new OpenApiJsonReader().ReadFragment<T>(json, OpenApiSpecVersion.OpenApi3_1, document, out var found)
        ?? throw new InvalidOperationException(string.Join(' ', found.Errors));

    private static string NameOf(Type type) => type switch
    {
        { IsGenericType: true } => type.Name.Split('`')[0] + string.Concat(type.GetGenericArguments().Select(NameOf)),
        { IsNested: true } => type.DeclaringType!.Name + type.Name,
        _ => type.Name,
    };
}
