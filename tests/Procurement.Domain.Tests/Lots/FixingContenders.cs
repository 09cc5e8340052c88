using Procurement.Domain.Lots;
using Procurement.Domain.Tests.Proposals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Proposals.ProposalExamples;

namespace Procurement.Domain.Tests.Lots;

public sealed class FixingContenders
{
    private static readonly FixContenders Fix = new("R1", "L1", "digest", 3, InTime);

    [Fact]
    public void Happens_once()
    {
        var happened = Only(LotOpening.Decide(null, Fix));
        Assert.Equal(new ContendersFixed("R1", "L1", "digest", 3), happened);
        var lot = LotHistory.Apply(null, happened);
        Assert.Equal(("digest", 3), (lot.ContendersDigest, lot.Contenders));
        Assert.Empty(Happened(LotOpening.Decide(lot, Fix with { Digest = "another" })));
    }

    [Fact]
    public void Takes_what_was_submitted_and_not_rejected_with_the_facts_of_its_receipt()
    {
        var one = Assert.Single(Contenders.Of(Given([.. Submitted, Draft(2)])));
        Assert.Equal(
            ($"{Uscc}-1", "L1", Uscc, "甲中心", "P01", Content.Requested, Taken.At),
            (one.Proposal, one.Lot, one.Organization, one.OrganizationName, one.Reference, one.Requested,
                one.SubmittedAt));
        Assert.Equal([InTime.Account], one.Accounts);
        Assert.Empty(Contenders.Of(Given(Rejected)));
    }
}
