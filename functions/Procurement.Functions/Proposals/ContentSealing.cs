using Procurement.Domain.Proposals;
using Procurement.Domain.Sealing;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>
/// Seals a content at its submission: under a key of its own, which is wrapped to the round's opening key and to the
/// key that only the applicant has. Each of the three says whose proposal it is, so that none stands for another.
/// </summary>
internal static class ContentSealing
{
    /// <summary>The content as it is stored, and its seal.</summary>
    public static (ProposalContent Hidden, ContentSeal Seal) Seal(
        ProposalsKey key, string proposal, ProposalContent content, OpeningKey opening, DataKey applicant)
    {
        var (own, place) = (DataKey.New(), Place(key, proposal));
        var hidden = SealedBytes.Seal(ContentForms.Filled(content), own, $"content|{place}");
        return (
            ProposalContent.Hidden(Convert.ToBase64String(hidden)),
            new ContentSeal(
                opening.Id,
                Convert.ToBase64String(opening.Seal(own.Bytes, $"opening|{place}")),
                Convert.ToBase64String(SealedBytes.Seal(own.Bytes, applicant, $"applicant|{place}"))));
    }

    /// <summary>The content by the opening's key; <see cref="BrokenSealException"/> for what was changed.</summary>
    public static ProposalContent Open(ProposalsKey key, Proposal proposal, OpeningSecret secret)
    {
        var place = Place(key, proposal.Id);
        var own = secret.Open(Bytes(proposal.Seal!.ForOpening), $"opening|{place}");
        return Open(proposal, own, place);
    }

    /// <summary>The content by the applicant's key; <see cref="BrokenSealException"/> for another.</summary>
    public static ProposalContent Open(ProposalsKey key, Proposal proposal, DataKey applicant)
    {
        var place = Place(key, proposal.Id);
        var own = SealedBytes.Open(Bytes(proposal.Seal!.ForApplicant), applicant, $"applicant|{place}");
        return Open(proposal, own, place);
    }

    /// <summary>The content of a sealed proposal by the key that was given; throws 422 for a wrong one.</summary>
    public static ProposalContent? OpenOrNull(ProposalsKey key, Proposal? proposal, DataKey? applicant)
    {
        if (proposal?.Seal is null || applicant is null) return null;
        try
        {
            return Open(key, proposal, applicant);
        }
        catch (BrokenSealException)
        {
            throw new ProblemException(Problems.Of("copy.keyWrong"));
        }
    }

    private static ProposalContent Open(Proposal proposal, byte[] own, string place) => ContentForms.Read(
        SealedBytes.Open(Bytes(proposal.Content.Protected!), DataKey.From(own), $"content|{place}"));

    private static string Place(ProposalsKey key, string proposal) => $"{key}|{proposal}";

    private static byte[] Bytes(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw new BrokenSealException(SealFault.Malformed);
        }
    }
}
