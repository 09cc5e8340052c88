using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Identity;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Commands;

/// <summary>
/// A command as it came over HTTP: who gives it, what it says, and the id under which it is carried out once.
/// </summary>
public sealed record Posted<TBody>(Caller Caller, TBody Body, Command Command)
{
    /// <summary>Who and when.</summary>
    public By By => Command.By;
}

/// <summary>
/// Reads commands from requests, carries them out on an aggregate, and turns the outcome into an answer.
/// </summary>
public sealed class PostedCommands(AggregateStore store, TimeProvider clock)
{
    /// <summary>A POST: its idempotency key is the command's id.</summary>
    public async Task<Read<Posted<TBody>>> ReadAsync<TBody>(
        HttpRequest request, IValidator<TBody>? validator, CancellationToken cancel)
        where TBody : class
    {
        var key = IdempotencyKey.Read(request);
        if (key.Problem is { } noKey) return noKey;
        var body = await request.ReadAsync(validator, cancel);
        if (body.Problem is { } malformed) return malformed;

        var caller = request.Caller();
        var asked = $"{request.Method} {request.Path} {JsonSerializer.Serialize(body.Value, WireJson.Options)}";
        return new Posted<TBody>(caller, body.Value, Command.Of(ByOf(caller), key.Value, asked));
    }

    /// <summary>A PUT: its precondition keeps it from being carried out twice.</summary>
    public async Task<Read<(Posted<TBody> Posted, Precondition Precondition)>> ReadPutAsync<TBody>(
        HttpRequest request, IValidator<TBody>? validator, CancellationToken cancel)
        where TBody : class
    {
        var precondition = Precondition.Read(request);
        if (precondition.Problem is { } wrong) return wrong;
        var body = await request.ReadAsync(validator, cancel);
        if (body.Problem is { } malformed) return malformed;

        var caller = request.Caller();
        var command = Command.Of(ByOf(caller), Guid.NewGuid().ToString("N"), "");
        return (new Posted<TBody>(caller, body.Value, command), precondition.Value);
    }

    /// <summary>Carries the command out and answers.</summary>
    public Task<IResult> RunAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind,
        object key,
        Command command,
        Func<TState?, Decision<TEvent>> decide,
        Func<Outcome<TState>.Done, IResult> answer,
        CancellationToken cancel)
        where TState : class
        where TEvent : notnull =>
        RunAsync(kind, key, command, stored => Task.FromResult(decide(stored.State)), answer, cancel);

    /// <summary>As above, for a decision that needs the version, or has to ask storage something more.</summary>
    public async Task<IResult> RunAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind,
        object key,
        Command command,
        Func<Stored<TState>, Task<Decision<TEvent>>> decide,
        Func<Outcome<TState>.Done, IResult> answer,
        CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        try
        {
            return await store.TransactAsync(kind, key.ToString()!, command, decide, cancel) switch
            {
                Outcome<TState>.Done done => answer(done),
                Outcome<TState>.Refused refused => Problems.Refused(refused.Why),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (CommandIdReusedException)
        {
            return Problems.Of("idempotencyKey.reused");
        }
    }

    private By ByOf(Caller caller) => new(caller.Account, clock.GetUtcNow());
}

/// <summary>Preconditions inside a decision, where the version that counts is known.</summary>
public static class PreconditionInDecision
{
    /// <summary>
    /// The refusal of a stale or missing precondition, or null; version 0 means that nothing exists yet.
    /// </summary>
    public static Refusal? RefusalOrNull(this Precondition precondition, long version) =>
        precondition.Check(version == 0 ? null : $"{version}") is { } problem ? new Refusal(problem.Code) : null;
}
