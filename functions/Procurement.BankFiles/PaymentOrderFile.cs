using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Schema;
using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Organizations;

namespace Procurement.BankFiles;

/// <summary>
/// Writes a released batch as pain.001.001.09. The same batch is always the same bytes, however often it is written.
/// </summary>
public static class PaymentOrderFile
{
    private const string Currency = "CNY";

    /// <summary>The file, valid against the schema; a batch that is not released throws.</summary>
    public static byte[] Write(BankBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var released = batch.Released ?? throw new InvalidOperationException($"Batch {batch.Id} is not released.");
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(bytes, settings)) WriteDocument(xml, batch, released.At);
        var file = bytes.ToArray();
        MustBeValid(file);
        return file;
    }

    private static void WriteDocument(XmlWriter xml, BankBatch batch, DateTimeOffset at)
    {
        var moment = at.ToOffset(ChinaTime.Offset);
        xml.WriteStartElement("Document", BankSchemas.NamespaceOf(BankSchemas.Order));
        xml.In("CstmrCdtTrfInitn", () =>
        {
            xml.In("GrpHdr", () =>
            {
                xml.Say("MsgId", batch.Id);
                xml.Say("CreDtTm", moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
                WriteTotals(xml, batch);
                xml.In("InitgPty", () => xml.Say("Nm", batch.Payer.Holder));
            });
            xml.In("PmtInf", () => WritePayments(xml, batch, ChinaTime.DayOf(at)));
        });
        xml.WriteEndElement();
    }

    private static void WritePayments(XmlWriter xml, BankBatch batch, DateOnly day)
    {
        xml.Say("PmtInfId", batch.Id);
        xml.Say("PmtMtd", "TRF");
        xml.Say("BtchBookg", "false");
        WriteTotals(xml, batch);
        xml.In("PmtTpInf", () => xml.In("CtgyPurp", () => xml.Say("Cd", "GOVT")));
        xml.In("ReqdExctnDt", () => xml.Say("Dt", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        xml.In("Dbtr", () => xml.Say("Nm", batch.Payer.Holder));
        WriteAccount(xml, "DbtrAcct", batch.Payer);
        WriteBank(xml, "DbtrAgt", batch.Payer);
        foreach (var line in batch.Taken) xml.In("CdtTrfTxInf", () => WritePayment(xml, line));
    }

    private static void WritePayment(XmlWriter xml, BankLine line)
    {
        xml.In("PmtId", () => xml.Say("EndToEndId", line.EndToEndId));
        xml.In("Amt", () =>
        {
            xml.WriteStartElement("InstdAmt", BankSchemas.NamespaceOf(BankSchemas.Order));
            xml.WriteAttributeString("Ccy", Currency);
            xml.WriteString($"{line.Amount}");
            xml.WriteEndElement();
        });
        WriteBank(xml, "CdtrAgt", line.Payee);
        xml.In("Cdtr", () => xml.Say("Nm", line.Payee.Holder));
        WriteAccount(xml, "CdtrAcct", line.Payee);
        xml.In("RmtInf", () => xml.Say("Ustrd", About(line)));
    }

    private static void WriteTotals(XmlWriter xml, BankBatch batch)
    {
        xml.Say("NbOfTxs", batch.Taken.Count().ToString(CultureInfo.InvariantCulture));
        xml.Say("CtrlSum", $"{batch.Total}");
    }

    private static void WriteAccount(XmlWriter xml, string name, BankAccount account) => xml.In(name, () =>
    {
        xml.In("Id", () => xml.In("Othr", () => xml.Say("Id", account.Number)));
        xml.Say("Ccy", Currency);
    });

    private static void WriteBank(XmlWriter xml, string name, BankAccount account) =>
        xml.In(name, () => xml.In("FinInstnId", () => xml.Say("Nm", account.Bank)));

    private static string About(BankLine line)
    {
        const int most = 140;
        var text = $"政府购买服务 {line.Round} {line.Proposal} 第{line.No}期";
        return text.Length <= most ? text : text[..most];
    }

    private static void In(this XmlWriter xml, string name, Action inside)
    {
        xml.WriteStartElement(name, BankSchemas.NamespaceOf(BankSchemas.Order));
        inside();
        xml.WriteEndElement();
    }

    private static void Say(this XmlWriter xml, string name, string value) =>
        xml.WriteElementString(name, BankSchemas.NamespaceOf(BankSchemas.Order), value);

    private static void MustBeValid(byte[] file)
    {
        using var reader = XmlReader.Create(new MemoryStream(file), BankSchemas.Reading(
            (_, told) => throw new InvalidOperationException("The file is not valid.", told.Exception)));
        while (reader.Read())
        {
            // Each node is checked while it is read.
        }
    }
}
