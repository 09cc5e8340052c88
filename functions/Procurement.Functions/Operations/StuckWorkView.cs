using FluentValidation;
using Procurement.Domain.Operations;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Operations;

/// <summary>Why stuck work is given up, and how it was settled instead.</summary>
public sealed record ResolutionOfWorkBody(string Reason);

/// <summary>Checks the form of a resolution.</summary>
public sealed class ResolutionOfWorkBodyValidator : AbstractValidator<ResolutionOfWorkBody>
{
    public ResolutionOfWorkBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>
/// Stuck work as it is read; <paramref name="NextLook"/> says when it is tried again by itself, and
/// <paramref name="Reason"/> why it was given up.
/// </summary>
public sealed record StuckWorkView(
    string Work,
    StuckState State,
    string Kind,
    string Key,
    long? Event,
    int Tries,
    DateTimeOffset First,
    DateTimeOffset Last,
    DateTimeOffset? NextLook,
    string Code,
    string Text,
    string? Reason)
{
    /// <summary>The view of work that is stuck.</summary>
    public static StuckWorkView Of(StuckRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Of(row.Key, row.Work, row.NextLook, null);
    }

    /// <summary>The view of work as it stood when somebody intervened.</summary>
    public static StuckWorkView Of(StuckWorkKey key, Intervention done)
    {
        ArgumentNullException.ThrowIfNull(done);
        return Of(key, done.Work, null, done.Reason);
    }

    private static StuckWorkView Of(StuckWorkKey key, StuckWork work, DateTimeOffset? nextLook, string? reason) => new(
        key.Id,
        work.State,
        work.Kind,
        work.Key,
        work.Event,
        work.Tries,
        work.First,
        work.Last,
        nextLook,
        work.Code,
        work.Text,
        reason);
}
