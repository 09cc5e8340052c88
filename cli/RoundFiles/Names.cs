using Procurement.Domain;

namespace Procurement.Cli.RoundFiles;

/// <summary>The names of one kind of thing in a file: each is given once, and others refer to it.</summary>
internal sealed class Names(string kind)
{
    private readonly HashSet<string> all = new(StringComparer.Ordinal);

    /// <summary>Takes the name that a thing gives itself; a second one of the same name is an error.</summary>
    public string Add(Fields thing, string field)
    {
        var name = field == "ref" ? thing.Ref(field) : thing.Text(field);
        if (name is not null && !all.Add(name)) thing.Wrong(field, $"{kind} {name} 已经写过。");
        return name ?? "";
    }

    /// <summary>The name that a field refers to; an unknown one is an error.</summary>
    public string Refer(Fields from, string field)
    {
        var name = from.Text(field);
        if (name is not null && !Knows(name)) from.Wrong(field, Unknown(name));
        return name ?? "";
    }

    /// <summary>Whether the name is known. Where there is none at all, references are not what is wrong.</summary>
    public bool Knows(string name) => all.Count == 0 || all.Contains(name);

    /// <summary>The sentence for a name that is not known.</summary>
    public string Unknown(string name)
    {
        var hidden = HiddenCharacters.In(name);
        return $"文件里没有{kind} {name}{(hidden.Count > 0 ? $"（其中有看不见的字符 {string.Join("、", hidden)}）" : "")}。";
    }
}
