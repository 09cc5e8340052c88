#nullable disable annotations // As the official package: the same code must compile with both.
namespace Azure.Data.Tables;

/// <summary>Which cloud's storage a token is asked for.</summary>
public readonly struct TableAudience : IEquatable<TableAudience>
{
    private readonly string _value;

    /// <summary>One of the known names, or the resource's address for any other cloud.</summary>
    public TableAudience(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Azure operated by 21Vianet in China.</summary>
    public static TableAudience AzureChina { get; } = new("AzureChina");

    /// <summary>Azure for the government of the United States.</summary>
    public static TableAudience AzureGovernment { get; } = new("AzureGov");

    /// <summary>Everywhere else; the default.</summary>
    public static TableAudience AzurePublicCloud { get; } = new("AzurePublic");

    internal string Scope => _value switch
    {
        null or "AzurePublic" => "https://storage.azure.com/.default",
        "AzureChina" => "https://storage.azure.cn/.default",
        "AzureGov" => "https://storage.azure.us/.default",
        _ when _value.EndsWith("/.default", StringComparison.Ordinal) => _value,
        _ => _value.TrimEnd('/') + "/.default",
    };

    /// <summary>The known names and addresses convert by themselves.</summary>
    public static implicit operator TableAudience(string value) => new(value);

    /// <summary>Equal without regard to case.</summary>
    public static bool operator ==(TableAudience left, TableAudience right) => left.Equals(right);

    /// <summary>The contrary of equal.</summary>
    public static bool operator !=(TableAudience left, TableAudience right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TableAudience other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is TableAudience other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
