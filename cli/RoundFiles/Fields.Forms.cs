using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Procurement.Cli.RoundFiles;

/// <summary>The forms a single value may have.</summary>
internal sealed partial class Fields
{
    /// <summary>A string that is not blank.</summary>
    public string? Text(string name, bool optional = false)
    {
        if (Find(name, optional) is not { } found) return null;
        if (found.Kind is JsonValueKind.String && !string.IsNullOrWhiteSpace(found.Text)) return found.Text;
        findings.Add(found, "应为不空的字符串。");
        return null;
    }

    /// <summary>One line of 1 to so many characters, as the service takes it.</summary>
    public string? Line(string name, int most, bool optional = false)
    {
        if (Prose(name, most, optional) is not { } text) return null;
        if (text.IndexOfAny(['\n', '\r', '\t']) < 0) return text;
        Wrong(name, "应为一行文字，不能换行。");
        return null;
    }

    /// <summary>A text of 1 to so many characters, lines allowed, as the service takes it.</summary>
    public string? Prose(string name, int most, bool optional = false)
    {
        if (Text(name, optional) is not { } text) return null;
        if (text.Trim().Length == text.Length && text.EnumerateRunes().Count() <= most && !Unprintable().IsMatch(text))
            return text;
        Wrong(name, $"应为 1–{most} 个字的文字，首尾不留空白，不含控制字符。");
        return null;
    }

    /// <summary>A name inside the file: 1–64 letters, digits, <c>_ - .</c></summary>
    public string? Ref(string name) => Form(name, RefForm(), "应为 1–64 个字母、数字或 _ - .，以字母或数字开头。");

    /// <summary>A string of a form.</summary>
    public string? Form(string name, Regex form, string otherwise, bool optional = false)
    {
        if (Text(name, optional) is not { } text) return null;
        if (form.IsMatch(text)) return text;
        Wrong(name, otherwise);
        return null;
    }

    /// <summary>One of a list of words.</summary>
    public string? OneOf(string name, IReadOnlyList<string> words, bool optional = false)
    {
        if (Text(name, optional) is not { } text) return null;
        if (words.Contains(text)) return text;
        Wrong(name, $"“{text}”不在 {string.Join("、", words)} 之中。");
        return null;
    }

    /// <summary>Yuan with exactly two decimals, as a string; negative only if <paramref name="signed"/>.</summary>
    public string? Money(string name, bool signed = false, bool optional = false)
    {
        const string otherwise = "金额应为带两位小数的字符串，例如 \"48000.00\"。";
        if (Form(name, MoneyForm(), otherwise, optional) is not { } text) return null;
        if (signed || !text.StartsWith('-')) return text;
        Wrong(name, "金额不能为负。");
        return null;
    }

    /// <summary>A decimal number as a string, between two limits.</summary>
    public decimal? Number(string name, decimal least, decimal most, bool optional = false)
    {
        if (Form(name, NumberForm(), "应为十进制数的字符串，例如 \"0.10\"。", optional) is not { } text) return null;
        var number = decimal.Parse(text, CultureInfo.InvariantCulture);
        if (number >= least && number <= most) return number;
        Wrong(name, $"应在 {least} 到 {most} 之间。");
        return null;
    }

    /// <summary>A whole JSON number, between two limits.</summary>
    public int? Count(string name, int least, int most = 1_000_000)
    {
        if (Find(name) is not { } found) return null;
        if (found.Kind is JsonValueKind.Number
            && int.TryParse(found.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            && count >= least && count <= most) return count;
        findings.Add(found, $"应为 {least} 到 {most} 之间的整数。");
        return null;
    }

    /// <summary>true or false.</summary>
    public bool? Flag(string name)
    {
        if (Find(name) is not { } found) return null;
        if (found.Kind is JsonValueKind.True or JsonValueKind.False) return found.Kind is JsonValueKind.True;
        findings.Add(found, "应为 true 或 false。");
        return null;
    }

    /// <summary>A moment: RFC 3339 with offset.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Form(name, TimeForm(), BadTime) is not { } text) return null;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            Wrong(name, BadTime);
        else if (time.Year is < 2000 or > 2100) Wrong(name, "年份应在 2000 到 2100 之间。");
        else return time;
        return null;
    }

    private const string BadTime = "时间应为带时区的 RFC 3339，例如 \"2026-03-02T09:00:00+08:00\"。";

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RefForm();

    // Controls, and marks that turn the direction of writing; line breaks and tabs are left out.
    [GeneratedRegex(@"[\p{Cc}\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF-[\n\r\t]]", RegexOptions.None, 1000)]
    private static partial Regex Unprintable();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,13})\.[0-9]{2}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MoneyForm();

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})(\.[0-9]{1,9})?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberForm();

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+\-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeForm();
}
