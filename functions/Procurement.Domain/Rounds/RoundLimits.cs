namespace Procurement.Domain.Rounds;

/// <summary>
/// How much a round may announce, so that everything decided on one of its lots fits into one transaction.
/// </summary>
public static class RoundLimits
{
    /// <summary>The most lots of a round.</summary>
    public const int LotsMax = 100;

    /// <summary>The most sites of one lot.</summary>
    public const int SitesOfLotMax = 20;

    /// <summary>The most sites of all lots together.</summary>
    public const int SitesMax = 200;

    /// <summary>The most awards of one lot.</summary>
    public const int AwardsOfLotMax = 500;

    /// <summary>The longest reserve of one lot.</summary>
    public const int ReserveMax = 100;
}
