using System.Text.Json;
using Procurement.Functions.Http;

namespace Procurement.Functions.Proposals;

/// <summary>
/// A version of a proposal: what made it, by whom and when, and the members of the content that differ from the version
/// before, as paths (<c>title</c>, <c>lead.name</c>, <c>budget</c>).
/// </summary>
public sealed record ProposalVersionView(
    int Version, VersionKind Kind, string By, DateTimeOffset At, IReadOnlyList<string> Changed)
{
    /// <summary>The view of a version.</summary>
    public static ProposalVersionView Of(ProposalVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var changed = version.Before is { } before
            ? ContentDifferences.Between(ProposalBody.Of(before), ProposalBody.Of(version.Content))
            : [];
        return new(version.Number, version.Kind, version.By.Account, version.By.At, changed);
    }
}

/// <summary>A version with its whole content, as it was.</summary>
public sealed record ProposalAtVersionView(
    int Version, VersionKind Kind, string By, DateTimeOffset At, ProposalBody Content)
{
    /// <summary>The view of a version.</summary>
    public static ProposalAtVersionView Of(ProposalVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new(
            version.Number, version.Kind, version.By.Account, version.By.At, ProposalBody.Of(version.Content));
    }
}

/// <summary>What differs between two contents.</summary>
public static class ContentDifferences
{
    /// <summary>The paths that differ: into objects, not into lists, in the order of the form.</summary>
    public static IReadOnlyList<string> Between(ProposalBody before, ProposalBody after) =>
        [.. Between(Json(before), Json(after), "")];

    private static IEnumerable<string> Between(JsonElement before, JsonElement after, string path)
    {
        if (JsonElement.DeepEquals(before, after)) return [];
        if (before.ValueKind is not JsonValueKind.Object || after.ValueKind is not JsonValueKind.Object) return [path];

        var names = after.EnumerateObject().Concat(before.EnumerateObject()).Select(member => member.Name).Distinct();
        return names.SelectMany(name => Between(
            before.TryGetProperty(name, out var old) ? old : default,
            after.TryGetProperty(name, out var now) ? now : default,
            path.Length == 0 ? name : $"{path}.{name}"));
    }

    private static JsonElement Json(ProposalBody content) =>
        JsonSerializer.SerializeToElement(content, WireJson.Options);
}
