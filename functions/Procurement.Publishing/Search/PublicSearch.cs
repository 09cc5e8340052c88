using Procurement.Publishing.Site;
using Procurement.Storage.Indexes;

namespace Procurement.Publishing.Search;

/// <summary>Finds organizations that were given money by any part of their name.</summary>
public sealed class PublicSearch(Lists lists, GranteeNames names, PageSettings settings, PageWriter writer)
{
    private const int Most = 50;

    /// <summary>The page that answers, without a name only the form; null for a district that has no pages.</summary>
    public async Task<string?> FindOrNullAsync(string tenant, string name, CancellationToken cancel)
    {
        if (await lists.IdsAsync(ListNames.PublicRounds(tenant), 1, null, cancel) is []) return null;
        var found = await names.FindAsync(tenant, name, Most + 1, cancel);
        return await writer.WriteAsync<SearchPage>(
            ("Site", settings.Of(tenant)),
            ("Name", name),
            ("Found", found.Take(Most).ToList()),
            ("IsCut", found.Count > Most));
    }

    /// <summary>What the answer of a search may do in a browser.</summary>
    public string PolicyOf(string tenant) => $"{settings.Of(tenant).Policy}; frame-ancestors 'none'";
}
