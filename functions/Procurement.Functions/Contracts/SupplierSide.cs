using Procurement.Functions.Http;
using Procurement.Functions.Identity;

namespace Procurement.Functions.Contracts;

/// <summary>What a supplier does only an applicant of that organization does, whatever other roles one has.</summary>
public static class SupplierSide
{
    /// <summary>403 for anybody else; nothing is anybody's (null) before it is there.</summary>
    public static void MustActFor(this Caller caller, string? organization)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (organization is not null && !caller.Owns(organization))
        {
            throw new ProblemException(Problems.Of("organization.notYours"));
        }
    }
}
