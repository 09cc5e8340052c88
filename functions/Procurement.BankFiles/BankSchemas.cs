using System.Xml;
using System.Xml.Schema;

namespace Procurement.BankFiles;

/// <summary>The three messages that are spoken with banks, and their schemas, which lie in this assembly.</summary>
internal static class BankSchemas
{
    public const string Order = "pain.001.001.09";
    public const string StatusReport = "pain.002.001.10";
    public const string EntryNotification = "camt.054.001.08";

    private const string Space = "urn:iso:std:iso:20022:tech:xsd:";

    private static readonly Lazy<XmlSchemaSet> Compiled = new(Compile);

    public static string NamespaceOf(string message) => Space + message;

    /// <summary>Reads nothing but the text itself: no DTD, no entity, no address; against the schemas.</summary>
    public static XmlReaderSettings Reading(ValidationEventHandler told)
    {
        var settings = Untrusted();
        settings.ValidationType = ValidationType.Schema;
        settings.Schemas = Compiled.Value;
        // A document of a version that no schema knows would else pass in silence.
        settings.ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += told;
        return settings;
    }

    public static XmlReaderSettings Untrusted() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = BankFileReader.BytesMax,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static XmlSchemaSet Compile()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in (string[])[Order, StatusReport, EntryNotification])
        {
            using var stream = typeof(BankSchemas).Assembly.GetManifestResourceStream($"{name}.xsd")!;
            using var reader = XmlReader.Create(stream, Untrusted());
            schemas.Add(NamespaceOf(name), reader);
        }

        schemas.Compile();
        return schemas;
    }
}
