using System.Globalization;

namespace Azure.Data.Tables.Columns;

/// <summary>Turns a value of JSON into the type of the property that receives it.</summary>
internal static class ColumnParser
{
    /// <summary>
    /// The value as <paramref name="type"/>; false if an enum has no member of that name, which leaves the
    /// property as it is.
    /// </summary>
    public static bool TryParse(string column, object? value, Type type, out object? parsed)
    {
        parsed = null;
        if (value is null) return true;

        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target.IsEnum) return Enum.TryParse(target, value as string, out parsed) && Enum.IsDefined(target, parsed!);

        parsed = Parse(column, value, target);
        return true;
    }

    public static DateTimeOffset Time(object value) =>
        DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    public static double Double(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static object? Parse(string column, object value, Type type)
    {
        if (type == typeof(string)) return value as string;
        if (type == typeof(int)) return (int)value;
        if (type == typeof(bool)) return (bool)value;
        if (type == typeof(double)) return Double(value);
        if (type == typeof(long)) return long.Parse((string)value, CultureInfo.InvariantCulture);
        if (type == typeof(Guid)) return Guid.Parse((string)value);
        if (type == typeof(DateTimeOffset)) return Time(value);
        if (type == typeof(DateTime)) return Time(value).UtcDateTime;
        if (type == typeof(byte[])) return Convert.FromBase64String((string)value);
        if (type == typeof(BinaryData)) return BinaryData.FromBytes(Convert.FromBase64String((string)value));
        throw new NotSupportedException($"Column {column} cannot be read into {type}.");
    }
}
