namespace Procurement.Domain.Evaluators;

/// <summary>
/// What an evaluator says of itself: <paramref name="Years"/> are the whole years of work in the field, the categories
/// those of the purchaser's dictionary.
/// </summary>
public sealed record EvaluatorEntry(
    string Name,
    string Phone,
    string Employer,
    string? EmployerUscc,
    string Title,
    TitleGrade Grade,
    int Years,
    string Region,
    IReadOnlyList<string> Categories,
    IReadOnlyList<Post> History,
    IReadOnlyList<Relation> Relations);

/// <summary>The grade of a professional title (职称).</summary>
public enum TitleGrade
{
    /// <summary>No title of the middle grade or an equal one.</summary>
    Other,

    /// <summary>中级.</summary>
    Intermediate,

    /// <summary>高级.</summary>
    Senior,
}

/// <summary>
/// Work for an organization, as employee, director or supervisor, through a day; null where it goes on.
/// </summary>
public sealed record Post(string Organization, string? Uscc, string Role, DateOnly? Through);

/// <summary>A declared relation to an organization; ended on a day, or null where it stands.</summary>
public sealed record Relation(RelationKind Kind, string Organization, string? Uscc, string Person, DateOnly? Ended);

/// <summary>The kinds of relation that keep somebody out (政府采购法实施条例 art. 9).</summary>
public enum RelationKind
{
    /// <summary>Spouse, direct line, collateral blood within three generations, or close in-law of its head.</summary>
    Kin,

    /// <summary>Controlling shareholder or actual controller.</summary>
    Ownership,

    /// <summary>Any other relation that may touch fairness.</summary>
    Other,
}

/// <summary>Days on which an evaluator cannot come, both included.</summary>
public sealed record Absence(DateOnly From, DateOnly Through);
