using System.Globalization;
using Procurement.Domain.Arrears;
using Procurement.Storage.Account;
using Procurement.Storage.Stored.V1.Arrears;

namespace Procurement.Storage.Aggregates;

/// <content>What finance tells the public.</content>
public static partial class Kinds
{
    /// <summary>Lists of arrears, one of each year.</summary>
    public static readonly AggregateKind<ArrearsList, ArrearsEvent> ArrearsLists = new(
        TableNames.ArrearsLists, ArrearsRecords.Events, ArrearsRecords.Heads, ArrearsList.Apply);
}

/// <summary>The partition of the list of arrears of a district and a year.</summary>
public sealed record ArrearsListKey(string Tenant, int Year)
{
    private const int Parts = 2;

    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static ArrearsListKey Parse(string key)
    {
        var parts = Keys.Split(key, Parts);
        return new(parts[0], int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Year.ToString(CultureInfo.InvariantCulture));
}
