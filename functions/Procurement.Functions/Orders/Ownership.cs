using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Orders;

/// <summary>
/// An applicant sees and does only what is its own organization's; whoever has another role as well, more.
/// </summary>
public static class Ownership
{
    /// <summary>Whether the caller may see rounds before they are published.</summary>
    public static bool MaySeeDrafts(this Caller caller) =>
        caller.Roles.Any(role => role is Role.Officer or Role.Approver or Role.Supervisor or Role.Admin);

    /// <summary>Whether the caller acts only as an applicant, and for another organization.</summary>
    public static bool IsForeign(this Caller caller, string organization) =>
        caller.Roles.All(role => role is Role.Applicant) && !caller.Owns(organization);

    /// <summary>
    /// 403 for anybody but the organization and the purchaser's side: who applies and judges elsewhere is neither.
    /// Nothing is anybody's (null) before it is there.
    /// </summary>
    public static void MustBeParty(this Caller caller, string? organization)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (organization is not null && !caller.IsOnThePurchasersSide && !caller.Owns(organization))
        {
            throw new ProblemException(Problems.Of("organization.notYours"));
        }
    }

    /// <summary>403 for an applicant of another organization; nothing is anybody's (null) before it is there.</summary>
    public static void MustOwn(this Caller caller, string? organization)
    {
        if (organization is not null && caller.IsForeign(organization))
        {
            throw new ProblemException(Problems.Of("organization.notYours"));
        }
    }
}
