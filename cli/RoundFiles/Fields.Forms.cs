using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Procurement.Domain;

namespace Procurement.Cli.RoundFiles;

/// <content>The forms of texts and words.</content>
internal sealed partial class Fields
{
    /// <summary>A string that is not blank and hides nothing.</summary>
    public string? Text(string name, bool optional = false) =>
        Find(name, optional) is { } found ? Text(found) : null;

    /// <summary>The same in an item of an array.</summary>
    public string? Text(LocatedValue found) => IsString(found) && !Hides(found) ? found.Text : null;

    /// <summary>One line of 1 to so many characters, as the service takes it.</summary>
    public string? Line(string name, int most, bool optional = false) =>
        Find(name, optional) is { } found ? Line(found, most) : null;

    /// <summary>The same in an item of an array.</summary>
    public string? Line(LocatedValue found, int most)
    {
        if (Prose(found, most) is not { } text) return null;
        if (text.IndexOfAny(['\n', '\r', '\t']) < 0) return text;
        findings.Add(found, "应为一行文字，不能换行。");
        return null;
    }

    /// <summary>A text of 1 to so many characters, lines allowed, as the service takes it.</summary>
    public string? Prose(string name, int most, bool optional = false) =>
        Find(name, optional) is { } found ? Prose(found, most) : null;

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

    /// <summary>One of a list of words, letter by letter.</summary>
    public string? OneOf(string name, IReadOnlyList<string> words, string? told = null, bool optional = false) =>
        Find(name, optional) is { } found ? OneOf(found, words, told) : null;

    /// <summary>The same in an item of an array.</summary>
    public string? OneOf(LocatedValue found, IReadOnlyList<string> words, string? told = null)
    {
        if (!IsString(found)) return null;
        if (words.Contains(found.Text)) return found.Text;
        findings.Add(found, Words.Otherwise(found.Text, words, told));
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

    /// <summary>A moment: RFC 3339 with offset, to the tick.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Form(name, TimeForm(), BadTime) is not { } text) return null;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            Wrong(name, BadTime);
        else if (time.Year is < 2000 or > 2100) Wrong(name, "年份应在 2000 到 2100 之间。");
        else return time;
        return null;
    }

    private const string BadTime = "时间应为带时区的 RFC 3339，例如 \"2026-03-02T09:00:00+08:00\"，秒后最多七位小数。";

    private string? Prose(LocatedValue found, int most)
    {
        if (Text(found) is not { } text) return null;
        if (text.Trim().Length == text.Length && text.EnumerateRunes().Count() <= most) return text;
        findings.Add(found, $"应为 1–{most} 个字的文字，首尾不留空白。");
        return null;
    }

    private bool IsString(LocatedValue found)
    {
        if (found.Kind is JsonValueKind.String && !string.IsNullOrWhiteSpace(found.Text)) return true;
        findings.Add(found, "应为不空的字符串。");
        return false;
    }

    private bool Hides(LocatedValue found)
    {
        var hidden = HiddenCharacters.In(found.Text);
        if (hidden.Count > 0) findings.Add(found, $"有看不见的字符 {string.Join("、", hidden)}，请删去。");
        return hidden.Count > 0;
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RefForm();

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+\-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeForm();
}
