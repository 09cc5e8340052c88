using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Procurement.Functions.Http;

namespace Procurement.Functions.Work;

/// <summary>In which order things that wait are shown.</summary>
public enum WaitingOrder
{
    /// <summary>The last day first that comes first, what has none at the end.</summary>
    Due,

    /// <summary>What has waited longest first.</summary>
    Since,

    /// <summary>The largest amount first.</summary>
    Amount,

    /// <summary>Round by round.</summary>
    Round,
}

/// <summary>What of all that waits somebody wants to see, and in which order.</summary>
public sealed record WaitingSelection(WaitingKind? Kind, string? Round, DueGroup? Due, WaitingOrder Order)
{
    /// <summary>Reads <c>kind</c>, <c>round</c>, <c>due</c>, <c>sort</c>; throws 400 <c>filter.unknown</c>.</summary>
    public static WaitingSelection Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(
            Asked<WaitingKind>(request, "kind"),
            request.Query["round"].FirstOrDefault() is { Length: > 0 } round ? round : null,
            Asked<DueGroup>(request, "due"),
            Asked<WaitingOrder>(request, "sort") ?? WaitingOrder.Due);
    }

    /// <summary>Whether a thing is wanted.</summary>
    public bool Takes(WaitingView one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return (Kind is null || one.Kind == Kind) && (Round is null || one.Round == Round)
            && (Due is null || one.Group == Due);
    }

    /// <summary>The place of a thing in the order: no two have the same, and a page begins behind one.</summary>
    public string PlaceOf(WaitingView one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var due = $"{one.Due ?? DateOnly.MaxValue:yyyy-MM-dd}";
        var first = Order switch
        {
            WaitingOrder.Due => due,
            WaitingOrder.Since => $"{(one.Since ?? DateTimeOffset.MaxValue).UtcTicks:D19}|{due}",
            WaitingOrder.Amount => $"{long.MaxValue - (one.Amount?.Fen ?? 0):D19}|{due}",
            WaitingOrder.Round => $"{one.Round}|{due}",
        };
        // Only what is of no round has no other name than its title, which else may be long.
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{first}|{(int)one.Kind:00}|{one.Round}|{one.Lot}|{one.Proposal}|{one.Objection}|{one.Instalment}"
            + $"|{(one.Round is null ? one.Title : null)}");
    }

    private static T? Asked<T>(HttpRequest request, string name)
        where T : struct, Enum
    {
        if (request.Query[name].FirstOrDefault() is not { Length: > 0 } asked) return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.CamelCase.ConvertName($"{value}") == asked) return value;
        }

        throw Problems.WrongHeader("filter.unknown", name);
    }
}
