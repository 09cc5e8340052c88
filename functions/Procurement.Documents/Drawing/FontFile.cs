using System.Security.Cryptography;
using PdfSharp.Fonts;

namespace Procurement.Documents.Drawing;

/// <summary>The one font of the documents, which the build lays beside the program, given to PDFsharp.</summary>
internal sealed class FontFile : IFontResolver
{
    public const string Family = "Noto Sans SC";
    private const string FileName = "NotoSansSC-Regular.ttf";
    private const string Hash = "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16";

    private static readonly Lazy<FontFile> TheOne = new(() =>
    {
        var font = new FontFile(Read());
        GlobalFontSettings.FontResolver = font;
        return font;
    });

    private readonly byte[] bytes;

    private FontFile(byte[] bytes) => this.bytes = bytes;

    /// <summary>PDFsharp takes a resolver once a process.</summary>
    public static void Install() => _ = TheOne.Value;

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(Family);

    public byte[] GetFont(string faceName) => bytes;

    // Another font would give other bytes for the same data, and other line ends for a text that was signed.
    private static byte[] Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, FileName);
        if (!File.Exists(path)) throw new FileNotFoundException("The font of the documents is not there.", path);
        var read = File.ReadAllBytes(path);
        return Convert.ToHexStringLower(SHA256.HashData(read)) == Hash
            ? read
            : throw new InvalidDataException($"The font of the documents is another one: {path}");
    }
}
