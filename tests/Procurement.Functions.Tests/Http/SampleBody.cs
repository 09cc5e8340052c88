using FluentValidation;
using Procurement.Domain;
using Procurement.Functions.Http;

namespace Procurement.Functions.Tests.Http;

internal enum SampleKind
{
    VentureGrant,
    OpenTender,
}

/// <summary>A body with one of everything that bodies of this service hold.</summary>
internal sealed record SampleBody(
    string Title,
    SampleKind Kind,
    Money Requested,
    IReadOnlyList<SampleLine> Budget,
    IReadOnlyDictionary<string, Fraction> Points,
    DateTimeOffset OpensAt,
    int WorkingDays,
    bool Certified,
    string? Grade,
    int? Limit = null)
{
    public const string Good =
        """
        {"title":"长者日间照料","kind":"ventureGrant","requested":"48000.00",
        "budget":[{"line":"personnel","amount":"48000.00"}],"points":{"need":"10.0"},
        "opensAt":"2026-03-02T09:00:00+08:00","workingDays":5,"certified":true,"grade":null}
        """;

    internal sealed class Validator : AbstractValidator<SampleBody>
    {
        public Validator()
        {
            RuleFor(body => body.Title).IsLine(20);
            RuleFor(body => body.Requested).IsPositive();
            RuleFor(body => body.WorkingDays).IsWithin(1, 60);
            RuleForEach(body => body.Budget).ChildRules(line => line.RuleFor(at => at.Amount).IsNotNegative());
        }
    }
}

/// <summary>A line of the sample body.</summary>
internal sealed record SampleLine(string Line, Money Amount);
