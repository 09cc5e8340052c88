using Microsoft.Extensions.Configuration;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Laws;

/// <summary>
/// Whose administrators keep the law book, which counts for every district of the installation: those of the district
/// that the setting <c>LawKeepers</c> names, or of any where it names none.
/// </summary>
public sealed class LawKeepers(IConfiguration settings)
{
    /// <summary>403 <c>law.notKeeper</c> unless the caller is of that district.</summary>
    public void MustKeep(Caller caller)
    {
        if (!Keeps(caller)) throw new ProblemException(Problems.Of("law.notKeeper"));
    }

    /// <summary>Whether the caller's district keeps the law book.</summary>
    public bool Keeps(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var district = settings["LawKeepers"];
        return string.IsNullOrEmpty(district) || district == caller.Tenant;
    }
}
