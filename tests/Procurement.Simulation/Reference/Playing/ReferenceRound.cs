using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Playing;

/// <summary>
/// Plays a round file as literally as rounds/README.md says it, in memory and in order, sharing no code with the
/// service: where the two differ, one of them is wrong.
/// </summary>
internal sealed class ReferenceRound
{
    private readonly WorkingDays days;
    private readonly JsonNode round;
    private readonly Steps steps;
    private readonly int signWithin;
    private int taken;

    public ReferenceRound(JsonObject file, WorkingDays days)
    {
        (File, this.days, round) = (file, days, file["round"]!);
        steps = new(days, round, []);
        signWithin = (int)round["contract"]!["signWithinDays"]!;
        Submissions = new(file);
        foreach (var lot in round["lots"]!.AsArray()) Lots.Add((string)lot!["ref"]!, new(file, Submissions, lot));
        Published = WorkingDays.Day(Moments.Read(file["publishedAt"]));
        Through = days.Add(Published, (int)round["publicity"]!["workingDays"]!);
        Object();
        var finalized = WorkingDays.Day(Moments.Read(file["finalizedAt"]));
        foreach (var awarded in Ranked().Where(each => each.Outcome == "awarded")) Conclude(awarded, finalized);
    }

    public JsonObject File { get; }

    public Submissions Submissions { get; }

    public OrderedDictionary<string, Award> Lots { get; } = [];

    public DateOnly Published { get; }

    public DateOnly Through { get; }

    public SortedDictionary<string, Contract> Contracts { get; } = new(StringComparer.Ordinal);

    public List<(string Step, string Code)> Refusals { get; } = [];

    /// <summary>Plays a whole file.</summary>
    public static JsonObject Play(JsonObject file, WorkingDays days)
    {
        var played = new ReferenceRound(file, days);
        foreach (var step in file["execution"]!.AsArray()) played.Take(step!);
        return ReferenceResult.Of(played);
    }

    /// <summary>Takes the next step; the code of its refusal, or null.</summary>
    public string? Take(JsonNode step)
    {
        taken++;
        var today = WorkingDays.Day(Moments.Read(step["at"]));
        while (Overdue(today) is { } late) Lapse(late);
        var code = Contracts.TryGetValue((string)step["proposal"]!, out var contract)
            ? steps.Take(contract, step) : "contract.notFound";
        if (code is not null) Refusals.Add(($"execution:{taken}", code));
        else if ((string)step["do"]! == "decline") PassOn(contract!, "declined", today);
        return code;
    }

    public IEnumerable<Entry> Ranked() => Lots.Values.SelectMany(award => award.Ranking);

    private void Object()
    {
        var upheld = new List<JsonNode>();
        foreach (var objection in File["objections"]!.AsArray())
        {
            if (WorkingDays.Day(Moments.Read(objection!["at"])) > Through)
                Refusals.Add(($"objection:{(string)objection["proposal"]!}", "objection.tooLate"));
            else if ((bool)objection["upheld"]!) upheld.Add(objection);
        }

        foreach (var objection in upheld.OrderBy(each => Moments.Read(each["resolvedAt"])))
        {
            var proposal = Ranked().FirstOrDefault(each => each.Ref == (string)objection["proposal"]!);
            if (proposal is not { Outcome: "awarded" }) continue;
            proposal.Outcome = "disqualified";
            Lots[proposal.Lot].Pass();
        }
    }

    private void Conclude(Entry awarded, DateOnly today) =>
        Contracts.Add(awarded.Ref, new(round, awarded, days.Rolled(today, signWithin)));

    // Of those that lapse on the same day, the best ranked comes first (docs/decisions/0009).
    private Contract? Overdue(DateOnly today) => Ranked()
        .Where(each => Contracts.ContainsKey(each.Ref)).Select(each => Contracts[each.Ref])
        .Where(each => each.Status == "awaitingSignatures" && each.SignBy < today)
        .OrderBy(each => each.SignBy).FirstOrDefault();

    private void Lapse(Contract late)
    {
        late.End("expired");
        PassOn(late, "expired", late.SignBy.AddDays(1));
    }

    private void PassOn(Contract ended, string outcome, DateOnly day)
    {
        ended.Proposal.Outcome = outcome;
        if (Lots[ended.Proposal.Lot].Pass() is { } next) Conclude(next, day);
    }
}
