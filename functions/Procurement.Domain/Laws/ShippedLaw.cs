using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procurement.Domain.Laws;

/// <summary>The law that is shipped with the program (law.json): confirmed at its source, each entry with it.</summary>
public static class ShippedLaw
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<IReadOnlyList<LawEntry>> Read = new(Load);

    /// <summary>Every entry.</summary>
    public static IReadOnlyList<LawEntry> Entries => Read.Value;

    private static IReadOnlyList<LawEntry> Load()
    {
        using var json = typeof(ShippedLaw).Assembly.GetManifestResourceStream("law.json")
            ?? throw new InvalidOperationException("law.json is not embedded.");
        return JsonSerializer.Deserialize<List<LawEntry>>(json, Form) ?? throw new JsonException("The law is null.");
    }
}
