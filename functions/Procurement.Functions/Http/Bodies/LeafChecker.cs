using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Procurement.Domain;
using Procurement.Domain.Organizations;

namespace Procurement.Functions.Http.Bodies;

/// <summary>Checks single values: their kind, their range, and the characters of a text.</summary>
internal sealed class LeafChecker(FieldErrors errors)
{
    /// <summary>What is said of a text with characters that no text may have.</summary>
    public const string Forbidden = "含有不允许的字符（看不见的字符、控制字符、不完整的字符或改变书写方向的字符）。";

    /// <summary>A member's name, or null if it holds characters that no text may have.</summary>
    public static string? NameOrNull(JsonProperty member)
    {
        try
        {
            return WrittenText.FaultOrNull(member.Name) is null ? member.Name : null;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair cannot become a string.
            return null;
        }
    }

    /// <summary>Checks one value against the type of one field.</summary>
    public void Check(JsonElement value, JsonTypeInfo shape, string path)
    {
        if (value.ValueKind is JsonValueKind.String && FaultOf(value) is { } fault) Add(path, fault);
        else if (!HasKindOf(value, shape.Type)) errors.Add(path, "field.wrongType", KindOf(shape.Type));
        else if (!CanBeRead(value, shape)) errors.Add(path, CodeOf(shape.Type), FormOf(shape));
    }

    private void Add(string path, TextFault fault)
    {
        var (code, message) = fault switch
        {
            TextFault.Hidden => ("text.forbidden", Forbidden),
            TextFault.NotComposed => ("text.notComposed", "必须是 Unicode 规范组合形式（NFC），请重新输入带附加符号的字。"),
            TextFault.Blank => ("text.blank", "至少要有一个看得见的字。"),
        };
        errors.Add(path, code, message);
    }

    private static TextFault? FaultOf(JsonElement value)
    {
        try
        {
            return WrittenText.FaultOrNull(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return TextFault.Hidden;
        }
    }

    private static bool HasKindOf(JsonElement value, Type type)
    {
        if (type == typeof(bool)) return value.ValueKind is JsonValueKind.True or JsonValueKind.False;
        return value.ValueKind == (IsNumber(type) ? JsonValueKind.Number : JsonValueKind.String);
    }

    private static bool CanBeRead(JsonElement value, JsonTypeInfo shape)
    {
        try
        {
            return shape.Type == typeof(string) || value.Deserialize(shape) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsNumber(Type type) =>
        !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static string KindOf(Type type) =>
        type == typeof(bool) ? "必须是 true 或 false。"
        : IsNumber(type) ? "必须是数字（不加引号）。"
        : "必须是字符串（加引号）。";

    private static string CodeOf(Type type) =>
        type == typeof(OrganizationGrade) ? "grade.malformed"
        : type.IsEnum ? "field.notOneOf"
        : type == typeof(DateTimeOffset) ? "time.malformed"
        : type == typeof(DateOnly) ? "date.malformed"
        : type == typeof(Money) ? "money.malformed"
        : type == typeof(Fraction) ? "fraction.malformed"
        : IsNumber(type) ? "number.outOfRange"
        : "field.malformed";

    private static string FormOf(JsonTypeInfo shape) => CodeOf(shape.Type) switch
    {
        "grade.malformed" => "评估等级应为 1A、2A、3A、4A、5A 或 null。",
        "field.notOneOf" => $"必须是以下之一：{string.Join("、", WireEnumConverter.NamesOf(shape.Type))}。",
        "time.malformed" => ValidationTexts.Time,
        "date.malformed" => "必须是存在的日期，例如 2026-03-02。",
        "money.malformed" => ValidationTexts.Money,
        "fraction.malformed" => ValidationTexts.Fraction,
        "number.outOfRange" => "必须是允许范围内的整数。",
        _ => "格式不正确。",
    };
}
