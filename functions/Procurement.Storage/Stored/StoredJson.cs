using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Procurement.Storage.Stored;

/// <summary>How records are written and read: strictly in both directions.</summary>
public static class StoredJson
{
    /// <summary>
    /// Every member of a record is written and must be there; one that the record does not have, null where it is not
    /// said, a number as text, or a member twice is an error. Chinese stays readable.
    /// </summary>
    public static JsonSerializerOptions Strict(IJsonTypeInfoResolver records) => new()
    {
        TypeInfoResolver = records,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };
}

/// <summary>A member of a closed list, by its stored name and never by its number.</summary>
internal sealed class StoredEnum<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
