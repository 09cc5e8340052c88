using System.IO.Compression;
using System.Text;
using Procurement.Domain.Attachments;

namespace Procurement.Domain.Tests.Attachments;

public sealed class RecognizingAFile
{
    [Theory]
    [InlineData("%PDF-1.7\nx", FileType.Pdf)]
    [InlineData("x%PDF-1.7", FileType.Unknown)]
    [InlineData("MZ\u0090", FileType.Unknown)]
    [InlineData("<html>", FileType.Unknown)]
    [InlineData("PK\u0003\u0004 and no directory", FileType.Unknown)]
    [InlineData("", FileType.Unknown)]
    public void Looks_at_the_first_bytes(string text, FileType type) =>
        Assert.Equal(type, Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Knows_pictures()
    {
        Assert.Equal(FileType.Jpeg, Of([0xFF, 0xD8, 0xFF, 0xE0, 1]));
        Assert.Equal(FileType.Png, Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]));
    }

    [Theory]
    [InlineData("[Content_Types].xml word/document.xml", FileType.Docx)]
    [InlineData("word/document.xml [Content_Types].xml", FileType.Docx)]
    [InlineData("[Content_Types].xml word/document.xml word/vbaProject.bin", FileType.Zip)]
    [InlineData("[Content_Types].xml xl/workbook.xml", FileType.Xlsx)]
    [InlineData("[Content_Types].xml ppt/presentation.xml", FileType.Zip)]
    [InlineData("word/document.xml", FileType.Zip)]
    [InlineData("OFD.xml Doc_0/Document.xml", FileType.Ofd)]
    public void Knows_archives_by_what_is_in_them(string names, FileType type) =>
        Assert.Equal(type, Of(Zip(names.Split(' '))));

    [Fact]
    public void Knows_an_archive_longer_than_what_is_looked_at()
    {
        var bytes = Zip(["[Content_Types].xml", "word/document.xml"], size: 2 * FileTypes.TailLength);

        Assert.Equal(FileType.Docx, Of(bytes));
    }

    [Fact]
    public void Reads_no_directory_that_claims_to_be_longer_than_the_file()
    {
        var bytes = Zip(["[Content_Types].xml", "word/document.xml"]);
        bytes[^7] = 0xFF;

        Assert.Equal(FileType.Unknown, Of(bytes));
    }

    [Fact]
    public void Never_fails_on_any_bytes()
    {
        var random = new Random(7);
        var sound = Zip(["[Content_Types].xml", "word/document.xml"]);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = sound.ToArray();
            for (var change = 0; change < 4; change++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.True(Enum.IsDefined(Of(bytes)));
            Assert.True(Enum.IsDefined(Of(bytes[random.Next(bytes.Length)..])));
        }
    }

    [Theory]
    [InlineData("方案.pdf", FileType.Pdf, "方案.pdf")]
    [InlineData("方案.PDF", FileType.Pdf, "方案.PDF")]
    [InlineData("方案.exe", FileType.Pdf, "方案.exe.pdf")]
    [InlineData("照片.jpeg", FileType.Jpeg, "照片.jpeg")]
    public void Hands_a_file_out_under_a_name_that_says_what_it_is(string name, FileType type, string handed) =>
        Assert.Equal(handed, FileTypes.NameOf(name, type));

    private static FileType Of(byte[] bytes) => FileTypes.Of(
        bytes.AsSpan(0, Math.Min(bytes.Length, FileTypes.HeadLength)),
        bytes.AsSpan(Math.Max(0, bytes.Length - FileTypes.TailLength)));

    private static byte[] Zip(string[] names, int size = 10)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(new byte[size]);
            }
        }

        return bytes.ToArray();
    }
}
