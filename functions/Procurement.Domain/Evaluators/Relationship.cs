using Procurement.Domain.Draws;
using Procurement.Domain.Organizations;

namespace Procurement.Domain.Evaluators;

/// <summary>
/// An organization that applies, by its code and name, with the accounts that act for it and the people that its
/// proposals name as leads.
/// </summary>
public sealed record ApplyingParty(
    string Uscc, string Name, IReadOnlyCollection<string> Accounts, IReadOnlyCollection<string> Leads);

/// <summary>
/// Conflicts of an evaluator that follow from what the pool knows (政府采购法实施条例 art. 9), before any content is seen.
/// Organizations are the same where the code is, or the name as it is compared; a doubt keeps out.
/// </summary>
public static class Relationship
{
    /// <summary>For how many years after its end a post or a holding still keeps somebody out.</summary>
    public const int YearsAfter = 3;

    /// <summary>Why an evaluator keeps out of what a party applies for on a day, or null.</summary>
    public static ExclusionReason? Of(Evaluator evaluator, ApplyingParty party, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(party);
        var entry = evaluator.Entry;
        var relations = entry.Relations.Where(one => Is(party, one.Organization, one.Uscc)).ToList();
        IEnumerable<(ExclusionReason Reason, bool Applies)> reasons =
        [
            (ExclusionReason.SameOrganization, Is(party, entry.Employer, entry.EmployerUscc)
                || party.Accounts.Contains(evaluator.Account)
                || party.Leads.Any(lead => NameForm.AreSame(lead, entry.Name))),
            (ExclusionReason.Employment, entry.History.Any(one =>
                Is(party, one.Organization, one.Uscc) && IsNear(one.Through, day))),

            // Who is kin today was kin before, and who was it stays near.
            (ExclusionReason.Kin, relations.Any(one => one.Kind is RelationKind.Kin)),
            (ExclusionReason.Ownership, relations.Any(one =>
                one.Kind is RelationKind.Ownership && IsNear(one.Ended, day))),
            (ExclusionReason.Other, relations.Any(one => one.Kind is RelationKind.Other && IsNear(one.Ended, day))),
        ];
        return reasons.Where(one => one.Applies).Select(one => (ExclusionReason?)one.Reason).FirstOrDefault();
    }

    private static bool Is(ApplyingParty party, string name, string? uscc) =>
        uscc == party.Uscc || NameForm.AreSame(name, party.Name);

    private static bool IsNear(DateOnly? ended, DateOnly day) =>
        ended is not { } end || end.AddYears(YearsAfter) >= day;
}
