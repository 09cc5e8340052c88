using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;
using Procurement.Simulation.Reference.Playing;

namespace Procurement.Simulation.Reference.Making;

/// <summary>What happens to the contracts: mostly what comes next, sometimes anything; time runs in jumps.</summary>
internal sealed class ExecutionMaker(Dice dice, JsonObject file, WorkingDays days)
{
    // Later days might need the calendar of a year that is not loaded.
    private static readonly DateTimeOffset Last = new(2026, 10, 31, 0, 0, 0, TimeSpan.FromHours(8));

    private readonly ReferenceRound round = new(file, days);
    private readonly StepMaker steps = new(dice, (int)file["round"]!["instalments"]!.AsArray().Count);
    private readonly HashSet<string> idle = [];
    private DateTimeOffset now = Moments.Read(file["finalizedAt"]);

    public void Add()
    {
        var proposals = file["proposals"]!.AsArray().Select(each => (string)each!["ref"]!).Append("P99").ToList();
        idle.UnionWith(proposals.Where(_ => dice.Chance(25)));
        for (var left = dice.Between(20, 60); left > 0; left--)
        {
            now = Next();
            if (now > Last) return;
            var contract = Some();
            // Where nothing is open any more, a few refusals are enough.
            if (contract is null or { Status: "declined" or "expired" or "closed" } && !HasPaid(contract)) left -= 5;
            var step = contract is null || dice.Chance(3) ? steps.Any(dice.Of(proposals), null) : steps.Make(contract);
            step["at"] = dice.Write(now);
            file["execution"]!.AsArray().Add(step);
            round.Take(step);
        }
    }

    // Those who are idle let their time run out.
    private Contract? Some()
    {
        var all = round.Contracts.Values.ToList();
        var open = all.FindAll(each =>
            each.Status is "awaitingSignatures" or "inForce" or "terminated" && !idle.Contains(each.Proposal.Ref));
        // The bank may return what was paid long ago.
        if (dice.Chance(20)) open.AddRange(all.Where(each => each.Status == "closed" && HasPaid(each)));
        if (open.Count > 0 && dice.Chance(94)) return dice.Of(open);
        return all.Count > 0 ? dice.Of(all) : null;
    }

    private static bool HasPaid(Contract? contract) => contract?.Paid > 0;

    private DateTimeOffset Next() => dice.Between(0, 99) switch
    {
        < 55 => now,
        < 80 => now.AddMinutes(dice.Between(1, 90)),
        < 89 => now.AddDays(dice.Between(1, 4)),
        < 96 => AtALimit(),
        _ => now.AddDays(dice.Between(10, 45)),
    };

    // The last tick in which something may be signed or paid in time, or the first one after.
    private DateTimeOffset AtALimit()
    {
        var contracts = round.Contracts.Values;
        var signing = contracts.Where(each => each.Status == "awaitingSignatures").Select(each => each.SignBy);
        var paying = contracts.SelectMany(each => each.Instalments)
            .Where(each => each.Status == "accepted").Select(each => each.DueBy!.Value);
        var limits = signing.Concat(paying).Select(EndOf)
            .Select(limit => limit.AddTicks(dice.Between(0, 1))).Where(limit => limit > now).ToList();
        return limits.Count > 0 ? dice.Of(limits) : now;
    }

    private static DateTimeOffset EndOf(DateOnly day) => new(day, TimeOnly.MaxValue, TimeSpan.FromHours(8));
}
