using Procurement.Domain.Calendar;
using Procurement.Publishing.Site;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Stored;

namespace Procurement.Publishing;

/// <summary>
/// Makes the pages anew of which something changed: a bounded number of them, however much the district holds. Doing it
/// again changes nothing, and two runs at the same time leave the pages of the later one.
/// </summary>
public sealed class PublicSite(PublicDocuments documents, PublicRounds rounds, PublicFiles files)
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    // Once for each start of the service, so that another version of it brings its own.
    private volatile bool isStyled;

    /// <summary>After something happened to a round: its pages, those of its years, those of the district.</summary>
    public async Task RoundAsync(RoundKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var before = await rounds.WriteAsync(key, cancel);
        var now = await rounds.FindAsync(key, cancel);
        if (now is null) return;
        await PublishAsync([.. documents.OfRound(key), documents.OfDraws(key)], cancel);
        await PublishAsync(Years(key.Tenant, before, now), cancel);
        await PublishAsync(documents.OfDistrict(key.Tenant), cancel);
    }

    /// <summary>
    /// After something happened to a contract: the pages of its lot and its organization, the sums of round and year.
    /// </summary>
    public async Task GrantAsync(ContractKey key, CancellationToken cancel)
    {
        var (row, lot) = await rounds.WriteAsync(key, cancel);
        var round = new RoundKey(key.Tenant, key.Round);
        await rounds.WriteAsync(round, cancel);
        var now = await rounds.FindAsync(round, cancel);
        await PublishAsync(
            [
                documents.OfLot(round, lot),
                documents.OfGrants(round),
                documents.OfOrganization(key.Tenant, row.Organization),
                .. now?.FinalDay is { } day
                    ? [documents.OfGrants(key.Tenant, day.Year)]
                    : Array.Empty<PublicDocument>(),
                documents.OfGrants(key.Tenant),
            ],
            cancel);
    }

    /// <summary>After an acceptance was concluded: its result, the list of its round, and the way to it.</summary>
    public Task AcceptanceAsync(ContractKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var round = new RoundKey(key.Tenant, key.Round);
        return PublishAsync(
            [documents.OfAcceptance(key), documents.OfAcceptances(round), documents.OfGrants(round)], cancel);
    }

    /// <summary>After something was booked on a fund.</summary>
    public Task FundsAsync(string tenant, CancellationToken cancel) =>
        PublishAsync([documents.OfFunds(tenant)], cancel);

    /// <summary>After a list of arrears was published.</summary>
    public Task ArrearsAsync(string tenant, CancellationToken cancel) =>
        PublishAsync([documents.OfArrears(tenant)], cancel);

    /// <summary>The style of all pages, as this version of the service has it.</summary>
    public async Task StyleAsync(CancellationToken cancel)
    {
        await files.MakeAsync(PublicAddress.Style, _ => Task.FromResult<string?>(Style.Value), cancel, "text/css");
        isStyled = true;
    }

    private IEnumerable<PublicDocument> Years(string tenant, params IEnumerable<PublicRoundRow?> rows) =>
    [
        .. rows.OfType<PublicRoundRow>().Select(row => ChinaTime.DayOf(row.OpensAt).Year).Distinct()
            .Select(year => documents.OfNotices(tenant, year)),
        .. rows.OfType<PublicRoundRow>().Select(row => row.FinalDay?.Year).OfType<int>().Distinct()
            .Select(year => documents.OfGrants(tenant, year)),
    ];

    private async Task PublishAsync(IEnumerable<PublicDocument> some, CancellationToken cancel)
    {
        if (!isStyled) await StyleAsync(cancel);
        foreach (var one in some) await files.MakeAsync(one.Path, one.Make, cancel);
    }

    private static string ReadStyle()
    {
        using var stream = typeof(PublicSite).Assembly.GetManifestResourceStream("public.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
