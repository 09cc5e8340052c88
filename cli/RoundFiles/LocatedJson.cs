using System.Text;
using System.Text.Json;

namespace Procurement.Cli.RoundFiles;

/// <summary>Reads JSON and keeps the line and path of every value; a repeated key is an error.</summary>
internal sealed class LocatedJson
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly Findings findings;
    private readonly List<int> lineStarts = [0];

    private LocatedJson(ReadOnlySpan<byte> utf8, Findings findings)
    {
        this.findings = findings;
        for (var at = 0; at < utf8.Length; at++)
        {
            if (utf8[at] == '\n') lineStarts.Add(at + 1);
        }
    }

    /// <summary>The text as one value. Throws <see cref="WrongRoundFileException"/> where it is not JSON.</summary>
    public static LocatedValue Parse(ReadOnlySpan<byte> utf8, Findings findings)
    {
        // Editors on Windows put a byte order mark in front; the reader would call it a syntax error.
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var json = new LocatedJson(utf8, findings);
        json.RefuseOtherEncodings(utf8);
        var reader = new Utf8JsonReader(utf8);
        try
        {
            reader.Read();
            var root = json.Value(ref reader, "");
            reader.Read();
            return root;
        }
        catch (JsonException wrong)
        {
            var (line, position) = ((int)(wrong.LineNumber ?? 0) + 1, (wrong.BytePositionInLine ?? 0) + 1);
            throw new WrongRoundFileException([new(line, "", $"不是合格的 JSON（第 {position} 字节处）。")]);
        }
        catch (InvalidOperationException)
        {
            // The one thing that GetString refuses in well-formed UTF-8: half a surrogate pair as \uXXXX.
            var line = json.LineAt(reader.TokenStartIndex);
            throw new WrongRoundFileException([new(line, "", "字符串里有不成对的 \\uD800–\\uDFFF 转义。")]);
        }
    }

    private void RefuseOtherEncodings(ReadOnlySpan<byte> utf8)
    {
        try
        {
            StrictUtf8.GetCharCount(utf8);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new WrongRoundFileException([new(LineAt(wrong.Index), "", "不是 UTF-8 编码的文本。")]);
        }
    }

    private LocatedValue Value(ref Utf8JsonReader reader, string path)
    {
        var line = LineAt(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new()
            {
                Kind = JsonValueKind.Object, Line = line, Path = path, Members = Members(ref reader, path),
            },
            JsonTokenType.StartArray => new()
            {
                Kind = JsonValueKind.Array, Line = line, Path = path, Items = Items(ref reader, path),
            },
            JsonTokenType.String => Scalar(JsonValueKind.String, reader.GetString()!, line, path),
            JsonTokenType.Number => Scalar(JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan), line, path),
            JsonTokenType.True => Scalar(JsonValueKind.True, "true", line, path),
            JsonTokenType.False => Scalar(JsonValueKind.False, "false", line, path),
            _ => Scalar(JsonValueKind.Null, "null", line, path),
        };
    }

    private static LocatedValue Scalar(JsonValueKind kind, string text, int line, string path) =>
        new() { Kind = kind, Line = line, Path = path, Text = text };

    private List<LocatedMember> Members(ref Utf8JsonReader reader, string path)
    {
        var members = new List<LocatedMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var line = LineAt(reader.TokenStartIndex);
            var below = path.Length == 0 ? name : $"{path}.{name}";
            if (!names.Add(name)) findings.Add(line, below, "同一字段写了两次。");
            reader.Read();
            members.Add(new(name, line, Value(ref reader, below)));
        }

        return members;
    }

    private List<LocatedValue> Items(ref Utf8JsonReader reader, string path)
    {
        var items = new List<LocatedValue>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader, $"{path}[{items.Count}]"));
        }

        return items;
    }

    private int LineAt(long position)
    {
        var found = lineStarts.BinarySearch((int)position);
        return found >= 0 ? found + 1 : ~found;
    }
}
