using FluentValidation;
using Procurement.Domain.Performances;
using Procurement.Functions.Http;

namespace Procurement.Functions.Performances;

/// <summary>Who served: a name, and a certificate where one is held.</summary>
public sealed record WorkerBody(string Name, string? Certificate = null);

/// <summary>
/// A visit as it is recorded; times of day as "09:30". <paramref name="Client"/> is a number of the organization's own,
/// never a name. <paramref name="Corrects"/> names the record in whose place it comes, with the reason.
/// </summary>
public sealed record VisitBody(
    DateOnly Day,
    string From,
    string Until,
    string Site,
    IReadOnlyList<WorkerBody> Workers,
    int Quantity,
    Verification Verification,
    string? Client = null,
    string? Plan = null,
    string? Planned = null,
    string? Note = null,
    IReadOnlyList<string>? Files = null,
    string? Corrects = null,
    string? Reason = null)
{
    /// <summary>What it says.</summary>
    public VisitContent Content() => new(
        Plan,
        Planned is null ? null : Times.Read(Planned),
        [.. Workers.Select(one => new Worker(one.Name, one.Certificate))],
        Client,
        Day,
        Times.Read(From),
        Times.Read(Until),
        Site,
        Quantity,
        Verification,
        Note,
        Files ?? []);
}

/// <summary>Why a record is withdrawn.</summary>
public sealed record VisitWithdrawalBody(string Reason);

/// <summary>Checks a visit.</summary>
public sealed class VisitBodyValidator : AbstractValidator<VisitBody>
{
    private const int WorkersMax = 10, QuantityMax = 1000, FilesMax = 5;

    public VisitBodyValidator()
    {
        RuleFor(body => body.From).IsTimeOfDay();
        RuleFor(body => body.Until).IsTimeOfDay();
        RuleFor(body => body.Planned).IsTimeOfDay();
        RuleFor(body => body.Site).IsLine(100);
        RuleFor(body => body.Workers).HasItems(1, WorkersMax);
        RuleForEach(body => body.Workers).ChildRules(worker =>
        {
            worker.RuleFor(one => one.Name).IsLine(50);
            worker.RuleFor(one => one.Certificate).IsRef();
        });
        RuleFor(body => body.Quantity).IsWithin(1, QuantityMax);
        RuleFor(body => body.Client).IsLine(64);
        RuleFor(body => body.Plan).IsRef();
        RuleFor(body => body.Note).IsText(500);
        RuleFor(body => body.Files!).HasItems(0, FilesMax).When(body => body.Files is not null);
        RuleForEach(body => body.Files).IsRef();
        RuleFor(body => body.Corrects).IsRef();
        RuleFor(body => body.Reason).IsText(500);
    }
}

/// <summary>Checks a reason.</summary>
public sealed class VisitWithdrawalBodyValidator : AbstractValidator<VisitWithdrawalBody>
{
    public VisitWithdrawalBodyValidator() => RuleFor(body => body.Reason).IsText(500);
}
