using FluentValidation;
using Procurement.Domain.Evaluators;
using Procurement.Functions.Http;
using Procurement.Functions.Organizations;
using Procurement.Functions.Rounds;

namespace Procurement.Functions.Evaluators;

/// <summary>What an evaluator says of itself; lists that are not sent are empty.</summary>
public sealed record EvaluatorBody(
    string Name,
    string Phone,
    string Employer,
    string Title,
    TitleGrade Grade,
    int Years,
    string Region,
    IReadOnlyList<string> Categories,
    string? EmployerUscc = null,
    IReadOnlyList<PostBody>? History = null,
    IReadOnlyList<RelationBody>? Relations = null)
{
    /// <summary>What the body says.</summary>
    public EvaluatorEntry ToEntry() => new(
        Name,
        Phone,
        Employer,
        EmployerUscc,
        Title,
        Grade,
        Years,
        Region,
        Categories,
        [.. (History ?? []).Select(one => new Post(one.Organization, one.Uscc, one.Role, one.Through))],
        [
            .. (Relations ?? []).Select(one =>
                new Relation(one.Kind, one.Organization, one.Uscc, one.Person, one.Ended)),
        ]);

    /// <summary>The body that says this.</summary>
    public static EvaluatorBody Of(EvaluatorEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(
            entry.Name,
            entry.Phone,
            entry.Employer,
            entry.Title,
            entry.Grade,
            entry.Years,
            entry.Region,
            entry.Categories,
            entry.EmployerUscc,
            [.. entry.History.Select(one => new PostBody(one.Organization, one.Role, one.Uscc, one.Through))],
            [
                .. entry.Relations.Select(one =>
                    new RelationBody(one.Kind, one.Organization, one.Person, one.Uscc, one.Ended)),
            ]);
    }
}

/// <summary>Work for an organization, through a day; null where it goes on.</summary>
public sealed record PostBody(string Organization, string Role, string? Uscc = null, DateOnly? Through = null);

/// <summary>A relation to an organization, through whom, and the day on which it ended.</summary>
public sealed record RelationBody(
    RelationKind Kind, string Organization, string Person, string? Uscc = null, DateOnly? Ended = null);

/// <summary>Checks the form of an entry.</summary>
public sealed class EvaluatorBodyValidator : AbstractValidator<EvaluatorBody>
{
    private const int ListMax = 40;

    public EvaluatorBodyValidator()
    {
        RuleFor(body => body.Name).IsLine(50);
        RuleFor(body => body.Phone).IsLine(40);
        RuleFor(body => body.Employer).IsLine(100);
        RuleFor(body => body.EmployerUscc).IsUscc();
        RuleFor(body => body.Title).IsLine(60);
        RuleFor(body => body.Years).IsWithin(0, 70);
        RuleFor(body => body.Region).IsLine(60);
        RuleFor(body => body.Categories).HasItems(1, ListMax);
        RuleFor(body => body.Categories).Must(all => all.IsDistinct()).IsNotRepeated();
        RuleForEach(body => body.Categories).IsLine(60);
        When(body => body.History is not null, () => RuleFor(body => body.History!).HasItems(0, ListMax));
        RuleForEach(body => body.History).ChildRules(one =>
        {
            one.RuleFor(post => post.Organization).IsLine(100);
            one.RuleFor(post => post.Uscc).IsUscc();
            one.RuleFor(post => post.Role).IsLine(60);
        });
        When(body => body.Relations is not null, () => RuleFor(body => body.Relations!).HasItems(0, ListMax));
        RuleForEach(body => body.Relations).ChildRules(one =>
        {
            one.RuleFor(relation => relation.Organization).IsLine(100);
            one.RuleFor(relation => relation.Uscc).IsUscc();
            one.RuleFor(relation => relation.Person).IsLine(50);
        });
    }
}

/// <summary>When an evaluator cannot come.</summary>
public sealed record AbsencesBody(IReadOnlyList<AbsenceBody> Absences);

/// <summary>Days on which an evaluator cannot come, both included.</summary>
public sealed record AbsenceBody(DateOnly From, DateOnly Through);

/// <summary>Checks the form of absences.</summary>
public sealed class AbsencesBodyValidator : AbstractValidator<AbsencesBody>
{
    public AbsencesBodyValidator() => RuleFor(body => body.Absences).HasItems(0, 40);
}

/// <summary>By what an officer verifies an entry, and through which day it counts.</summary>
public sealed record EvaluatorVerificationBody(EvidenceBody Evidence, DateOnly Through);

/// <summary>Checks the form of a verification.</summary>
public sealed class EvaluatorVerificationBodyValidator : AbstractValidator<EvaluatorVerificationBody>
{
    public EvaluatorVerificationBodyValidator() =>
        RuleFor(body => body.Evidence).SetValidator(new EvidenceBodyValidator());
}
