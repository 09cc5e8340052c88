using Procurement.Domain.Calendar;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Proposals.SubmissionRefusals;

namespace Procurement.Domain.Proposals;

/// <summary>Whether the lead of a project holds the certificate that a round asks for.</summary>
public static class LeadRules
{
    /// <summary>
    /// The refusal, or null: by what the proposal states, or, where the round says so, by the organization's register
    /// on the closing day.
    /// </summary>
    public static Refusal? RefusalOrNull(RoundSettings round, ProposalLead lead, Organization? entry)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(lead);
        if (!round.Eligibility.CertifiedLead) return null;
        if (string.IsNullOrWhiteSpace(lead.Certificate)) return LeadNotCertified;
        if (round.Eligibility.Facts is FactSource.Stated) return null;

        return entry?.Certificate(lead.Certificate) is { } found
            ? OfCertificate(found, lead.Name, ChinaTime.DayOf(round.ClosesAt))
            : LeadCertificateUnknown;
    }

    private static Refusal? OfCertificate(Certificate found, string name, DateOnly day)
    {
        if (found.Confirmed is not { } confirmed) return LeadCertificateNotConfirmed;
        if (!NameForm.AreSame(confirmed.Person, name)) return LeadCertificateOfAnother;
        if (found.EndedOn <= day) return LeadCertificateEnded with { Value = $"{found.EndedOn:yyyy-MM-dd}" };
        return confirmed.Through < day
            ? LeadCertificateExpired with { Value = $"{confirmed.Through:yyyy-MM-dd}" }
            : null;
    }
}
