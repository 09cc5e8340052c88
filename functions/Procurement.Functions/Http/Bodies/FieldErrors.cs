namespace Procurement.Functions.Http.Bodies;

/// <summary>The wrong fields of one body; the first hundred, since a body may hold a million.</summary>
internal sealed class FieldErrors
{
    private const int ErrorsMax = 100;

    private readonly List<FieldError> found = [];

    /// <summary>What was found, in the order of the body.</summary>
    public IReadOnlyList<FieldError> Found => found;

    /// <summary>Whether looking further would find nothing that is told.</summary>
    public bool AreEnough => found.Count >= ErrorsMax;

    /// <summary>Adds one, until there are enough.</summary>
    public void Add(string path, string code, string message)
    {
        if (!AreEnough) found.Add(new(path, code, message));
    }
}
