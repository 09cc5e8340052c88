using System.Text;
using ExcelDataReader;

namespace Procurement.Functions.Tests.Reports;

/// <summary>A report as a foreign reader opens it: its columns, and its rows by column.</summary>
internal sealed record ReportBook(string Name, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows)
{
    static ReportBook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ReportBook Read(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        Assert.True(reader.Read());
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
        List<IReadOnlyDictionary<string, object?>> rows = [];
        while (reader.Read())
        {
            rows.Add(columns.Select((name, at) => (name, Value: reader.GetValue(at)))
                .ToDictionary(one => one.name!, one => (object?)one.Value, StringComparer.Ordinal));
        }

        return new(reader.Name, rows);
    }
}
