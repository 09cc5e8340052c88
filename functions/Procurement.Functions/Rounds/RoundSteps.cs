using FluentValidation;
using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Domain.Rounds;
using Procurement.Functions.Commands;
using Procurement.Functions.Http;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Rounds;

/// <summary>A step on a round, as read: the round's key and state, what the step says, and who gives it.</summary>
public sealed record RoundStep<TBody>(RoundKey Key, Round? Round, Posted<TBody> Posted)
{
    /// <summary>What the step says.</summary>
    public TBody Body => Posted.Body;

    /// <summary>Who and when.</summary>
    public By By => Posted.By;
}

/// <summary>Runs the steps on rounds, all in the same way.</summary>
public sealed class RoundSteps(PostedCommands commands)
{
    /// <summary>Reads the step, lets the rule decide, and answers.</summary>
    public Task<IResult> RunAsync<TBody>(
        HttpRequest request,
        string round,
        IValidator<TBody>? validator,
        Func<RoundStep<TBody>, Decision<RoundEvent>> decide,
        Func<RoundStep<TBody>, IResult> answer,
        CancellationToken cancel)
        where TBody : class =>
        RunAsync(request, round, validator, step => Task.FromResult(decide(step)), answer, cancel);

    /// <summary>As above, for a decision that has to ask storage something more.</summary>
    public async Task<IResult> RunAsync<TBody>(
        HttpRequest request,
        string round,
        IValidator<TBody>? validator,
        Func<RoundStep<TBody>, Task<Decision<RoundEvent>>> decide,
        Func<RoundStep<TBody>, IResult> answer,
        CancellationToken cancel)
        where TBody : class
    {
        var read = await commands.ReadAsync(request, validator, cancel);
        if (read.Problem is { } malformed) return malformed;
        var key = Address.Round(read.Value.Caller, round);
        if (key.Problem is { } unknown) return unknown;

        return await commands.RunAsync(
            Kinds.Rounds,
            key.Value,
            read.Value.Command,
            stored => decide(new RoundStep<TBody>(key.Value, stored.State, read.Value)),
            done => answer(new RoundStep<TBody>(key.Value, done.State, read.Value)),
            cancel);
    }
}

/// <summary>The usual answers to steps on rounds.</summary>
public static class RoundAnswers
{
    /// <summary>The round as it is now.</summary>
    public static IResult Done<TBody>(RoundStep<TBody> step) => Answers.Ok(RoundView.Of(step.Key, step.Round!, 0));

    /// <summary>It is decided, and follow-ups carry it out.</summary>
    public static IResult Accepted<TBody>(RoundStep<TBody> step) =>
        Answers.Accepted(RoundView.Of(step.Key, step.Round!, 1));
}
