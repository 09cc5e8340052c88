using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Orders;

/// <summary>Turns what became of a decision into an answer.</summary>
public static class SavedAnswers
{
    /// <summary>
    /// The problem of a refusal, or null; <paramref name="fieldOf"/> tells at which field a code is to be mended.
    /// </summary>
    public static ProblemResult? Problem<TState>(this Saved<TState> saved, Func<string, string?>? fieldOf = null)
        where TState : class =>
        saved.Refused.Count is 0 ? null : Problems.Refused(saved.Refused, fieldOf);

    /// <summary>A whole that was put: 201 when it is new, 200 when it was replaced, with its version.</summary>
    public static IResult Put<TView>(HttpRequest request, TView view, long version) => version is 1
        ? Answers.Created(request.Path, view, $"{version}")
        : Answers.Ok(view, $"{version}");
}
