using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Procurement.Functions.Http.Bodies;

/// <summary>
/// Walks JSON beside the shape of a record and finds everything that does not fit. The serializer alone would stop at
/// the first, take a repeated key silently, and say it in English.
/// </summary>
internal sealed class ShapeChecker(FieldErrors errors)
{
    private readonly LeafChecker leaves = new(errors);

    /// <summary>Checks one value against one shape.</summary>
    public void Check(JsonElement value, JsonTypeInfo shape, string path)
    {
        if (errors.AreEnough) return;
        if (Nullable.GetUnderlyingType(shape.Type) is { } underlying)
        {
            if (value.ValueKind is not JsonValueKind.Null) Check(value, shape.Options.GetTypeInfo(underlying), path);
            return;
        }

        switch (shape.Kind)
        {
            case JsonTypeInfoKind.Object: CheckObject(value, shape, path); break;
            case JsonTypeInfoKind.Enumerable: CheckItems(value, shape, path); break;
            case JsonTypeInfoKind.Dictionary: CheckEntries(value, shape, path); break;
            default: leaves.Check(value, shape, path); break;
        }
    }

    private void CheckObject(JsonElement value, JsonTypeInfo shape, string path)
    {
        if (!IsKind(value, JsonValueKind.Object, path)) return;

        var declared = shape.Properties.Where(IsRead).ToDictionary(property => property.Name, StringComparer.Ordinal);
        var seen = MembersOf(value, path, (name, member) =>
        {
            var at = FieldPath.Member(path, name);
            if (!declared.TryGetValue(name, out var property)) errors.Add(at, "field.unknown", "没有这个字段。");
            else CheckMember(member, property, at);
        });

        foreach (var property in shape.Properties.Where(IsRequired).Where(required => !seen.Contains(required.Name)))
        {
            errors.Add(FieldPath.Member(path, property.Name), "field.missing", "缺少必填字段。");
        }
    }

    private void CheckMember(JsonElement value, JsonPropertyInfo property, string path)
    {
        if (value.ValueKind is JsonValueKind.Null)
        {
            if (!MayBeNull(property)) errors.Add(path, "field.null", "不能为 null。");
            return;
        }

        Check(value, property.Options.GetTypeInfo(property.PropertyType), path);
    }

    private void CheckItems(JsonElement value, JsonTypeInfo shape, string path)
    {
        if (!IsKind(value, JsonValueKind.Array, path)) return;

        var item = shape.Options.GetTypeInfo(shape.ElementType!);
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            CheckInside(element, item, FieldPath.Item(path, index++));
            if (errors.AreEnough) return;
        }
    }

    private void CheckEntries(JsonElement value, JsonTypeInfo shape, string path)
    {
        if (!IsKind(value, JsonValueKind.Object, path)) return;

        var entry = shape.Options.GetTypeInfo(shape.ElementType!);
        MembersOf(value, path, (name, member) => CheckInside(member, entry, FieldPath.Member(path, name)));
    }

    // The serializer does not know whether an item of reference type may be null; here it never may.
    private void CheckInside(JsonElement value, JsonTypeInfo shape, string path)
    {
        if (value.ValueKind is JsonValueKind.Null && Nullable.GetUnderlyingType(shape.Type) is null)
        {
            errors.Add(path, "field.null", "不能为 null。");
        }
        else
        {
            Check(value, shape, path);
        }
    }

    private HashSet<string> MembersOf(JsonElement value, string path, Action<string, JsonElement> check)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (errors.AreEnough) break;
            var name = LeafChecker.NameOrNull(member);
            if (name is null) errors.Add(path, "text.forbidden", LeafChecker.Forbidden);
            else if (seen.Add(name)) check(name, member.Value);
            else errors.Add(FieldPath.Member(path, name), "field.repeated", "字段重复出现。");
        }

        return seen;
    }

    private bool IsKind(JsonElement value, JsonValueKind kind, string path)
    {
        if (value.ValueKind == kind) return true;

        errors.Add(path, "field.wrongType", kind is JsonValueKind.Array ? "必须是数组。" : "必须是对象。");
        return false;
    }

    // A computed property is written and never read.
    private static bool IsRead(JsonPropertyInfo property) =>
        property.Set is not null || property.AssociatedParameter is not null;

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };

    private static bool MayBeNull(JsonPropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && (property.AssociatedParameter?.IsNullable ?? property.IsSetNullable));
}
