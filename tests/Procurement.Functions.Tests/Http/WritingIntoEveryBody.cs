using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Tests.Identity;

namespace Procurement.Functions.Tests.Http;

/// <summary>Every text of every body, found by its type, takes no text that is not well written.</summary>
public sealed class WritingIntoEveryBody
{
    private static readonly (string Text, string Code)[] Wrong =
    [
        ("王\u200B小明", "text.forbidden"), ("王\u200E小明", "text.forbidden"), ("王\u2060小明", "text.forbidden"),
        ("\u3164", "text.forbidden"), ("\u2800", "text.forbidden"), ("王\uDB40\uDC41", "text.forbidden"),
        ("王\u202E小明", "text.forbidden"), ("王\uFE0F", "text.forbidden"), ("王\uFFFD", "text.forbidden"),
        ("王\u0000", "text.forbidden"), ("王\u0007", "text.forbidden"), ("👨\u200D", "text.forbidden"),
        ("e\u0301", "text.notComposed"), ("\uF900", "text.notComposed"), ("か\u3099", "text.notComposed"),
        ("\u3000", "text.blank"), (" ", "text.blank"), ("\u00A0\u2003", "text.blank"), ("\u0301", "text.blank"),
    ];

    private static readonly MethodInfo Read = typeof(BodyReader).GetMethod(nameof(BodyReader.Read))!;

    public static TheoryData<string> Functions =>
        [.. EveryFunction.All.Where(EveryFunction.HasBody).Select(one => one.Name)];

    [Theory, MemberData(nameof(Functions))]
    public void Is_refused_for_each_text_with_its_place(string function)
    {
        var type = EveryFunction.Named(function).Body!;

        foreach (var path in TextsOf(WireJson.Options.GetTypeInfo(type), "", []))
        {
            foreach (var (text, code) in Wrong)
            {
                var body = Made(WireJson.Options.GetTypeInfo(type), path, text, "")!.ToJsonString();
                Assert.Contains(ErrorsOf(type, body), error => error.Field == path && error.Code == code);
            }
        }
    }

    private static IReadOnlyList<FieldError> ErrorsOf(Type type, string body)
    {
        try
        {
            Read.MakeGenericMethod(type).Invoke(
                null,
                BindingFlags.DoNotWrapExceptions,
                null,
                [(ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(body), null],
                null);
            return [];
        }
        catch (ProblemException wrong)
        {
            return wrong.Problem.Errors;
        }
    }

    private static IEnumerable<string> TextsOf(JsonTypeInfo shape, string path, Type[] above)
    {
        if (above.Contains(shape.Type)) return [];
        return shape.Kind switch
        {
            JsonTypeInfoKind.Object => shape.Properties.SelectMany(one => TextsOf(
                InfoOf(one.PropertyType), path.Length is 0 ? one.Name : $"{path}.{one.Name}", [.. above, shape.Type])),
            JsonTypeInfoKind.Enumerable => TextsOf(InfoOf(shape.ElementType!), $"{path}[0]", above),
            JsonTypeInfoKind.Dictionary => TextsOf(InfoOf(shape.ElementType!), $"{path}.a", above),
            _ => shape.Type == typeof(string) || shape.Type.IsEnum || !shape.Type.IsPrimitive ? [path] : [],
        };
    }

    private static JsonNode? Made(JsonTypeInfo shape, string place, string text, string path) => shape.Kind switch
    {
        JsonTypeInfoKind.Object => new JsonObject(shape.Properties.Select(one => KeyValuePair.Create(
            one.Name,
            Made(InfoOf(one.PropertyType), place, text, path.Length is 0 ? one.Name : $"{path}.{one.Name}")))),
        JsonTypeInfoKind.Enumerable => new JsonArray(Made(InfoOf(shape.ElementType!), place, text, $"{path}[0]")),
        JsonTypeInfoKind.Dictionary => new JsonObject
        {
            ["a"] = Made(InfoOf(shape.ElementType!), place, text, $"{path}.a"),
        },
        _ => JsonValue.Create(path == place ? text : "a"),
    };

    private static JsonTypeInfo InfoOf(Type type) =>
        WireJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
}
