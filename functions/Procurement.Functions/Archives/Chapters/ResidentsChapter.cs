using Procurement.Functions.Fees;
using Procurement.Functions.Surveys;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Archives.Chapters;

/// <summary>
/// What residents said: surveys and reports of fees, and the price list. What the sides said of each other is for
/// supervisors alone and in no pack.
/// </summary>
public sealed class ResidentsChapter(AggregateStore store) : IPackChapter
{
    /// <inheritdoc/>
    public string Folder => "08-residents";

    /// <inheritdoc/>
    public string Title => "居民评价与收费监督";

    /// <inheritdoc/>
    public async Task WriteAsync(PackCase about, PackWriter pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(pack);
        if ((await store.LoadAsync(Kinds.Surveys, about.Key, cancel)).State is { } survey)
            await pack.AddAsync("survey", "满意度调查", SurveyView.Of(survey, null, isInside: true), cancel);
        if ((await store.LoadAsync(Kinds.FeeBooks, about.Key, cancel)).State is not { } book) return;
        var banned = Domain.Fees.KeepingFees.AreBanned(about.Contract);
        await pack.AddAsync("fees", "低偿收费目录", FeeBookView.Of(book, banned), cancel);
        await pack.AddManyAsync(
            "fee-months",
            "各月收费",
            () => store.PartsAsync(Kinds.FeeBooks.Table, about.Key, Kinds.FeeMonths, "", cancel)
                .Select(one => FeeMonthView.Of(one.Part)),
            cancel);
        await pack.AddManyAsync(
            "fee-reports",
            "违规收费举报",
            () => store.PartsAsync(Kinds.FeeBooks.Table, about.Key, Kinds.FeeReports, "", cancel)
                .Select(one => FeeReportView.Of(one.Part, withContact: false)),
            cancel);
    }
}
