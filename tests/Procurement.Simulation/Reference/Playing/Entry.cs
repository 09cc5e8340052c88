using System.Numerics;
using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Playing;

/// <summary>A proposal of the file, and its place in the ranking once it has one.</summary>
internal sealed class Entry(JsonObject body)
{
    public JsonObject Body => body;

    public string Ref => (string)body["ref"]!;

    public string Lot => (string)body["lot"]!;

    public string Organization => (string)body["organization"]!;

    public DateTimeOffset SubmittedAt => Moments.Read(body["submittedAt"]);

    public BigInteger Requested => Yuan.Read((string)body["requested"]!);

    public BigInteger Own => Yuan.Read((string)body["own"]!);

    public Fraction Price { get; set; }

    public Fraction Score { get; set; }

    public int Sheets { get; set; }

    public int Rank { get; set; }

    public bool Flagged { get; set; }

    public string Outcome { get; set; } = "";
}

/// <summary>Moments of the file.</summary>
internal static class Moments
{
    public static DateTimeOffset Read(JsonNode? text) => DateTimeOffset.Parse((string)text!);
}
