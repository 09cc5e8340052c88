using System.Text.RegularExpressions;

namespace Procurement.Domain.Tests;

/// <summary>Every refusal has a text for people, and every text a refusal.</summary>
public sealed partial class TellingPeopleWhy
{
    private const string Texts = "functions/Procurement.Functions/Http/Texts/";

    private static readonly HashSet<string> Told =
    [
        .. SourceFiles.Under(Texts)
            .SelectMany(file => TextEntry.Matches(file.Text))
            .Select(one => one.Groups["code"].Value),
    ];

    private static IEnumerable<Type> ClosedLists => typeof(Money).Assembly.GetExportedTypes()
        .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal));

    [Fact]
    public void Has_a_text_for_every_refusal_of_the_domain() => Assert.Empty(ClosedLists
        .SelectMany(list => list.GetFields().Select(field => field.GetValue(null)).OfType<Refusal>())
        .Select(refusal => refusal.Code)
        .Except(Told));

    [Fact]
    public void Has_no_text_for_what_nothing_answers()
    {
        Assert.NotEmpty(Told);
        var program = string.Concat(SourceFiles.Under("functions")
            .Where(file => !file.Path.StartsWith(Texts, StringComparison.Ordinal))
            .Select(file => file.Text));
        Assert.DoesNotContain(Told, code => !program.Contains($"\"{code}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Has_an_example_for_every_closed_list_of_refusals()
    {
        var tests = string.Concat(SourceFiles.Under("tests/Procurement.Domain.Tests").Select(file => file.Text));
        Assert.NotEmpty(ClosedLists);
        Assert.All(ClosedLists, list => Assert.Contains($"typeof({list.Name})", tests, StringComparison.Ordinal));
    }

    [GeneratedRegex("""\{ "(?<code>[A-Za-z]+\.[A-Za-z]+)", [0-9]{3},""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextEntry { get; }
}
