using FluentValidation;
using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Functions.Http;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Commands;

/// <summary>Writes whole aggregates: 201 when new, 200 when replaced, never over a version that was not read.</summary>
public sealed class PutCommands(PostedCommands commands)
{
    /// <summary>Reads the body, checks the precondition inside the decision, and answers with the view.</summary>
    public async Task<IResult> RunAsync<TKey, TBody, TState, TEvent, TView>(
        HttpRequest request,
        AggregateKind<TState, TEvent> kind,
        Read<TKey> key,
        IValidator<TBody> validator,
        Func<TState?, TBody, Decision<TEvent>> decide,
        Func<TState, TView> view,
        CancellationToken cancel)
        where TKey : notnull
        where TBody : class
        where TState : class
        where TEvent : notnull
    {
        if (key.Problem is { } unknown) return unknown;
        var put = await commands.ReadPutAsync(request, validator, cancel);
        if (put.Problem is { } malformed) return malformed;

        var (posted, precondition) = put.Value;
        var isNew = false;
        return await commands.RunAsync(
            kind,
            key.Value,
            posted.Command,
            stored =>
            {
                isNew = stored.State is null;
                return Task.FromResult(precondition.RefusalOrNull(stored.Events) is { } stale
                    ? stale
                    : decide(stored.State, posted.Body));
            },
            done => isNew
                ? Answers.Created(request.Path, view(done.State), $"{done.Version}")
                : Answers.Ok(view(done.State), $"{done.Version}"),
            cancel);
    }
}
