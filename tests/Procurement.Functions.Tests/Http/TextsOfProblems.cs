using System.Reflection;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Validators;
using Procurement.Domain;
using Procurement.Functions.Http;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Http;

/// <summary>Every code that the program can answer has its status and its Chinese text.</summary>
public sealed partial class TextsOfProblems
{
    private static readonly int[] Statuses = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503];

    [Fact]
    public void Cover_every_refusal_of_the_domain()
    {
        var codes = typeof(Refusal).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Refusal))
            .Select(field => ((Refusal)field.GetValue(null)!).Code)
            .ToHashSet(StringComparer.Ordinal);

        Assert.InRange(codes.Count, 70, 1000);
        Assert.Empty(codes.Except(ProblemTexts.All.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Cover_every_code_that_the_source_names()
    {
        var codes = Directory
            .EnumerateFiles(RepositoryPaths.Of("functions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Naming.Matches(File.ReadAllText(file)))
            .Select(named => named.Groups["code"].Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.InRange(codes.Count, 80, 1000);
        Assert.Empty(codes.Except(ProblemTexts.All.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Are_a_known_status_a_title_and_an_advice_in_Chinese() =>
        Assert.All(ProblemTexts.All, text =>
        {
            Assert.Matches(@"\A[a-z][A-Za-z]*\.[a-z][A-Za-z]*\z", text.Key);
            Assert.Contains(text.Value.Status, Statuses);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*[^。]\z", text.Value.Title);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。\z", text.Value.Advice);
        });

    [Fact]
    public void Are_there_for_every_rule_of_every_validator()
    {
        var validators = typeof(Problems).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IValidator)) && type is { IsAbstract: false, IsGenericType: false })
            .Append(typeof(SampleBody.Validator));

        Assert.All(validators, type =>
        {
            var validator = (IValidator)Activator.CreateInstance(type)!;
            var rules = validator.CreateDescriptor().Rules.SelectMany(rule => rule.Components)
                .Where(component => component.Validator is not IChildValidatorAdaptor);
            Assert.All(rules, rule => Assert.Matches(@"\A[a-z][A-Za-z]*\.[a-z][A-Za-z]*\z", rule.ErrorCode));
            Assert.All(rules, rule =>
                Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", rule.GetUnformattedErrorMessage()));
        });
    }

    [GeneratedRegex(
        @"(Problems\.(Of|Malformed)|Refuse|Retry|new Refusal|Refusal [A-Za-z]+ = new)\(\s*""(?<code>[^""]+)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Naming { get; }
}
