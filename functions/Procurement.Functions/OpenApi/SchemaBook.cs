using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Procurement.Domain;
using Procurement.Functions.Http;

namespace Procurement.Functions.OpenApi;

/// <summary>The schemas of the records on the wire, each under its name once.</summary>
internal sealed class SchemaBook
{
    private readonly SortedDictionary<string, JsonNode> schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> owners = new(StringComparer.Ordinal);
    private readonly JsonSchemaExporterOptions exporting;

    public SchemaBook() =>
        exporting = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>A reference to the schema of the type, or the schema itself where it is no record.</summary>
    public JsonNode Of(Type type) => WireJson.Options.GetJsonSchemaAsNode(type, exporting);

    /// <summary>All that were asked for, by name.</summary>
    public JsonObject ToJson() => new(schemas.Select(named => KeyValuePair.Create(named.Key, (JsonNode?)named.Value)));

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(DateTimeOffset)) return Text("date-time", null, IsNullable(context, schema));
        if (type == typeof(Money)) return Text(null, @"^-?[0-9]{1,13}\.[0-9]{2}$", IsNullable(context, schema));
        if (context.TypeInfo.Kind is not JsonTypeInfoKind.Object || schema is not JsonObject record) return schema;

        var nullable = IsNullable(context, schema);
        var reference = new JsonObject { ["$ref"] = $"#/components/schemas/{Add(type, record)}" };
        return nullable
            ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) }
            : reference;
    }

    private string Add(Type type, JsonObject record)
    {
        var name = NameOf(type);
        if (!owners.TryAdd(name, type) && owners[name] != type)
        {
            throw new InvalidOperationException($"{type} and {owners[name]} would both be the schema {name}.");
        }

        // Whether null may stand in its place is said where it is used.
        record["type"] = "object";
        schemas[name] = record;
        return name;
    }

    private static bool IsNullable(JsonSchemaExporterContext context, JsonNode schema) =>
        Nullable.GetUnderlyingType(context.TypeInfo.Type) is not null
        || (schema is JsonObject found
            && found["type"] is JsonArray kinds
            && kinds.Any(kind => kind?.GetValue<string>() is "null"));

    private static JsonObject Text(string? format, string? pattern, bool nullable)
    {
        var schema = new JsonObject { ["type"] = nullable ? new JsonArray("string", "null") : "string" };
        if (format is not null) schema["format"] = format;
        if (pattern is not null) schema["pattern"] = pattern;
        return schema;
    }

    private static string NameOf(Type type)
    {
        if (!type.IsGenericType) return type.IsNested ? $"{type.DeclaringType!.Name}{type.Name}" : type.Name;
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}"
            + string.Concat(type.GetGenericArguments().Select(NameOf));
    }
}
