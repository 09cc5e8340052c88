namespace Procurement.Functions.Http;

/// <summary>A request ends here, with this answer.</summary>
public sealed class ProblemException(ProblemResult problem) : Exception(problem.Code)
{
    /// <summary>The answer.</summary>
    public ProblemResult Problem { get; } = problem;
}
