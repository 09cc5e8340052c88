using System.Text.Json;
using FluentValidation;
using Procurement.Functions.Http;

namespace Procurement.Functions.Tests.Http;

public sealed class ValidatingInChinese
{
    [Fact]
    public void Says_a_rule_without_a_sentence_of_its_own_in_the_librarys_Chinese()
    {
        ValidationTexts.SpeakChinese();
        var rules = new InlineValidator<SampleBody>();
        rules.RuleFor(body => body.Title).MaximumLength(1);
        rules.RuleFor(body => body.WorkingDays).GreaterThan(60);
        var body = JsonSerializer.Deserialize<SampleBody>(SampleBody.Good, WireJson.Options)!;

        var told = rules.Validate(body).Errors;

        Assert.Equal(2, told.Count);
        Assert.All(told, error => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", error.ErrorMessage));
    }
}
