using Procurement.Domain.Assessments;
using Procurement.Domain.Calendar;
using Procurement.Domain.Questions;
using Procurement.Domain.Rounds;
using Procurement.Publishing.Grants;
using Procurement.Publishing.Rounds;
using Procurement.Publishing.Site;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Publishing;

/// <summary>A page under its address, and how it is made from what is stored; null as long as there is none.</summary>
public sealed record PublicDocument(string Path, Func<CancellationToken, Task<string?>> Make);

/// <summary>
/// Every page that residents read. Each is made from rows and heads alone and says nothing of the hour, so that the
/// same rows are always the same bytes.
/// </summary>
public sealed partial class PublicDocuments(
    AggregateStore store, Lists lists, DocumentStore documents, PageSettings settings, PageWriter writer)
{
    /// <summary>The pages of a district that belong to no round.</summary>
    public IEnumerable<PublicDocument> OfDistrict(string tenant)
    {
        var site = settings.Of(tenant);
        yield return new(PublicAddress.Of(tenant, "index"), async cancel => await writer.WriteAsync<HomePage>(
            ("Site", site), ("Rounds", await RoundsAsync(tenant, _ => true, cancel))));
        yield return OfGrants(tenant);
        yield return OfFunds(tenant);
        yield return OfArrears(tenant);
        yield return new(PublicAddress.Of(tenant, "objections"), async _ =>
            await writer.WriteAsync<ObjectionsPage>(("Site", site)));
        yield return new(PublicAddress.Of(tenant, "accessibility"), async _ =>
            await writer.WriteAsync<AccessibilityPage>(("Site", site)));
    }

    /// <summary>Who got how much, by years.</summary>
    public PublicDocument OfGrants(string tenant) => new(
        PublicAddress.Of(tenant, "grants"),
        async cancel => await writer.WriteAsync<GrantsPage>(
            ("Site", settings.Of(tenant)), ("Rounds", await AwardedAsync(tenant, null, cancel))));

    /// <summary>The announcements of the rounds that opened in a year.</summary>
    public PublicDocument OfNotices(string tenant, int year) => new(
        PublicAddress.Of(tenant, $"notices-{year}"),
        async cancel => await RoundsAsync(tenant, row => ChinaTime.DayOf(row.OpensAt).Year == year, cancel)
            is { Count: > 0 } rounds
                ? await writer.WriteAsync<YearPage>(("Site", settings.Of(tenant)), ("Year", year), ("Rounds", rounds))
                : null);

    /// <summary>What the rounds come to that were awarded in a year.</summary>
    public PublicDocument OfGrants(string tenant, int year) => new(
        PublicAddress.Of(tenant, $"grants-{year}"),
        async cancel => await AwardedAsync(tenant, year, cancel) is { Count: > 0 } rounds
            ? await writer.WriteAsync<YearGrantsPage>(
                ("Site", settings.Of(tenant)), ("Year", year), ("Rounds", rounds))
            : null);

    /// <summary>The announcement of a round, its award notice and what its contracts come to.</summary>
    public IEnumerable<PublicDocument> OfRound(RoundKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        yield return new(PublicAddress.Of(key, "index"), async cancel =>
            await RoundAsync(key, cancel) is { } round
                ? await writer.WriteAsync<CallPage>(
                    ("Site", settings.Of(key.Tenant)),
                    ("Key", key),
                    ("Round", round),
                    ("HasDraws", (await DrawsAsync(key, cancel)).Count > 0),
                    ("Questions", await AnsweredAsync(key, cancel)))
                : null);
        yield return new(PublicAddress.Of(key, "notice"), cancel => NoticeAsync(key, cancel));
        yield return OfGrants(key);
    }

    // As they were asked, without a name; what is dismissed or waits is nobody's business.
    private async Task<IReadOnlyList<Question>> AnsweredAsync(RoundKey key, CancellationToken cancel) =>
    [
        .. (await lists.AllAsync(ListNames.Questions(key), cancel)).Where(one => one.Answer is not null)
            .OrderBy(one => one.Answer!.At),
    ];

    /// <summary>What the contracts of a round come to.</summary>
    public PublicDocument OfGrants(RoundKey key) => new(
        PublicAddress.Of(key, "grants"), cancel => GrantsAsync(key, cancel));

    /// <summary>The contracts of a lot, where there are several.</summary>
    public PublicDocument OfLot(RoundKey key, int index) => new(
        PublicAddress.Of(key, $"grants-{index + 1}"), cancel => LotAsync(key, index, cancel));

    /// <summary>Which contracts of a round were accepted (验收结果公告), once there is one.</summary>
    public PublicDocument OfAcceptances(RoundKey key) => new(
        PublicAddress.Of(key, "acceptances"),
        async cancel => await RoundAsync(key, cancel) is { } round
            && await ConcludedAsync(key, cancel) is { Count: > 0 } concluded
                ? await writer.WriteAsync<AcceptancesPage>(
                    ("Site", settings.Of(key.Tenant)), ("Round", round), ("Concluded", concluded))
                : null);

    /// <summary>The result of the acceptance of a contract, item by item; null before it is concluded.</summary>
    public PublicDocument OfAcceptance(ContractKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var round = new RoundKey(key.Tenant, key.Round);
        var path = PublicAddress.Of(round, $"acceptance-{key.Proposal}");
        return new(path, cancel => AcceptanceAsync(key, round, cancel));
    }

    /// <summary>All that an organization was given.</summary>
    public PublicDocument OfOrganization(string tenant, string organization) => new(
        PublicAddress.OfOrganization(tenant, organization),
        async cancel => InOrder(await lists.AllAsync(ListNames.GrantsOf(tenant, organization), cancel))
            is { Count: > 0 } grants
                ? await writer.WriteAsync<OrganizationPage>(
                    ("Site", settings.Of(tenant)), ("Organization", organization), ("Grants", grants))
                : null);

    /// <summary>
    /// Every page that shows something of a round, but those of organizations; none before it was announced.
    /// </summary>
    public async Task<IReadOnlyList<PublicDocument>> AroundAsync(RoundKey key, CancellationToken cancel)
    {
        if (await RoundAsync(key, cancel) is not { } round) return [];
        var tenant = key.Tenant;
        var isFinal = round.Phase is RoundPhase.Final;
        var lots = isFinal && round.Settings.Lots.Count > 1 ? round.Settings.Lots.Count : 0;
        return
        [
            // The announcement, the notice, the contracts.
            .. OfRound(key).Take(isFinal ? 3 : round.Notice is null ? 1 : 2),
            .. (await DrawsAsync(key, cancel)).Count > 0 ? [OfDraws(key)] : Array.Empty<PublicDocument>(),
            .. Enumerable.Range(0, lots).Select(index => OfLot(key, index)),
            .. isFinal && (await ConcludedAsync(key, cancel)).Count > 0
                ? [OfAcceptances(key)]
                : Array.Empty<PublicDocument>(),
            OfNotices(tenant, ChinaTime.DayOf(round.Settings.OpensAt).Year),
            .. round.FinalDay is { } day && isFinal ? [OfGrants(tenant, day.Year)] : Array.Empty<PublicDocument>(),
            .. OfDistrict(tenant),
        ];
    }

    private async Task<Round?> RoundAsync(RoundKey key, CancellationToken cancel) =>
        (await store.LoadAsync(Kinds.Rounds, key, cancel)).State is { Announced: true } round ? round : null;

    private async Task<string?> AcceptanceAsync(ContractKey key, RoundKey round, CancellationToken cancel)
    {
        var all = (await store.LoadAsync(Kinds.Assessments, key, cancel)).State;
        if (all?.LatestConcluded() is not { } acceptance) return null;
        if (await RoundAsync(round, cancel) is not { } of) return null;
        var uscc = all.Contract.Organization;
        var organization = await lists.FindAsync(ListNames.Organizations(key.Tenant), uscc, cancel);
        return await writer.WriteAsync<AcceptancePage>(
            ("Site", settings.Of(key.Tenant)),
            ("Round", of),
            ("Contract", all.Contract),
            ("OrganizationName", organization?.Name ?? uscc),
            ("Acceptance", acceptance));
    }

    private async Task<IReadOnlyList<(string Proposal, Assessment All)>> ConcludedAsync(
        RoundKey key, CancellationToken cancel)
    {
        var page = await lists.PageAsync(ListNames.Assessments(key), int.MaxValue - 1, null, cancel);
        return [.. page.Items.Where(one => one.Row.LatestConcluded() is not null).Select(one => (one.Id, one.Row))];
    }

    private async Task<string?> NoticeAsync(RoundKey key, CancellationToken cancel)
    {
        if (await RoundAsync(key, cancel) is not { Notice: not null } round) return null;
        return await writer.WriteAsync<NoticePage>(
            ("Site", settings.Of(key.Tenant)),
            ("Key", key),
            ("Round", round),
            ("Lots", await lists.AllAsync(ListNames.LotResults(key), cancel)));
    }

    private async Task<string?> GrantsAsync(RoundKey key, CancellationToken cancel)
    {
        if (await RoundAsync(key, cancel) is not { Phase: RoundPhase.Final } round) return null;
        var grants = await lists.AllAsync(ListNames.Grants(key), cancel);
        return await writer.WriteAsync<RoundGrantsPage>(
            ("Site", settings.Of(key.Tenant)),
            ("Round", round),
            ("Row", PublicRounds.RowOf(round, grants)),
            ("Shown", grants.Select(one => one.Lot).ToHashSet()),
            ("HasAcceptances", (await ConcludedAsync(key, cancel)).Count > 0),
            ("Only", round.Settings.Lots.Count == 1 ? InOrder(grants) : null));
    }

    private async Task<string?> LotAsync(RoundKey key, int index, CancellationToken cancel)
    {
        if (await RoundAsync(key, cancel) is not { Phase: RoundPhase.Final } round) return null;
        if (round.Settings.Lots.Count == 1 || index >= round.Settings.Lots.Count) return null;
        var grants = await lists.AllAsync(ListNames.Grants(key), cancel, PublicRounds.OwnerOf(index));
        return grants.Count == 0 ? null : await writer.WriteAsync<LotGrantsPage>(
            ("Site", settings.Of(key.Tenant)),
            ("Key", key),
            ("Round", round),
            ("Lot", round.Settings.Lots[index]),
            ("Grants", InOrder(grants)));
    }

    // The newest first.
    private async Task<IReadOnlyList<(string Id, PublicRoundRow Row)>> RoundsAsync(
        string tenant, Func<PublicRoundRow, bool> those, CancellationToken cancel)
    {
        var page = await lists.PageAsync(ListNames.PublicRounds(tenant), int.MaxValue - 1, null, cancel);
        return
        [
            .. page.Items.Where(item => those(item.Row))
                .OrderByDescending(item => item.Row.NoticeDay ?? ChinaTime.DayOf(item.Row.OpensAt))
                .ThenBy(item => item.Id, StringComparer.Ordinal)
                .Select(item => (item.Id, item.Row)),
        ];
    }

    private async Task<IReadOnlyList<(string Id, PublicRoundRow Row)>> AwardedAsync(
        string tenant, int? year, CancellationToken cancel)
    {
        var rounds = await RoundsAsync(
            tenant,
            row => row.Phase is RoundPhase.Final && (year is null || row.FinalDay?.Year == year),
            cancel);
        return [.. rounds.OrderByDescending(one => one.Row.FinalDay)];
    }

    private static IReadOnlyList<GrantRow> InOrder(IEnumerable<GrantRow> grants) =>
    [
        .. grants.OrderByDescending(one => one.AwardDay)
            .ThenByDescending(one => one.Amount)
            .ThenBy(one => one.Proposal, StringComparer.Ordinal),
    ];
}
