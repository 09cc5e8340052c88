using System.Text.Encodings.Web;
using System.Text.Json;
using Procurement.Domain;
using Procurement.Domain.Rounds;

namespace Procurement.Storage.Documents;

/// <summary>
/// The ranking of one lot as it came out of the sheets, which never changes; what became of an award since stands in
/// the lot. Names and forms are this document's own and written down in docs/decisions/0014.
/// </summary>
public sealed record RankingDocument(string Format, string Round, string Lot, IReadOnlyList<RankedEntry> Entries)
{
    /// <summary>The form that this version writes.</summary>
    public const string Form = "lot-ranking/1";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document as bytes.</summary>
    public BinaryData Write() => new(JsonSerializer.SerializeToUtf8Bytes(this, Written));

    /// <summary>Reads what <see cref="Write"/> wrote; another form throws.</summary>
    public static RankingDocument Read(BinaryData document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var read = document.ToObjectFromJson<RankingDocument>(Written);
        return read is { Format: Form } ? read : throw new InvalidDataException("Not a ranking of a lot.");
    }
}

/// <summary>
/// A ranked proposal: its facts at submission, the exact score as a fraction and as it is shown, and how it came out.
/// </summary>
public sealed record RankedEntry(
    string Proposal,
    string Reference,
    string Organization,
    string OrganizationName,
    string Title,
    long RequestedFen,
    string ExactScore,
    string Score,
    int Rank,
    string Outcome,
    int Sheets,
    IReadOnlyList<string> Flags)
{
    private static readonly IReadOnlyDictionary<Outcome, string> Names = new Dictionary<Outcome, string>
    {
        [Domain.Rounds.Outcome.Awarded] = "awarded",
        [Domain.Rounds.Outcome.Reserve] = "reserve",
        [Domain.Rounds.Outcome.Rejected] = "rejected",
        [Domain.Rounds.Outcome.LotFailed] = "lotFailed",
    };

    /// <summary>The amount that the proposal asked for.</summary>
    public Money Amount() => new(RequestedFen);

    /// <summary>How it came out of the ranking.</summary>
    public Outcome Result() => Names.First(one => one.Value == Outcome).Key;

    /// <summary>The name of an outcome of a ranking.</summary>
    public static string NameOf(Outcome outcome) => Names[outcome];
}
