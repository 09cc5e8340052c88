using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procurement.Domain.Rounds;

/// <summary>
/// An edition of a template of rounds: from which day it may be used, on what basis, and the settings it begins with,
/// as they are on the wire. Where it pays on results, nothing is paid before the final evaluation (以奖代补).
/// </summary>
public sealed record RoundTemplate(
    string Name,
    string Title,
    RoundKind Kind,
    DateOnly From,
    string Source,
    string Note,
    bool PaysOnResult,
    JsonElement Settings);

/// <summary>
/// What a place asked of a round of its own: known figures with their source, offered and never computed with by
/// themselves. <paramref name="Strength"/> says how well it is known: statute, official, press.
/// </summary>
public sealed record LocalParameters(
    string Name,
    string Title,
    string Region,
    DateOnly From,
    DateOnly? Until,
    string Source,
    string Strength,
    JsonElement Values);

/// <summary>Agreement and performance as a draft from a template begins with them, as they are on the wire.</summary>
public sealed record StandardTerms(JsonElement Agreement, JsonElement Performance);

/// <summary>The templates and local parameters that are shipped with the program (templates.json).</summary>
public static class RoundTemplates
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<File> Read = new(() => Load<File>("templates.json"));

    private static readonly Lazy<AllStandardTerms> Standard = new(() => Load<AllStandardTerms>("agreements.json"));

    /// <summary>Every edition of every template.</summary>
    public static IReadOnlyList<RoundTemplate> All => Read.Value.Templates;

    /// <summary>Every edition of all local parameters.</summary>
    public static IReadOnlyList<LocalParameters> AllLocal => Read.Value.Local;

    /// <summary>The editions in force on a day, one for each template, in the order of the file.</summary>
    public static IReadOnlyList<RoundTemplate> On(DateOnly day) =>
    [
        .. All.Where(one => one.From <= day)
            .GroupBy(one => one.Name, StringComparer.Ordinal)
            .Select(same => same.MaxBy(one => one.From)!),
    ];

    /// <summary>The local parameters in force on a day, the latest edition for each name.</summary>
    public static IReadOnlyList<LocalParameters> LocalOn(DateOnly day) =>
    [
        .. AllLocal.Where(one => one.From <= day)
            .GroupBy(one => one.Name, StringComparer.Ordinal)
            .Select(same => same.MaxBy(one => one.From)!)
            .Where(one => one.Until is null || day <= one.Until),
    ];

    /// <summary>The edition that a round names, or null.</summary>
    public static RoundTemplate? Find(TemplateRef template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return All.FirstOrDefault(one => one.Name == template.Name && one.From == template.From);
    }

    /// <summary>What the agreements of a kind begin with, and how performance is watched (agreements.json).</summary>
    public static StandardTerms StandardTermsOf(RoundKind kind) =>
        kind is RoundKind.VentureGrant ? Standard.Value.Grant : Standard.Value.Procurement;

    private static T Load<T>(string name)
    {
        using var json = typeof(RoundTemplates).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        return JsonSerializer.Deserialize<T>(json, Form) ?? throw new JsonException($"{name} is empty.");
    }

    private sealed record File(IReadOnlyList<RoundTemplate> Templates, IReadOnlyList<LocalParameters> Local);

    private sealed record AllStandardTerms(StandardTerms Grant, StandardTerms Procurement);
}
