namespace Procurement.Domain.Attachments;

/// <summary>What a file is by its content; its name says nothing here.</summary>
public enum FileType
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>Word without macros.</summary>
    Docx,

    /// <summary>Excel without macros.</summary>
    Xlsx,

    /// <summary>版式文件 OFD (GB/T 33190).</summary>
    Ofd,

    /// <summary>Another ZIP.</summary>
    Zip,

    /// <summary>Nothing that is known here.</summary>
    Unknown,
}

/// <summary>Recognizes files by their first and last bytes.</summary>
public static class FileTypes
{
    /// <summary>How many of the first bytes are looked at.</summary>
    public const int HeadLength = 16;

    /// <summary>How many of the last bytes are looked at.</summary>
    public const int TailLength = 256 * 1024;

    /// <summary>The types that every round takes.</summary>
    public static IReadOnlyList<FileType> Usual { get; } =
        [FileType.Pdf, FileType.Jpeg, FileType.Png, FileType.Docx, FileType.Xlsx];

    /// <summary>The type of a file with this beginning and this end.</summary>
    public static FileType Of(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        if (head.StartsWith("%PDF-"u8)) return FileType.Pdf;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileType.Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return FileType.Png;
        }

        return head.StartsWith("PK\u0003\u0004"u8) ? OfZip(ZipDirectory.NamesOrNull(tail)) : FileType.Unknown;
    }

    /// <summary>How the type is named to browsers.</summary>
    public static string MediaType(this FileType type) => type switch
    {
        FileType.Pdf => "application/pdf",
        FileType.Jpeg => "image/jpeg",
        FileType.Png => "image/png",
        FileType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileType.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileType.Ofd => "application/ofd",
        FileType.Zip => "application/zip",
        FileType.Unknown => "application/octet-stream",
    };

    /// <summary>The ends that names of such files have; the first is the usual one.</summary>
    public static IReadOnlyList<string> Extensions(this FileType type) => type switch
    {
        FileType.Pdf => [".pdf"],
        FileType.Jpeg => [".jpg", ".jpeg"],
        FileType.Png => [".png"],
        FileType.Docx => [".docx"],
        FileType.Xlsx => [".xlsx"],
        FileType.Ofd => [".ofd"],
        FileType.Zip => [".zip"],
        FileType.Unknown => [".bin"],
    };

    /// <summary>The name under which a file is handed out: whoever opens it is told by its end what it is.</summary>
    public static string NameOf(string name, FileType type)
    {
        var ends = type.Extensions();
        return ends.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ? name : name + ends[0];
    }

    // Broken where the names cannot be read: then it is no archive that anybody can open.
    private static FileType OfZip(IReadOnlyList<string>? names)
    {
        if (names is null) return FileType.Unknown;
        if (names.Contains("OFD.xml")) return FileType.Ofd;
        if (!names.Contains("[Content_Types].xml")) return FileType.Zip;

        // A document that runs programs is not what a .docx may be.
        if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return FileType.Zip;
        if (names.Any(name => name.StartsWith("word/", StringComparison.Ordinal))) return FileType.Docx;
        return names.Any(name => name.StartsWith("xl/", StringComparison.Ordinal)) ? FileType.Xlsx : FileType.Zip;
    }
}
