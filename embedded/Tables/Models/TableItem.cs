#nullable disable annotations // As the official package: the same code must compile with both.
namespace Azure.Data.Tables.Models;

/// <summary>A table of the account.</summary>
public class TableItem(string name)
{
    /// <summary>Its name: 3 to 63 letters and digits, a letter first.</summary>
    public string Name { get; } = name;
}
