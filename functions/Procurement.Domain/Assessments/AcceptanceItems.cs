using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Assessments;

/// <summary>What the agreement asks of one item: a figure with its threshold, or a duty.</summary>
public sealed record ItemStandard(string Ref, ItemSource Source, string Text, Kpi? Kpi);

/// <summary>The items of an acceptance, and when they are met.</summary>
public static class AcceptanceItems
{
    /// <summary>
    /// Every item that an agreement names: its figures as they are agreed now, then the supplier's duties, numbered in
    /// their order; none where a round has no agreement.
    /// </summary>
    public static IReadOnlyList<ItemStandard> Of(Contract contract, AgreementSettings? agreement)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var kpis = contract.Agreed?.Kpis ?? agreement?.Kpis ?? [];
        return
        [
            .. kpis.Select((kpi, index) => new ItemStandard($"kpi-{index + 1}", ItemSource.Kpi, TextOf(kpi), kpi)),
            .. (agreement?.SupplierDuties ?? []).Select(
                (duty, index) => new ItemStandard($"duty-{index + 1}", ItemSource.Duty, duty, null)),
        ];
    }

    internal static Refusal? RefusalOf(IReadOnlyList<DraftedItem> items, IReadOnlyList<ItemStandard> standards)
    {
        var refs = items.Select(item => item.Ref).ToHashSet(StringComparer.Ordinal);
        var missing = standards.FirstOrDefault(standard => !refs.Contains(standard.Ref));
        if (missing is not null) return AcceptanceRefusals.ItemsDiffer with { Value = missing.Ref };
        if (items.Count == 0 || refs.Count < items.Count) return AcceptanceRefusals.ItemsDiffer;
        return items.Select(item => RefusalOf(item, standards)).FirstOrDefault(why => why is not null);
    }

    internal static AcceptedItem Judge(DraftedItem item, IReadOnlyList<ItemStandard> standards)
    {
        var standard = standards.FirstOrDefault(one => one.Ref == item.Ref);
        var isMet = standard?.Kpi is { } kpi ? kpi.IsMetBy(item.Measured!.Value) : item.Met;
        return new(
            item.Ref,
            standard?.Source ?? ItemSource.Other,
            standard?.Text ?? item.Standard!,
            item.Delivered,
            standard?.Kpi is null ? null : item.Measured,
            isMet,
            item.Opinion);
    }

    private static Refusal? RefusalOf(DraftedItem item, IReadOnlyList<ItemStandard> standards)
    {
        var standard = standards.FirstOrDefault(one => one.Ref == item.Ref);
        if (standard is null && item.Standard is null) return AcceptanceRefusals.ItemsDiffer with { Value = item.Ref };
        if (standard?.Kpi is not null && item.Measured is null)
        {
            return AcceptanceRefusals.MeasureMissing with { Value = item.Ref };
        }

        return item.Opinion is null && !Judge(item, standards).Met
            ? AcceptanceRefusals.OpinionMissing with { Value = item.Ref }
            : null;
    }

    private static string TextOf(Kpi kpi)
    {
        var region = kpi.Region is null ? "" : $"（{kpi.Region}）";
        return $"{kpi.Title}{region} {kpi.Direction.Sign()} {kpi.Threshold.ToDecimalText()}{kpi.Unit}";
    }
}
