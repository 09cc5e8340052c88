using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Orders;

/// <summary>Turns what became of a decision into an answer.</summary>
public static class SavedAnswers
{
    /// <summary>The problem of a refusal, or null.</summary>
    public static ProblemResult? Problem<TState>(this Saved<TState> saved)
        where TState : class => Problems.OrNull(saved.Refused);

    /// <summary>A whole that was put: 201 when it is new, 200 when it was replaced, with its version.</summary>
    public static IResult Put<TView>(HttpRequest request, TView view, long version) => version is 1
        ? Answers.Created(request.Path, view, $"{version}")
        : Answers.Ok(view, $"{version}");
}
