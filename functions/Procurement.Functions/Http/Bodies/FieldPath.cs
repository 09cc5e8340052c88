using System.Text.Json;
using FluentValidation.Results;

namespace Procurement.Functions.Http.Bodies;

/// <summary>JSON paths of fields, as in <c>budget[2].amount</c>.</summary>
internal static class FieldPath
{
    private const int NameMax = 40;

    /// <summary>The path of a member; a name that nobody declared is cut, since it may be a megabyte long.</summary>
    public static string Member(string path, string name)
    {
        var shown = name.Length <= NameMax ? name : $"{name[..NameMax]}…";
        return path.Length is 0 ? shown : $"{path}.{shown}";
    }

    /// <summary>The path of an item, counted from 0.</summary>
    public static string Item(string path, int index) => $"{path}[{index}]";

    /// <summary>A validator's failure, its property path in the words of the wire.</summary>
    public static FieldError ToError(ValidationFailure failure) =>
        new(ToWire(failure.PropertyName), failure.ErrorCode, failure.ErrorMessage);

    private static string ToWire(string propertyPath) =>
        string.Join('.', propertyPath.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
