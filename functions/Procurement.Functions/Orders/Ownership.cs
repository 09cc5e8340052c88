using Procurement.Domain;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Commands;

/// <summary>
/// An applicant sees and does only what is its own organization's; whoever has another role as well, more.
/// </summary>
public static class Ownership
{
    /// <summary>The refusal of what belongs to another organization.</summary>
    public static readonly Refusal NotYours = new("organization.notYours");

    /// <summary>Whether the caller may see rounds before they are published.</summary>
    public static bool MaySeeDrafts(this Caller caller) =>
        caller.Roles.Any(role => role is Role.Officer or Role.Approver or Role.Supervisor or Role.Admin);

    /// <summary>Whether the caller acts only as an applicant, and for another organization.</summary>
    public static bool IsForeign(Caller caller, string organization) =>
        caller.Roles.All(role => role is Role.Applicant) && caller.Organization != organization;
}
