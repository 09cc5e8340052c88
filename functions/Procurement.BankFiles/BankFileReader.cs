using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Procurement.BankFiles;

/// <summary>
/// Reads what a bank sends: pain.002.001.10 and camt.054.001.08, valid against their schemas; nothing outside the text
/// is ever read.
/// </summary>
public static class BankFileReader
{
    /// <summary>The most bytes of a file.</summary>
    public const int BytesMax = 1024 * 1024;

    /// <summary>
    /// What the file says; throws <see cref="BankFileException"/> with what is wrong and where. With
    /// <paramref name="debitedIsSettled"/> the bank has agreed that its status ACSC means paid.
    /// </summary>
    public static BankFile Read(byte[] file, bool debitedIsSettled)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > BytesMax) throw Fault(0, 0, "文件过大。");
        var message = MessageOf(file);
        var document = Load(file);
        var body = document.Root!.Elements().First();
        return message is BankSchemas.StatusReport
            ? StatusReports.Read(body, debitedIsSettled)
            : EntryNotifications.Read(body);
    }

    // Which message it says to be, before any schema is asked.
    private static string MessageOf(byte[] file)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file), BankSchemas.Untrusted());
            reader.MoveToContent();
            var found = Array.Find(
                [BankSchemas.StatusReport, BankSchemas.EntryNotification],
                name => reader.NamespaceURI == BankSchemas.NamespaceOf(name));
            return found is not null && reader.LocalName is "Document"
                ? found
                : throw Fault(
                    1, 1, $"应为 {BankSchemas.StatusReport} 或 {BankSchemas.EntryNotification}，不是这两种报文。");
        }
        catch (XmlException broken)
        {
            throw Broken(broken);
        }
    }

    private static XDocument Load(byte[] file)
    {
        List<BankFileFault> faults = [];
        try
        {
            var settings = BankSchemas.Reading((_, told) => Tell(told, faults));
            using var reader = XmlReader.Create(new MemoryStream(file), settings);
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            return faults.Count == 0 ? document : throw new BankFileException(faults);
        }
        catch (XmlException broken)
        {
            throw Broken(broken);
        }
    }

    private static void Tell(ValidationEventArgs told, List<BankFileFault> faults)
    {
        faults.Add(new(
            told.Exception.LineNumber, told.Exception.LinePosition, $"不符合报文标准：{told.Exception.Message}"));
        if (faults.Count >= BankFileException.FaultsMax) throw new BankFileException(faults);
    }

    private static BankFileException Broken(XmlException broken) =>
        Fault(broken.LineNumber, broken.LinePosition, $"不是完整、安全的 XML：{broken.Message}");

    private static BankFileException Fault(int line, int column, string text) => new([new(line, column, text)]);
}
