using System.Text.Json;
using Procurement.Domain;

namespace Procurement.Cli.RoundFiles;

/// <summary>Reads the fields of one object; what is missing, wrong or unknown goes to the findings.</summary>
internal sealed partial class Fields
{
    private readonly LocatedValue? value;
    private readonly Findings findings;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The fields of a value; null has none, and one that is not an object has none and is an error.</summary>
    public Fields(LocatedValue? value, Findings findings)
    {
        this.findings = findings;
        if (value is null) return;
        if (value.Kind is JsonValueKind.Object) this.value = value;
        else findings.Add(value, "应为一个对象 { … }。");
    }

    /// <summary>The object itself, or null if it was missing or of another kind.</summary>
    public LocatedValue? Whole => value;

    /// <summary>The value of a field, or null; a missing field or a null that is not allowed is an error.</summary>
    public LocatedValue? Find(string name, bool optional = false)
    {
        known.Add(name);
        if (value is null) return null;
        if (value.MemberOrNull(name) is not { } found)
        {
            if (!optional) findings.Add(value.Line, Below(name), "缺少这一字段。");
            return null;
        }

        if (found.Kind is not JsonValueKind.Null) return found;
        if (!optional) findings.Add(found, "不能为 null。");
        return null;
    }

    /// <summary>The object in a field.</summary>
    public Fields Object(string name, bool optional = false) => new(Find(name, optional), findings);

    /// <summary>The objects in an array that has at least and at most so many.</summary>
    public IReadOnlyList<Fields> Objects(string name, int least = 0, int most = int.MaxValue) =>
        [.. Items(name, least, most).Select(item => new Fields(item, findings))];

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<LocatedValue> Items(string name, int least = 0, int most = int.MaxValue)
    {
        if (Find(name) is not { } found) return [];
        if (found.Kind is not JsonValueKind.Array) findings.Add(found, "应为一个数组 [ … ]。");
        else if (found.Items.Count < least || found.Items.Count > most)
            findings.Add(found, $"应有 {least} 到 {most} 项，现有 {found.Items.Count} 项。");
        return found.Items;
    }

    /// <summary>An error at a field, or at the object if the field is not there.</summary>
    public void Wrong(string name, string message)
    {
        if (value is null) return;
        findings.Add(value.MemberOrNull(name)?.Line ?? value.Line, Below(name), message);
    }

    /// <summary>An error at an item of an array.</summary>
    public void WrongItem(LocatedValue item, string message) => findings.Add(item, message);

    /// <summary>Reports every field that nobody asked for: a misspelt name must not be passed over.</summary>
    public void NothingElse()
    {
        foreach (var member in value?.Members ?? [])
        {
            if (known.Contains(member.Name)) continue;
            var hidden = HiddenCharacters.In(member.Name);
            var why = hidden.Count > 0 ? $"不认识的字段：名字里有看不见的字符 {string.Join("、", hidden)}。" : "不认识的字段。";
            findings.Add(member.Line, Below(member.Name), why);
        }
    }

    private string Below(string name) => value!.Path.Length == 0 ? name : $"{value.Path}.{name}";
}
