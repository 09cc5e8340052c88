#nullable disable annotations // As the official package: the same code must compile with both.
namespace Azure.Data.Tables.Models;

/// <summary>
/// The codes by which the table service names an error; compare them with <see
/// cref="RequestFailedException.ErrorCode"/>.
/// </summary>
public readonly partial struct TableErrorCode : IEquatable<TableErrorCode>
{
    private readonly string _value;

    /// <summary>A code that is not in the list.</summary>
    public TableErrorCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The text of an exception's code compares with the list.</summary>
    public static implicit operator TableErrorCode(string value) => value is null ? default : new(value);

    /// <summary>Equal without regard to case.</summary>
    public static bool operator ==(TableErrorCode left, TableErrorCode right) => left.Equals(right);

    /// <summary>The contrary of equal.</summary>
    public static bool operator !=(TableErrorCode left, TableErrorCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TableErrorCode other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is TableErrorCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
