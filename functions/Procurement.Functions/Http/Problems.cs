using Procurement.Domain;

namespace Procurement.Functions.Http;

/// <summary>Makes the problem answers; status and Chinese text come from <see cref="ProblemTexts"/> by code.</summary>
public static class Problems
{
    /// <summary>The problem of that code; <paramref name="detail"/> (Chinese) replaces the usual advice.</summary>
    public static ProblemResult Of(string code, string? detail = null) => new(code, ProblemTexts.Of(code), detail);

    /// <summary>A rule's refusals: the first decides code and status, all codes are listed, sorted.</summary>
    /// <param name="why">The refusals.</param>
    /// <param name="fieldOf">At which field a code is to be mended, where there is one.</param>
    public static ProblemResult Refused(IReadOnlyList<Refusal> why, Func<string, string?>? fieldOf = null)
    {
        ArgumentNullException.ThrowIfNull(why);
        if (why.Count is 0) throw new ArgumentException("A refusal names at least one code.", nameof(why));

        var codes = why.Select(refusal => refusal.Code).Distinct(StringComparer.Ordinal);
        var advice = why.Select(refusal => ProblemTexts.Of(refusal.Code).AdviceFor(refusal.Value));
        var decisive = why[0].Code;
        return new(
            decisive,
            ProblemTexts.Of(decisive),
            string.Concat(advice.Distinct(StringComparer.Ordinal)),
            ErrorsAt(why, fieldOf ?? (_ => null)),
            codes: [.. codes.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Nothing is there under this address; thrown where the address is read.</summary>
    public static ProblemException NotFound(string code) => new(Of(code));

    /// <summary>What is wrong with the fields of a request, all at once.</summary>
    public static ProblemResult Malformed(string code, IReadOnlyList<FieldError> errors, string? detail = null) =>
        new(code, ProblemTexts.Of(code), detail, errors);

    /// <summary>A header or query parameter that cannot be read.</summary>
    public static ProblemException WrongHeader(string code, string name) => new(Malformed(code, name));

    /// <summary>One field or header is wrong, and says so itself.</summary>
    public static ProblemResult Malformed(string code, string field)
    {
        var text = ProblemTexts.Of(code);
        return new(code, text, errors: [new(field, code, text.Title)]);
    }

    private static IReadOnlyList<FieldError> ErrorsAt(IReadOnlyList<Refusal> why, Func<string, string?> fieldOf) =>
    [
        .. from refusal in why
           let field = fieldOf(refusal.Code)
           where field is not null
           select new FieldError(field, refusal.Code, ProblemTexts.Of(refusal.Code).Title),
    ];
}
