using System.Numerics;
using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Playing;

/// <summary>The steps of rounds/README.md: each changes the contract, or answers the code of its refusal.</summary>
internal sealed class Steps(WorkingDays days, JsonNode round, HashSet<string> invoices)
{
    private static readonly string[] OnlyInForce = ["report", "midterm", "final", "terminate", "close"];

    public string? Take(Contract contract, JsonNode step)
    {
        var act = (string)step["do"]!;
        // A bank's fact is recorded whatever the contract's state.
        if (act == "bounce") return Bounce(contract, The(contract, step));
        if (contract.Status == "expired" && act == "sign") return "contract.signingExpired";
        if (contract.Status is "declined" or "expired" or "closed") return "contract.notActive";
        if (contract.Status == "terminated" && act is not ("recover" or "close")) return "contract.notActive";
        if (contract.Status == "awaitingSignatures" && OnlyInForce.Contains(act)) return "contract.notInForce";
        return act switch
        {
            "sign" => Sign(contract, (string)step["by"]!),
            "decline" => Decline(contract),
            "claim" => Claim(contract, The(contract, step), (string)step["invoice"]!),
            "accept" => Accept(The(contract, step), Today(step)),
            "pay" => Pay(contract, The(contract, step), Today(step)),
            "terminate" => Terminate(contract),
            "recover" => Recover(contract, (string)step["amount"]!),
            "close" => Close(contract),
            _ => Assess(contract, step, act),
        };
    }

    private static DateOnly Today(JsonNode step) => WorkingDays.Day(Moments.Read(step["at"]));

    private static Instalment The(Contract contract, JsonNode step) =>
        contract.Instalments[(int)step["instalment"]! - 1];

    private static string? Sign(Contract contract, string by)
    {
        if (contract.Status == "inForce") return "contract.alreadySigned";
        if (by == "supplier" && contract.SupplierSigned) return "contract.alreadySigned";
        if (by == "purchaser" && !contract.SupplierSigned) return "contract.supplierSignsFirst";
        if (by == "purchaser") contract.Status = "inForce";
        contract.SupplierSigned = true;
        return null;
    }

    private static string? Decline(Contract contract)
    {
        if (contract.Status == "inForce") return "contract.alreadySigned";
        contract.End("declined");
        return null;
    }

    private string? Claim(Contract contract, Instalment instalment, string invoice)
    {
        if (instalment.Status == "paid") return "instalment.alreadyPaid";
        if (instalment.Status is "claimed" or "accepted") return "instalment.alreadyClaimed";
        var met = instalment.When switch
        {
            "signed" => contract.Status == "inForce",
            "midtermPassed" => contract.MidtermGrade == "pass",
            _ => contract.FinalGrade is not (null or "fail"),
        };
        if (!met) return "instalment.conditionNotMet";
        if (contract.Instalments.Exists(each => each.No < instalment.No && each.Status != "paid"))
            return "instalment.outOfOrder";
        if (!invoices.Add(NormalForm(invoice))) return "invoice.duplicate";
        instalment.Status = "claimed";
        return null;
    }

    private static string NormalForm(string invoice) =>
        string.Concat(invoice.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    private string? Accept(Instalment instalment, DateOnly today)
    {
        if (instalment.Status != "claimed") return "instalment.notClaimed";
        instalment.Status = "accepted";
        instalment.DueBy = days.Rolled(today, (int)round["payWithinDays"]!);
        return null;
    }

    private static string? Pay(Contract contract, Instalment instalment, DateOnly today)
    {
        if (instalment.Status == "paid") return "instalment.alreadyPaid";
        if (instalment.Status != "accepted") return "instalment.notAccepted";
        instalment.Status = "paid";
        instalment.Paid = contract.Worth(instalment);
        var late = Math.Max(0, today.DayNumber - instalment.DueBy!.Value.DayNumber);
        instalment.LateInterest = new Fraction(instalment.Paid * late * 5, 10_000).HalfUp();
        return null;
    }

    private static string? Bounce(Contract contract, Instalment instalment)
    {
        if (instalment.Status != "paid") return "instalment.notPaid";
        (instalment.Status, instalment.Paid, instalment.LateInterest) = ("accepted", 0, 0);
        if (!contract.Ended) return null;
        instalment.Status = "cancelled";
        contract.Fixed = BigInteger.Max(contract.Recovered, contract.Paid - contract.Spent);
        return null;
    }

    private static string? Assess(Contract contract, JsonNode step, string act)
    {
        if (act == "final" && contract.Instalments.Exists(each => each is { When: "finalPassed", Status: "paid" }))
            return "evaluation.settled";
        if (act == "report") contract.Spent = Yuan.Read((string)step["spent"]!);
        else if (act == "midterm") contract.MidtermGrade = (string)step["grade"]!;
        else contract.FinalGrade = Grade(Fraction.Read((string)step["score"]!));
        return null;
    }

    private static string Grade(Fraction score)
    {
        if (score.Against(new(90, 1)) >= 0) return "excellent";
        if (score.Against(new(80, 1)) >= 0) return "good";
        return score.Against(new(60, 1)) >= 0 ? "pass" : "fail";
    }

    private static string? Terminate(Contract contract)
    {
        contract.Fixed = contract.Unspent;
        contract.End("terminated");
        return null;
    }

    private static string? Recover(Contract contract, string amount)
    {
        if (Yuan.Read(amount) == 0) return "recovery.notPositive";
        if (Yuan.Read(amount) > contract.Outstanding) return "recovery.exceedsOutstanding";
        contract.Recovered += Yuan.Read(amount);
        return null;
    }

    private static string? Close(Contract contract)
    {
        if (contract.Status == "inForce" && contract.FinalGrade is null) return "contract.finalEvaluationMissing";
        if (contract.Status == "inForce" && !contract.Settled) return "instalment.outstanding";
        if (contract.Outstanding > 0) return "recovery.outstanding";
        contract.Fixed = contract.Recoverable;
        contract.End("closed");
        return null;
    }
}
