using System.Globalization;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>
/// Writes values as OData literals, so that no text from outside can become part of a filter's grammar.
/// </summary>
internal static class QueryFilter
{
    public static string? Create(FormattableString? filter)
    {
        if (filter is null) return null;

        var literals = new object[filter.ArgumentCount];
        for (var at = 0; at < literals.Length; at++) literals[at] = Literal(at, filter.GetArgument(at));
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    public static string Escape(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static string Literal(int at, object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => Quote(text),
        char letter => Quote(letter.ToString()),
        StringBuilder text => Quote(text.ToString()),
        long or ulong => Plain(value) + "L",
        int or uint or short or ushort or byte or sbyte or double or float or decimal => Plain(value),
        Guid id => $"guid'{id:D}'",
        DateTimeOffset time => Date(time.UtcDateTime),
        DateTime time => Date(time.ToUniversalTime()),
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexString(bytes)}'",
        _ => throw new ArgumentException(
            $"Unable to convert argument {at} from type {value.GetType()} to an OData literal."),
    };

    private static string Quote(string text) => $"'{Escape(text)}'";

    private static string Plain(object number) => Convert.ToString(number, CultureInfo.InvariantCulture)!;

    private static string Date(DateTime utc) =>
        $"datetime'{utc.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture)}'";
}
