namespace Procurement.Functions.Http;

/// <summary>What reading a part of a request gave: a value, or the problem to answer instead.</summary>
public readonly struct Read<T>
{
    private readonly T? value;

    private Read(T? value, ProblemResult? problem)
    {
        this.value = value;
        Problem = problem;
    }

    /// <summary>Why there is no value, or null.</summary>
    public ProblemResult? Problem { get; }

    /// <summary>The value; asking for it while there is a problem throws.</summary>
    public T Value => Problem is null ? value! : throw new InvalidOperationException($"Not read: {Problem.Code}.");

    /// <summary>It was read.</summary>
    public static implicit operator Read<T>(T value) => new(value, null);

    /// <summary>It was refused.</summary>
    public static implicit operator Read<T>(ProblemResult problem) => new(default, problem);
}
