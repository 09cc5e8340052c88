using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;
using Procurement.Simulation.Reference.Playing;

namespace Procurement.Simulation.Reference.Making;

/// <summary>One step of the execution, without its time.</summary>
internal sealed class StepMaker(Dice dice, int instalments)
{
    private static readonly string[] Acts =
    [
        "sign", "decline", "claim", "accept", "pay", "bounce",
        "report", "midterm", "final", "terminate", "recover", "close",
    ];

    private int invoices;

    public JsonObject Make(Contract contract)
    {
        var roll = dice.Between(0, 99);
        if (roll < 18) return Any(contract.Proposal.Ref, contract);
        if (contract.Status == "awaitingSignatures") return Sign(contract, roll);
        if (contract.Status != "inForce") return AfterTheEnd(contract);
        if (roll < 21) return Step(contract.Proposal.Ref, "terminate", 1, contract);
        // Too early, or a later instalment before an earlier one.
        if (roll < 32)
        {
            var act = dice.Of("claim", "claim", "final", "midterm");
            return Step(contract.Proposal.Ref, act, dice.Between(1, instalments), contract);
        }

        return GoOn(contract, contract.Instalments.Find(each => each.Status != "paid"));
    }

    public JsonObject Any(string proposal, Contract? contract) =>
        Step(proposal, dice.Of(Acts), dice.Between(1, instalments), contract);

    private JsonObject Sign(Contract contract, int roll)
    {
        var step = Step(contract.Proposal.Ref, roll < 28 ? "decline" : "sign", 1, contract);
        if (roll >= 28) step["by"] = contract.SupplierSigned ? "purchaser" : "supplier";
        return step;
    }

    private JsonObject GoOn(Contract contract, Instalment? next)
    {
        var act = next switch
        {
            null => contract.FinalGrade is null
                ? "final" : dice.Of("report", "recover", "close", "close", "close", "bounce", "final"),
            { When: "midtermPassed", Status: "planned" } when contract.MidtermGrade != "pass" => "midterm",
            { When: "finalPassed", Status: "planned" } when contract.FinalGrade is null => "final",
            { When: "finalPassed", Status: "planned" } when contract.FinalGrade is "fail" =>
                dice.Of("close", "claim", "report", "recover"),
            { Status: "planned" } => "claim",
            { Status: "claimed" } => dice.Of("accept", "accept", "accept", "accept", "final"),
            _ => dice.Of("pay", "pay", "pay", "report"),
        };
        return Step(contract.Proposal.Ref, act, next?.No ?? dice.Between(1, instalments), contract);
    }

    private JsonObject AfterTheEnd(Contract contract)
    {
        var act = dice.Of("recover", "recover", "close", "bounce");
        var paid = contract.Instalments.FindAll(each => each.Status == "paid");
        if (contract.Status == "closed" && paid.Count > 0) act = dice.Of("bounce", "bounce", "recover");
        return Step(contract.Proposal.Ref, act, paid.Count > 0 ? dice.Of(paid).No : 1, contract);
    }

    private JsonObject Step(string proposal, string act, int instalment, Contract? contract)
    {
        var step = new JsonObject { ["at"] = "", ["proposal"] = proposal, ["do"] = act };
        if (act is "claim" or "accept" or "pay" or "bounce") step["instalment"] = instalment;
        if (act is "bounce" or "terminate" or "decline" && dice.Chance(50)) step["reason"] = "随机";
        if (act == "sign") step["by"] = dice.Of("supplier", "purchaser");
        if (act == "claim") step["invoice"] = Invoice(dice.Chance(10) ? dice.Between(1, invoices + 1) : ++invoices);
        if (act == "midterm") step["grade"] = dice.Of("pass", "pass", "deferred", "fail");
        if (act == "final")
            step["score"] = dice.Of("90", "89.99", "80.0", "79.999", "60", "59.99", "100", "0", "72.25");
        if (act == "report") step["spent"] = Yuan.Write((contract?.Paid ?? 0) * dice.Of(5, 9, 10, 11) / 10);
        if (act == "recover") step["amount"] = Recovered(contract);
        return step;
    }

    // The same number in many spellings.
    private string Invoice(int number)
    {
        var spelled = new StringBuilder();
        foreach (var character in $"inv{number:D4}x")
        {
            spelled.Append(dice.Chance(30) ? char.ToUpperInvariant(character) : character);
            if (dice.Chance(15)) spelled.Append(dice.Of('-', '_', '.'));
        }

        return spelled.ToString();
    }

    private string Recovered(Contract? contract)
    {
        var outstanding = BigInteger.Max(1, contract?.Outstanding ?? 1);
        return Yuan.Write(dice.Of(outstanding, outstanding, outstanding + 1, (outstanding + 1) / 2, 0));
    }
}
