using System.Text;
using Azure.Data.Tables;
using Procurement.Storage.Account;

namespace Procurement.Storage.Indexes;

/// <summary>An organization that was given money, under a name it has or had.</summary>
public sealed record Grantee(string Organization, string Name);

/// <summary>
/// The names of those who were given money, to be found by any part of a name: a row for each of its endings, so that
/// whatever somebody types is the beginning of a row and one range of one partition answers, among ten thousand
/// organizations as among ten. Names are short: some fifteen rows for each organization.
/// </summary>
public sealed class GranteeNames(TableServiceClient tables, StorageSettings settings)
{
    // As much of a name as is compared; a longer beginning is cut.
    private const int CharactersMax = 40;
    private const int RowsMax = 100;

    private TableClient Rows => tables.GetTableClient(settings.Table(TableNames.Lists));

    /// <summary>Enters a name; one that is there changes nothing.</summary>
    public async Task EnterAsync(string tenant, Grantee grantee, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(grantee);
        var (partition, name) = (ListNames.GranteeNames(tenant).Partition, Comparable(grantee.Name));
        var first = await Rows.GetEntityIfExistsAsync<TableEntity>(
            partition, RowOf(name, grantee.Organization), ["Name"], cancel);
        if (first.HasValue && first.Value!.GetString("Name") == grantee.Name) return;

        // The whole name last: where it stands, all of its endings do.
        var endings = Enumerable.Range(0, name.Length).Reverse()
            .Where(at => !char.IsLowSurrogate(name[at]))
            .Select(at => name[at..]);
        foreach (var some in endings.Distinct(StringComparer.Ordinal).Chunk(RowsMax))
        {
            var rows = some.Select(ending => new TableEntity(partition, RowOf(ending, grantee.Organization))
            {
                ["Version"] = 0L,
                ["Name"] = grantee.Name,
            });
            await Rows.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancel);
        }
    }

    /// <summary>At most so many organizations with this in their name: one call for up to a thousand rows.</summary>
    public async Task<IReadOnlyList<Grantee>> FindAsync(
        string tenant, string part, int limit, CancellationToken cancel)
    {
        var (partition, from) = (ListNames.GranteeNames(tenant).Partition, Comparable(part));
        if (from.Length == 0) return [];

        List<Grantee> found = [];
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {from + '\uffff'}");
        await foreach (var row in Rows.QueryAsync<TableEntity>(filter, 1000, ["RowKey", "Name"], cancel))
        {
            var organization = row.RowKey[(row.RowKey.LastIndexOf('|') + 1)..];
            var grantee = new Grantee(organization, row.GetString("Name"));
            if (!found.Contains(grantee)) found.Add(grantee);
            if (found.Count == limit) break;
        }

        return found;
    }

    // Letters and digits alone, in one case and one width: nobody types the brackets of a name.
    private static string Comparable(string text)
    {
        var letters = text.EnumerateRunes()
            .Where(Rune.IsLetterOrDigit)
            .Take(CharactersMax)
            .Select(one => Rune.ToLowerInvariant(Narrow(one)).ToString());
        return string.Concat(letters);
    }

    // The full width forms of ASCII lie in one row, as far from it as from each other.
    private static Rune Narrow(Rune one) => one.Value is > 0xFF00 and < 0xFF5F ? new Rune(one.Value - 0xFEE0) : one;

    private static string RowOf(string ending, string organization) => $"{ending}|{organization}";
}
