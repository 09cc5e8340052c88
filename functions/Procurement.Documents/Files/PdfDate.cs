using System.Globalization;

namespace Procurement.Documents.Files;

/// <summary>Dates as PDF writes them, always in the time of China.</summary>
internal static class PdfDate
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static DateTimeOffset InChina(DateTimeOffset at) => at.ToOffset(China);

    public static string Write(DateTimeOffset at) =>
        InChina(at).ToString("'D:'yyyyMMddHHmmss'+08''00'''", CultureInfo.InvariantCulture);

    /// <summary>Reads a date with its distance from UTC. Throws <see cref="PdfSyntaxException"/>.</summary>
    public static DateTimeOffset Read(string text)
    {
        var plain = text.Replace("'", "", StringComparison.Ordinal).Replace("Z0000", "Z", StringComparison.Ordinal);
        string[] forms = ["'D:'yyyyMMddHHmmsszzz", "'D:'yyyyMMddHHmmss'Z'"];
        // zzz wants a colon, PDF has an apostrophe there.
        if (plain.Length == 21) plain = $"{plain[..19]}:{plain[19..]}";
        return DateTimeOffset.TryParseExact(
            plain, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw new PdfSyntaxException($"no date with its zone: {text}");
    }
}
