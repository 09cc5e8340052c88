using FluentValidation;
using Procurement.Domain.Organizations;
using Procurement.Functions.Http;

namespace Procurement.Functions.Organizations;

/// <summary>What an officer looked at, where, and on which day.</summary>
public sealed record EvidenceBody(string What, string Where, DateOnly On)
{
    /// <summary>The evidence.</summary>
    public Evidence ToEvidence() => new(What, Where, On);

    /// <summary>The body that says this, or null.</summary>
    public static EvidenceBody? OfOrNull(Evidence? evidence) =>
        evidence is null ? null : new(evidence.What, evidence.Where, evidence.On);
}

/// <summary>Checks the form of evidence.</summary>
public sealed class EvidenceBodyValidator : AbstractValidator<EvidenceBody>
{
    public EvidenceBodyValidator()
    {
        RuleFor(body => body.What).IsText(500);
        RuleFor(body => body.Where).IsLine(200);
    }
}
