namespace Procurement.Functions.Http;

/// <summary>
/// A request that cannot be served as it is: the answer is the problem. Only for what is wrong with the request; what
/// a rule refuses is a value (docs/decisions/0012).
/// </summary>
public sealed class ProblemException(ProblemResult problem) : Exception(problem.Code)
{
    /// <summary>What is answered.</summary>
    public ProblemResult Problem { get; } = problem;
}
