using System.Numerics;
using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Playing;

/// <summary>One instalment of a contract.</summary>
internal sealed class Instalment
{
    public required int No { get; init; }

    public required string When { get; init; }

    public required BigInteger Amount { get; init; }

    public string Status { get; set; } = "planned";

    public DateOnly? DueBy { get; set; }

    public BigInteger Paid { get; set; }

    public BigInteger LateInterest { get; set; }
}

/// <summary>A contract, as it stands.</summary>
internal sealed class Contract
{
    private readonly JsonNode payout;

    public Contract(JsonNode round, Entry proposal, DateOnly signBy)
    {
        (Proposal, SignBy, payout) = (proposal, signBy, round["finalPayout"]!);
        var (plan, left) = (round["instalments"]!.AsArray(), Amount);
        for (var no = 1; no <= plan.Count; no++)
        {
            var share = no == plan.Count ? left : Yuan.Percent(Amount, (string)plan[no - 1]!["percent"]!);
            Instalments.Add(new() { No = no, When = (string)plan[no - 1]!["when"]!, Amount = share });
            left -= share;
        }
    }

    public Entry Proposal { get; }

    public BigInteger Amount => Proposal.Requested;

    public DateOnly SignBy { get; }

    public string Status { get; set; } = "awaitingSignatures";

    public bool SupplierSigned { get; set; }

    public List<Instalment> Instalments { get; } = [];

    public string? MidtermGrade { get; set; }

    public string? FinalGrade { get; set; }

    public BigInteger Spent { get; set; }

    public BigInteger Recovered { get; set; }

    /// <summary>What is recoverable of a contract that was terminated or closed.</summary>
    public BigInteger? Fixed { get; set; }

    public BigInteger Paid => Instalments.Aggregate(BigInteger.Zero, (sum, each) => sum + each.Paid);

    public BigInteger Unspent => BigInteger.Max(0, Paid - Spent);

    public BigInteger Recoverable => Fixed ?? (FinalGrade is not null && Settled ? Unspent : 0);

    public BigInteger Outstanding => Recoverable - Recovered;

    public bool Settled => Instalments.TrueForAll(each =>
        each.Status == "paid" || (each == Instalments[^1] && Worth(each) == 0));

    /// <summary>What paying an instalment now would pay.</summary>
    public BigInteger Worth(Instalment instalment) =>
        instalment == Instalments[^1] && instalment.When == "finalPassed" && FinalGrade is { } grade
            ? Yuan.Percent(instalment.Amount, (string)payout[grade]!)
            : instalment.Amount;

    public bool Ended => Status is "terminated" or "closed";

    public void End(string status)
    {
        Status = status;
        foreach (var each in Instalments.Where(each => each.Status != "paid")) each.Status = "cancelled";
    }
}
