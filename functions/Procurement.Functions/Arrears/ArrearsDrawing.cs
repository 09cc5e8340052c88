using Procurement.Domain;
using Procurement.Domain.Arrears;
using Procurement.Functions.Http;
using Procurement.Functions.Reports;
using Procurement.Storage.Documents;

namespace Procurement.Functions.Arrears;

/// <summary>Draws the list of arrears of a year from the purchase ledger, and keeps it as a document.</summary>
public sealed class ArrearsDrawing(PurchaseReading purchases, DocumentStore documents)
{
    /// <summary>The totals of a year as a day sees them, and the digest of the document with the lines.</summary>
    public async Task<(IReadOnlyList<ArrearsTotal> Totals, string Digest)> DrawAsync(
        string tenant, int year, DateOnly today, CancellationToken cancel)
    {
        var begins = PublishingArrears.EndOf(year).AddDays(1);
        List<(string Contract, ArrearsLine Line)> found = [];
        await foreach (var named in purchases.EachAsync(tenant, new(Year: null, Fund: null), cancel))
        {
            var one = named.Purchase;
            // The list says no interest.
            found.AddRange(Arrear.AtStartOf(begins, today, one, dailyRate: null).Select(
                late => ($"{one.Round}|{one.Proposal}", ArrearsLine.Of(named, late))));
        }

        var totals = found.GroupBy(one => one.Line.Source)
            .OrderBy(source => source.Key)
            .Select(source => new ArrearsTotal(
                source.Key,
                source.Select(one => one.Contract).Distinct(StringComparer.Ordinal).Count(),
                source.Count(),
                Money.Sum(source.Select(one => one.Line.Amount))))
            .ToList();
        var document = new ArrearsDocument(
            year,
            today,
            [.. totals.Select(ArrearsTotalView.Of)],
            [
                .. found.Select(one => one.Line)
                    .OrderBy(one => one.DueBy)
                    .ThenBy(one => one.Reference, StringComparer.Ordinal),
            ]);
        return (totals, await documents.PutAsync(new(WireJson.ToText(document)), "application/json", cancel));
    }
}
