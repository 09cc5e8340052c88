using System.Globalization;
using System.Text;

namespace Procurement.Documents.Files;

/// <summary>A value of a PDF file (ISO 32000-1, 7.3).</summary>
internal abstract record PdfValue;

/// <summary>A number, true, false or null, as it is written.</summary>
internal sealed record PdfWord(string Text) : PdfValue
{
    public static PdfWord Of(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A length in points, to a hundredth.</summary>
    public static PdfWord Of(double points) => new(points.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>The number, if it is a whole one.</summary>
    public int? WholeOrNull() =>
        int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
}

/// <summary>A name, as it is written behind the slash.</summary>
internal sealed record PdfName(string Text) : PdfValue;

/// <summary>A string of bytes; written as hex.</summary>
internal sealed record PdfString(byte[] Bytes) : PdfValue
{
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: true, byteOrderMark: true);

    /// <summary>Text for people, UTF-16 behind its mark.</summary>
    public static PdfString Of(string text) => new([.. Utf16.GetPreamble(), .. Utf16.GetBytes(text)]);

    /// <summary>ASCII, e.g. dates.</summary>
    public static PdfString Ascii(string text) => new(Encoding.ASCII.GetBytes(text));

    public string Read() => Bytes is [0xFE, 0xFF, ..]
        ? Utf16.GetString(Bytes, 2, Bytes.Length - 2)
        : Encoding.Latin1.GetString(Bytes);
}

/// <summary>A list of values.</summary>
internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue
{
    public static PdfArray Of(params PdfValue[] items) => new(items);
}

/// <summary>Another object, by its number; generations other than 0 do not occur here.</summary>
internal sealed record PdfReference(int Number) : PdfValue;

/// <summary>Bytes with a dictionary; its Length is written with them.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, byte[] Bytes) : PdfValue;

/// <summary>What is already written, for values whose length must not change.</summary>
internal sealed record PdfRaw(string Text) : PdfValue;
