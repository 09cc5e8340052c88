using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Procurement.Functions.Http.Bodies;

/// <summary>Whether bytes are JSON at all, before anybody asks what they mean.</summary>
internal static class JsonSyntax
{
    /// <summary>Null, or <c>body.malformed</c> with line and column, or <c>body.tooDeep</c>.</summary>
    public static ProblemResult? Check(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes)) return Problems.Of("body.malformed", "请求正文不是有效的 UTF-8 文本。");

        // No limit for the reader itself: depth is a problem of its own, not bad syntax.
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = BodyReader.BytesMax });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= WireJson.DepthMax && IsOpening(reader.TokenType))
                {
                    return Problems.Of("body.tooDeep");
                }
            }

            return null;
        }
        catch (JsonException wrong)
        {
            return Malformed(bytes, wrong);
        }
    }

    private static bool IsOpening(JsonTokenType token) =>
        token is JsonTokenType.StartArray or JsonTokenType.StartObject;

    private static ProblemResult Malformed(ReadOnlySpan<byte> bytes, JsonException wrong)
    {
        var line = (int)(wrong.LineNumber ?? 0);
        var column = ColumnOf(bytes, line, (int)(wrong.BytePositionInLine ?? 0));
        var where = $"第 {line + 1} 行第 {column + 1} 列";
        return Problems.Malformed(
            "body.malformed",
            [new("", "body.malformed", $"{where}不是合法的 JSON。")],
            $"请求正文在{where}处不是合法的 JSON，请检查引号、逗号与括号。");
    }

    // The reader counts bytes; people count characters.
    private static int ColumnOf(ReadOnlySpan<byte> bytes, int line, int bytesInLine)
    {
        for (; line > 0; line--) bytes = bytes[(bytes.IndexOf((byte)'\n') + 1)..];

        return Encoding.UTF8.GetCharCount(bytes[..Math.Min(bytesInLine, bytes.Length)]);
    }
}
