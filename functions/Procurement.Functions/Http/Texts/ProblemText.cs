namespace Procurement.Functions.Http.Texts;

/// <summary>What a code means to people: its HTTP status, a Chinese title, and what to do about it.</summary>
public sealed record ProblemText(int Status, string Title, string Advice)
{
    /// <summary>The advice with what the refusal names (a year, a limit) in the place of {0}.</summary>
    public string AdviceFor(string? value) => Advice.Replace("{0}", value ?? "（未定）", StringComparison.Ordinal);
}

/// <summary>The texts of one area of business, written as a list.</summary>
internal sealed class ProblemTextList : List<(string Code, ProblemText Text)>
{
    /// <summary>Adds one code.</summary>
    public void Add(string code, int status, string title, string advice) => Add((code, new(status, title, advice)));
}
