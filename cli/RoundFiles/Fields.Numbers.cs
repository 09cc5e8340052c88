using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Procurement.Cli.RoundFiles;

/// <summary>How small an amount may be.</summary>
internal enum Least
{
    /// <summary>It may be below 0: the service refuses what it must.</summary>
    Any,

    /// <summary>0.00.</summary>
    Zero,

    /// <summary>0.01.</summary>
    Cent,
}

/// <content>The forms of amounts and numbers; values count, so that -0.00 is nothing and not below it.</content>
internal sealed partial class Fields
{
    // Amounts in words (大写) end before 10 万亿 yuan.
    private const int YuanDigitsMax = 13;

    // As many digits as the service reads.
    private const int NumberDigitsMax = 18;

    /// <summary>Yuan with exactly two decimals, as a string.</summary>
    public string? Money(string name, Least least = Least.Zero, bool optional = false)
    {
        const string otherwise = "金额应为带两位小数的字符串，例如 \"48000.00\"，前面不加 0。";
        if (Form(name, MoneyForm(), otherwise, optional) is not { } text) return null;
        if (text.TrimStart('-').Length > YuanDigitsMax + ".00".Length)
            Wrong(name, $"金额小数点前最多 {YuanDigitsMax} 位，再多就写不成大写金额。");
        else if (least is not Least.Any && Number(text) < 0) Wrong(name, "金额不能为负。");
        else if (least is Least.Cent && Number(text) == 0) Wrong(name, "金额应大于 0。");
        else return text;
        return null;
    }

    /// <summary>A decimal number as a string, between two limits.</summary>
    public decimal? Number(string name, decimal least, decimal most, bool optional = false)
    {
        const string otherwise = "应为十进制数的字符串，例如 \"0.10\"，不用指数，前面不加 0，最多 18 位数字。";
        if (Form(name, NumberForm(), otherwise, optional) is not { } text) return null;
        if (text.Count(char.IsAsciiDigit) > NumberDigitsMax) Wrong(name, otherwise);
        else if (Number(text) is var number && (number < least || number > most))
            Wrong(name, $"应在 {least} 到 {most} 之间。");
        else return number;
        return null;
    }

    /// <summary>A whole JSON number, between two limits.</summary>
    public int? Count(string name, int least, int most = 1_000_000)
    {
        if (Find(name) is not { } found) return null;
        if (found.Kind is JsonValueKind.Number
            && int.TryParse(found.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            && count >= least && count <= most) return count;
        findings.Add(found, $"应为 {least} 到 {most} 之间的整数，不加引号、小数点和指数。");
        return null;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)\.[0-9]{2}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MoneyForm();

    // A sign too: what is below the limit is told as that.
    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberForm();
}
