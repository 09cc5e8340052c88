using System.Runtime.CompilerServices;
using Procurement.Domain.Assessments;
using Procurement.Functions.Audit;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>
/// A trail in the pack: how far it goes, its last hash, and whether all of its hashes and links are right.
/// </summary>
public sealed record PackedTrail(string File, string Title, long Events, string LastHash, bool Intact);

/// <summary>
/// The whole audit trail of everything that the contract came from and led to, a line each event, as docs/trail-hash.md
/// describes them; trails with drafts and sheets only for supervisors, as over HTTP.
/// </summary>
public sealed class TrailChapter(AggregateStore store, PackLedgers ledgers) : IPackChapter
{
    private const string ForSupervisors = "含草稿或他人的评分，只收入监督人员制作的档案包";

    /// <inheritdoc/>
    public string Folder => "90-trail";

    /// <inheritdoc/>
    public string Title => "审计轨迹";

    /// <inheritdoc/>
    public async Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        List<PackedTrail> packed = [];
        foreach (var (table, key, name, title) in Open(about))
            await AddAsync(pack, packed, new(table, key, name, title, long.MaxValue), cancel);
        foreach (var ledger in await ledgers.OfAsync(about, cancel))
        {
            var key = new LedgerKey(about.Key.Tenant, ledger);
            var trail = new Trail(Kinds.ServiceLedgers.Table, key, $"ledger-{ledger}", $"服务台账 {ledger} ");
            await AddAsync(pack, packed, trail, cancel);
        }

        await AddAsync(
            pack, packed, new(Kinds.Archives.Table, about.Key, "archive", "档案", about.Request), cancel);
        await AddClosedAsync(about, pack, packed, cancel);
        await pack.AddFileAsync("how-to-check.html", "怎样核对哈希链", await RuleAsync(cancel), cancel);
        await pack.AddAsync("trails", "轨迹一览", packed, cancel);
    }

    private static IEnumerable<(string Table, object Key, string Name, string Title)> Open(PackCase about)
    {
        yield return (Kinds.Contracts.Table, about.Key, "contract", "合同");
        yield return (Kinds.Performances.Table, about.Key, "performance", "履约");
        yield return (Kinds.FeeBooks.Table, about.Key, "fees", "收费");
        yield return (Kinds.Surveys.Table, about.Key, "survey", "满意度调查");
        yield return (Kinds.Rounds.Table, about.RoundKey, "round", "批次");
        if (about.Lot is { } lot) yield return (Kinds.Lots.Table, lot, "lot", "标包");
        var organization = new OrganizationKey(about.Key.Tenant, about.Contract.Terms.Organization);
        yield return (Kinds.Organizations.Table, organization, "organization", "承接单位");
        yield return (Kinds.Attachments.Table, about.Files, "files", "附件");
        var debtor = new DebtorKey(about.Key.Tenant, about.Contract.Terms.Organization);
        yield return (Kinds.Receivables.Table, debtor, "receivables", "承接单位应返还款项");
    }

    private async Task AddClosedAsync(
        PackCase about, PackWriter pack, List<PackedTrail> packed, CancellationToken cancel)
    {
        var assessment = (await store.LoadAsync(Kinds.Assessments, about.Key, cancel)).State;
        if (!about.BySupervisor)
        {
            pack.Miss("申报、评分表、评估的审计轨迹", ForSupervisors);
            return;
        }

        await AddAsync(pack, packed, new(Kinds.Proposals.Table, about.Proposals, "proposals", "申报"), cancel);
        if (HasHiddenSheets(assessment?.Midterm) || HasHiddenSheets(assessment?.Final))
            pack.Miss("评估的审计轨迹", "这一轮评分没有交齐，任何人都不能查看");
        else
            await AddAsync(pack, packed, new(Kinds.Assessments.Table, about.Key, "assessment", "评估与验收"), cancel);
        if (about.Lot is not { } lot) return;
        foreach (var (index, member) in about.Round.EvaluatorsOf(lot.Lot).Index())
        {
            var book = new ScoreBookKey(lot.Tenant, lot.Round, member.Account, lot.Lot);
            var (name, title) = ($"scores-{index + 1}", $"评分表：{member.Name}");
            await AddAsync(pack, packed, new(Kinds.ScoreBooks.Table, book, name, title), cancel);
        }
    }

    // In words and as a program, for whoever has the pack and nothing else.
    private static async Task<BinaryData> RuleAsync(CancellationToken cancel)
    {
        await using var page = typeof(TrailChapter).Assembly.GetManifestResourceStream("how-to-check.html")
            ?? throw new InvalidOperationException("how-to-check.html is not embedded.");
        return await BinaryData.FromStreamAsync(page, cancel);
    }

    private static bool HasHiddenSheets(StageFile? file) =>
        file is { IsOpen: true } && file.Seats.Any(seat => seat.Score is not null);

    private async Task AddAsync(
        PackWriter pack, List<PackedTrail> packed, Trail trail, CancellationToken cancel)
    {
        PackedTrail? last = null;
        await pack.AddManyAsync(
            trail.Name,
            $"{trail.Title}的审计轨迹",
            () => ReadAsync(trail, seen => last = seen, cancel),
            cancel);
        if (last is null) return;
        packed.Add(last);
        if (!last.Intact) pack.Miss($"{trail.Title}的审计轨迹", "已收入，但哈希链不完整：有事件被改动或缺失");
    }

    private async IAsyncEnumerable<TrailEventView> ReadAsync(
        Trail trail, Action<PackedTrail> seen, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (number, hash, intact) = (0L, "", true);
        await foreach (var record in store.TrailAsync(trail.Table, trail.Key, 0, cancel))
        {
            if (record.Number > trail.Through) break;
            intact &= record.IsIntact && record.Previous == hash && record.Number == number + 1;
            (number, hash) = (record.Number, record.Hash);
            seen(new($"{trail.Name}.jsonl", trail.Title, number, hash, intact));
            yield return TrailEventView.Of(record);
        }
    }

    private sealed record Trail(
        string Table, object Key, string Name, string Title, long Through = long.MaxValue);
}
