using Procurement.Storage.Aggregates;

namespace Procurement.Publishing.Site;

/// <summary>Where each page lies; an address never changes once it was published.</summary>
public static class PublicAddress
{
    /// <summary>The style of all pages of all districts.</summary>
    public const string Style = "public/public.css";

    /// <summary>A page of a district.</summary>
    public static string Of(string tenant, string page) => $"public/{tenant}/{page}.html";

    /// <summary>A page of a round.</summary>
    public static string Of(RoundKey round, string page)
    {
        ArgumentNullException.ThrowIfNull(round);
        return $"public/{round.Tenant}/rounds/{round.Round}/{page}.html";
    }

    /// <summary>The page of an organization.</summary>
    public static string OfOrganization(string tenant, string organization) =>
        $"public/{tenant}/organizations/{organization}.html";
}
