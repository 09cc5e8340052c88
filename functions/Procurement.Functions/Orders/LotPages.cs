using Procurement.Functions.Http;

namespace Procurement.Functions.Orders;

/// <summary>Pages over what is listed by lot, for those who may see some of the lots or some of their items.</summary>
public static class LotPages
{
    // A page of many almost empty lots ends early instead of reading all of them.
    private const int LotsMax = 8;

    // Behind every id.
    private const string End = "~";

    /// <summary>
    /// One page over lots in the order of their references. <paramref name="read"/> gives at most so many items of a
    /// lot after an id, each with its id, null for one that is left out.
    /// </summary>
    public static async Task<ListOf<T>> ReadAsync<T>(
        Paging paging,
        IReadOnlyList<string> lots,
        Func<string, string?, int, Task<IReadOnlyList<(string Id, T? Item)>>> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(paging);
        ArgumentNullException.ThrowIfNull(read);
        var from = paging.After is null ? null : Cursor(paging.After);
        List<T> items = [];
        var left = paging.Limit;
        var behind = lots.Where(lot => from is null || string.CompareOrdinal(lot, from[0]) >= 0).ToList();
        foreach (var (index, lot) in behind.Index())
        {
            var found = await read(lot, lot == from?[0] ? from[1] : null, left + 1);
            items.AddRange(found.Take(left).Select(one => one.Item).OfType<T>());
            if (found.Count > left) return paging.Page(items, $"{lot}|{(left == 0 ? "" : found[left - 1].Id)}");

            left -= found.Count;
            var isLast = index == behind.Count - 1;
            if (index + 1 == LotsMax && !isLast) return paging.Page(items, $"{lot}|{End}");
        }

        return paging.Page(items, null);
    }

    // A cursor is no secret (Paging): somebody may have made one that names no place in a lot.
    private static string[] Cursor(string after) =>
        after.Split('|') is { Length: 2 } parts ? parts : throw Problems.WrongHeader("cursor.invalid", "cursor");
}
