using System.Runtime.CompilerServices;
using Procurement.Domain.Reports;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Reports;

/// <summary>A purchase with what its fund and its round are called.</summary>
public sealed record NamedPurchase(Purchase Purchase, string Fund, FundRow FundRow, RoundRow? Round);

/// <summary>Which part of the purchase ledger is wanted: a budget year, a fund, or all.</summary>
public sealed record PurchaseSelection(int? Year, string? Fund);

/// <summary>
/// Reads the purchase ledger row by row: fund after fund, the newest year first. What is held at a time are the names
/// of funds and rounds and one page of rows.
/// </summary>
public sealed class PurchaseReading(Lists lists)
{
    /// <summary>The funds of a district that a selection takes, the newest year first.</summary>
    public async Task<IReadOnlyList<(string Id, FundRow Row)>> FundsAsync(
        string tenant, PurchaseSelection selection, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var all = await lists.PageAsync(ListNames.Funds(tenant), int.MaxValue - 1, null, cancel);
        return
        [
            .. all.Items.Where(one => selection.Year is null || one.Row.Year == selection.Year)
                .Where(one => selection.Fund is null || one.Id == selection.Fund)
                .OrderByDescending(one => one.Row.Year)
                .ThenBy(one => one.Id, StringComparer.Ordinal)
                .Select(one => (one.Id, one.Row)),
        ];
    }

    /// <summary>Every purchase that a selection takes.</summary>
    public async IAsyncEnumerable<NamedPurchase> EachAsync(
        string tenant, PurchaseSelection selection, [EnumeratorCancellation] CancellationToken cancel)
    {
        var names = await RoundsAsync(tenant, cancel);
        foreach (var (id, fund) in await FundsAsync(tenant, selection, cancel))
        {
            await foreach (var one in lists.EachAsync(ListNames.Purchases(tenant, id), cancel))
            {
                yield return new(one, id, fund, names.GetValueOrDefault(one.Round));
            }
        }
    }

    /// <summary>Those of every fund with an accepted instalment that is not paid.</summary>
    public async IAsyncEnumerable<NamedPurchase> UnpaidAsync(
        string tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        var names = await RoundsAsync(tenant, cancel);
        var funds = (await FundsAsync(tenant, new(null, null), cancel)).ToDictionary(
            one => one.Id, one => one.Row, StringComparer.Ordinal);
        await foreach (var one in lists.EachAsync(ListNames.Unpaid(tenant), cancel))
        {
            yield return new(one, one.Fund, funds[one.Fund], names.GetValueOrDefault(one.Round));
        }
    }

    private async Task<IReadOnlyDictionary<string, RoundRow>> RoundsAsync(string tenant, CancellationToken cancel) =>
        (await lists.PageAsync(ListNames.Rounds(tenant), int.MaxValue - 1, null, cancel)).Items
            .ToDictionary(one => one.Id, one => one.Row, StringComparer.Ordinal);
}
