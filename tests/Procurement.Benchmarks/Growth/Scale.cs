namespace Procurement.Benchmarks.Growth;

/// <summary>How large a round is; all that grows with it.</summary>
internal sealed record Scale(int Proposals, int Lots, int Evaluators, int AwardsOfLot)
{
    /// <summary>How often a command is measured, where the round has as many of what it concerns.</summary>
    public const int RunsMax = 20;

    /// <summary>Evaluators of a lot where the committee is divided.</summary>
    public const int EvaluatorsOfLot = 3;

    /// <summary>The proposals of an organization that is not measured.</summary>
    public const int OfOrganization = 20;

    /// <summary>Awards that objections cost, for which the reserve has to come up.</summary>
    public const int Upheld = 2;

    /// <summary>The sizes of the table, and what lies between them.</summary>
    public static Scale Of(int proposals) => proposals switch
    {
        <= 10 => new(proposals, 1, 5, 8),
        <= 1_000 => new(proposals, 10, 20, 30),
        _ => new(proposals, 100, 60, 3),
    };

    public int Awards => Lots * AwardsOfLot;

    /// <summary>Each of the runs needs one of its own.</summary>
    public int Objections => Math.Max(RunsMax, Proposals / 10);

    /// <summary>Proposals of organizations that submit one each, through the functions.</summary>
    public int Measured => Math.Min(RunsMax, Proposals);

    public IEnumerable<string> LotNames => Enumerable.Range(0, Lots).Select(LotName);

    /// <summary>All evaluators score the only lot; of many lots each has three.</summary>
    public IEnumerable<int> EvaluatorsOf(int lot) => Lots == 1
        ? Enumerable.Range(0, Evaluators)
        : Enumerable.Range(lot * EvaluatorsOfLot, EvaluatorsOfLot).Select(one => one % Evaluators);

    public IEnumerable<int> ProposalsOf(int lot) =>
        Enumerable.Range(0, (Proposals - lot + Lots - 1) / Lots).Select(one => lot + (one * Lots));

    /// <summary>The organization of a proposal: those that are measured have one of their own.</summary>
    public int OrganizationOf(int proposal) =>
        proposal < Measured ? proposal : Measured + ((proposal - Measured) / OfOrganization);

    public int Organizations => OrganizationOf(Proposals - 1) + 1;

    /// <summary>The number of a proposal among those of its organization, from 1.</summary>
    public int NumberOf(int proposal) => proposal < Measured ? 1 : ((proposal - Measured) % OfOrganization) + 1;

    public override string ToString() => $"{Proposals} proposals, {Lots} lots, {Evaluators} evaluators, "
        + $"{Awards} awards, {Objections + Upheld} objections";

    public static string LotName(int lot) => $"L{lot:D3}";
}
