using Procurement.Domain.Rounds;

namespace Procurement.Domain.Contracts;

/// <summary>What a line of an agreement is about, in the order in which an agreement reads.</summary>
public enum TermSubject
{
    /// <summary>The amount.</summary>
    Amount,

    /// <summary>An instalment, named by its number.</summary>
    Instalment,

    /// <summary>The last day of the term.</summary>
    Term,

    /// <summary>A key figure, named by its reference and region.</summary>
    Kpi,

    /// <summary>A site, named by its reference.</summary>
    Site,
}

/// <summary>A line that a document changes; null before where it is new, null after where it goes.</summary>
public sealed record TermChange(TermSubject Subject, string Ref, string? Before, string? After);

/// <summary>A line of the agreement as it read at a moment, null where it was gone, and how it came to that.</summary>
public sealed record AgreementLine(TermSubject Subject, string Ref, string? Text, IReadOnlyList<LineMark> Marks);

/// <summary>That a document changed a line, since when, and how it read before and after.</summary>
public sealed record LineMark(int Document, DateTimeOffset Since, string? Before, string? After);

/// <summary>
/// The agreement as one text: what may change stands in lines, and each line tells which document changed it.
/// </summary>
public static class AgreementText
{
    /// <summary>The text as it read at a moment; documents that were signed later have changed nothing yet.</summary>
    public static IReadOnlyList<AgreementLine> At(Contract contract, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var text = Lines(contract);
        List<(TermSubject Subject, string Ref)> order = [.. text.Keys];
        foreach (var later in contract.Amendments.Where(one => one.Since > at).Reverse())
        {
            foreach (var change in later.Changes) text[(change.Subject, change.Ref)] = change.Before;
        }

        var marks = contract.Amendments.Where(one => one.Since <= at)
            .SelectMany(one => one.Changes.Select(change => (change.Subject, change.Ref, Mark: new LineMark(
                one.No, one.Since, change.Before, change.After))))
            .ToLookup(one => (one.Subject, one.Ref), one => one.Mark);
        return
        [
            .. order.Union(marks.Select(one => one.Key)).Union(text.Keys)
                .Where(key => text.GetValueOrDefault(key) is not null || marks.Contains(key))
                .OrderBy(key => key.Subject)
                .Select(key => new AgreementLine(
                    key.Subject, key.Ref, text.GetValueOrDefault(key), [.. marks[key]])),
        ];
    }

    /// <summary>Every line that reads differently, in the order of the text.</summary>
    public static IReadOnlyList<TermChange> Between(Contract before, Contract after)
    {
        var (old, now) = (Lines(before), Lines(after));
        return
        [
            .. old.Keys.Union(now.Keys)
                .Select(key => new TermChange(
                    key.Subject, key.Ref, old.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                .Where(change => change.Before != change.After)
                .OrderBy(change => change.Subject),
        ];
    }

    private static Dictionary<(TermSubject Subject, string Ref), string?> Lines(Contract contract)
    {
        Dictionary<(TermSubject Subject, string Ref), string?> lines = new()
        {
            [(TermSubject.Amount, "")] = $"{contract.Terms.Amount}",
        };
        foreach (var one in contract.Terms.Instalments) lines[(TermSubject.Instalment, $"{one.No}")] = $"{one.Amount}";
        if (contract.Agreed is not { } agreed) return lines;

        if (agreed.Through is { } day) lines[(TermSubject.Term, "")] = $"{day:yyyy-MM-dd}";
        foreach (var one in agreed.Kpis) lines[(TermSubject.Kpi, RefOf(one))] = TextOf(one);
        foreach (var one in agreed.Sites) lines[(TermSubject.Site, one.Ref)] = $"{one.Name}（{one.Address}）";
        return lines;
    }

    private static string RefOf(Kpi kpi) => kpi.Region is null ? kpi.Ref : $"{kpi.Ref}@{kpi.Region}";

    private static string TextOf(Kpi kpi)
    {
        var region = kpi.Region is null ? "" : $"（{kpi.Region}）";
        return $"{kpi.Title}{region} {kpi.Direction.Sign()} {kpi.Threshold.ToDecimalText()} {kpi.Unit}";
    }
}
