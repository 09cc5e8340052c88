namespace Procurement.Documents.Files;

/// <summary>Values by name, in their order.</summary>
internal sealed record PdfDictionary(IReadOnlyList<KeyValuePair<string, PdfValue>> Entries) : PdfValue
{
    /// <summary>The value of a name, or null.</summary>
    public PdfValue? this[string name] => Entries.FirstOrDefault(entry => entry.Key == name).Value;

    public static PdfDictionary Of(params (string Name, PdfValue Value)[] entries) =>
        new([.. entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value))]);

    public PdfDictionary With(string name, PdfValue value) =>
        new([.. Without(name).Entries, KeyValuePair.Create(name, value)]);

    public PdfDictionary Without(params string[] names) =>
        new([.. Entries.Where(entry => !names.Contains(entry.Key))]);

    /// <summary>The value of a name; throws <see cref="PdfSyntaxException"/> if there is none of the kind.</summary>
    public T Get<T>(string name)
        where T : PdfValue =>
        this[name] as T ?? throw new PdfSyntaxException($"/{name} is missing or no {typeof(T).Name}");

    /// <summary>The whole number of a name. Throws <see cref="PdfSyntaxException"/>.</summary>
    public int Whole(string name) =>
        Get<PdfWord>(name).WholeOrNull() ?? throw new PdfSyntaxException($"/{name} is no whole number");

    public bool IsName(string name, string value) => this[name] is PdfName said && said.Text == value;
}
