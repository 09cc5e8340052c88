namespace Procurement.Domain.Rounds;

/// <summary>
/// What formal examination (形式审查) looks at, item by item, and how many working days an organization has to correct
/// what is returned, once.
/// </summary>
public sealed record Checklist(IReadOnlyList<ChecklistItem> Items, int CorrectionDays)
{
    /// <summary>Whether it has an item of this name.</summary>
    public bool Has(string item) => Items.Any(one => one.Ref == item);
}

/// <summary>An item that every proposal must meet.</summary>
public sealed record ChecklistItem(string Ref, string Title);
