using System.Globalization;
using System.Text;

namespace Procurement.Documents.Files;

/// <summary>Reads values from bytes; whatever they are, it ends, because every step consumes some.</summary>
internal sealed class PdfParser(byte[] bytes, int position)
{
    private const int DepthMax = 32;

    /// <summary>Where the next byte is.</summary>
    public int Position { get; private set; } = position is >= 0 && position <= bytes.Length
        ? position
        : throw new PdfSyntaxException($"{position} is outside of the file");

    private int Next => Position < bytes.Length ? bytes[Position] : -1;

    /// <summary>The value that begins here.</summary>
    public PdfValue ReadValue(int depth = 0)
    {
        if (depth > DepthMax) throw Wrong("nested too deeply");
        SkipSpace();
        switch (Next)
        {
            case '/':
                Position++;
                return new PdfName(Regular());
            case '[':
                Position++;
                return ReadArray(depth);
            case '(':
                var text = PdfLiteral.Read(bytes, Position, out var end);
                Position = end;
                return text;
            case '<':
                return IsAt("<<") ? ReadDictionary(depth) : ReadHex();
            default:
                return ReadWord();
        }
    }

    /// <summary>Number, generation and obj, and the value up to endobj.</summary>
    public (int Number, PdfValue Value) ReadObject()
    {
        var number = ReadWhole();
        if (ReadWhole() != 0) throw Wrong("a generation");
        Expect("obj");
        var value = ReadValue();
        if (value is PdfDictionary dictionary && TryRead("stream")) value = ReadStream(dictionary);
        Expect("endobj");
        return (number, value);
    }

    /// <summary>A whole number that is not negative.</summary>
    public int ReadWhole()
    {
        SkipSpace();
        var text = Regular();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : throw Wrong($"“{text}” instead of a number");
    }

    /// <summary>Goes over a word. Throws if another one is here.</summary>
    public void Expect(string word)
    {
        if (!TryRead(word)) throw Wrong($"no {word}");
    }

    /// <summary>Goes over a word if it is here.</summary>
    public bool TryRead(string word)
    {
        SkipSpace();
        if (!IsAt(word)) return false;
        Position += word.Length;
        return true;
    }

    /// <summary>Goes over one end of line, if one is here.</summary>
    public void SkipLineEnd()
    {
        if (Next == '\r') Position++;
        if (Next == '\n') Position++;
    }

    private static bool IsSpace(int next) => next is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(int next) =>
        next is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    private bool IsAt(string word) =>
        bytes.AsSpan(Position).StartsWith(Encoding.ASCII.GetBytes(word));

    private void SkipSpace()
    {
        while (IsSpace(Next) || Next == '%')
        {
            if (Next != '%') Position++;
            else while (Next is not (-1 or '\r' or '\n')) Position++;
        }
    }

    private string Regular()
    {
        var start = Position;
        while (Next >= 0 && !IsSpace(Next) && !IsDelimiter(Next)) Position++;
        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    private PdfArray ReadArray(int depth)
    {
        var items = new List<PdfValue>();
        while (!TryRead("]")) items.Add(ReadValue(depth + 1));
        return new(items);
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        Position += 2;
        var entries = new List<KeyValuePair<string, PdfValue>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!TryRead(">>"))
        {
            if (ReadValue(depth + 1) is not PdfName name) throw Wrong("a key that is no name");
            if (!names.Add(name.Text)) throw Wrong($"/{name.Text} twice");
            entries.Add(new(name.Text, ReadValue(depth + 1)));
        }

        return new(entries);
    }

    private PdfString ReadHex()
    {
        var start = ++Position;
        while (Next is not (-1 or '>')) Position++;
        if (Next < 0) throw Wrong("a string without end");
        var digits = Encoding.Latin1.GetString(bytes, start, Position++ - start);
        try
        {
            return new(Convert.FromHexString(digits));
        }
        catch (FormatException)
        {
            throw Wrong("a string that is not hex");
        }
    }

    // A number may be the beginning of a reference: 12 0 R.
    private PdfValue ReadWord()
    {
        var text = Regular();
        if (text.Length == 0) throw Wrong("no value");
        var word = new PdfWord(text);
        if (word.WholeOrNull() is not (> 0 and var number)) return word;
        var behind = Position;
        SkipSpace();
        if (Regular() == "0")
        {
            SkipSpace();
            if (Regular() == "R") return new PdfReference(number);
        }

        Position = behind;
        return word;
    }

    private PdfStream ReadStream(PdfDictionary dictionary)
    {
        SkipLineEnd();
        var length = dictionary.Whole("Length");
        if (length < 0 || length > bytes.Length - Position) throw Wrong("a stream longer than the file");
        var content = bytes.AsSpan(Position, length).ToArray();
        Position += length;
        Expect("endstream");
        return new(dictionary.Without("Length"), content);
    }

    private PdfSyntaxException Wrong(string what) =>
        new($"{what} at {Position.ToString(CultureInfo.InvariantCulture)}");
}
