using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using static Procurement.Domain.Proposals.ProposalRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Proposals.ProposalExamples;

namespace Procurement.Domain.Tests.Proposals;

/// <summary>From a draft to its receipt; the rules of submission are <see cref="SubmittingAProposal"/>'s.</summary>
public sealed class KeepingDrafts
{
    [Fact]
    public void Numbers_the_drafts_of_an_organization()
    {
        Assert.Equal(Draft(1), Only(Applying.Decide(null, new DraftProposal("R1", Uscc, "C1", Content, InTime), Grant)));
        Assert.Equal(
            Draft(2), Only(Applying.Decide(Given(Submitted), new DraftProposal("R1", Uscc, "C2", Content, InTime), Grant)));
    }

    [Fact]
    public void Begins_with_version_1_and_counts_every_change()
    {
        Assert.Equal(1, TheOne(Drafted).Version);
        var revised = TheOne([.. Drafted, new ProposalRevised($"{Uscc}-1", Content with { Title = "修订" })]);
        Assert.Equal((2, "修订"), (revised.Version, revised.Content.Title));
        Assert.Equal(2, TheOne(Submitted).Version);
    }

    [Fact]
    public void Changes_one_draft_and_no_other()
    {
        var all = Given([.. Drafted, Draft(2), new ProposalRevised($"{Uscc}-2", Content with { Title = "修订" })]);
        Assert.Equal(
            [($"{Uscc}-1", Content.Title, 1), ($"{Uscc}-2", "修订", 2)],
            all.Proposals.Values.Select(one => (one.Id, one.Content.Title, one.Version)));
    }

    [Fact]
    public void Leaves_every_other_proposal_the_object_it_was()
    {
        var before = Given([.. Drafted, Draft(2), Draft(3)]);
        var after = ProposalHistory.Apply(before, new ProposalSubmitted($"{Uscc}-2", Taken), InTime);
        Assert.Equal((3, 1), (after.Drafted, after.Submitted));
        Assert.Same(before.Find($"{Uscc}-1"), after.Find($"{Uscc}-1"));
        Assert.Same(before.Find($"{Uscc}-3"), after.Find($"{Uscc}-3"));
        Assert.NotSame(before.Find($"{Uscc}-2"), after.Find($"{Uscc}-2"));
    }

    [Fact]
    public void Numbers_and_counts_without_having_the_others_loaded()
    {
        var root = Given([.. Submitted, Draft(2)]) with { Proposals = new Dictionary<string, Proposal>() };
        Assert.Equal(
            Draft(3), Only(Applying.Decide(root, new DraftProposal("R1", Uscc, "C3", Content, InTime), Grant)));
        var one = root with { Proposals = new Dictionary<string, Proposal> { [$"{Uscc}-2"] = TheOne(Drafted) } };
        Assert.Equal(
            "organization.tooManyProposals",
            CodeOf(Applying.Decide(one, new SubmitProposal($"{Uscc}-2", InTime), Grant, Registered)));
    }

    [Fact]
    public void Remembers_each_account_that_drafted_changed_or_submitted_it_once()
    {
        var revised = ProposalHistory.Apply(
            Given(Drafted), new ProposalRevised($"{Uscc}-1", Content), InTime with { Account = "colleague" });
        var submitted = ProposalHistory.Apply(revised, new ProposalSubmitted($"{Uscc}-1", Taken), InTime);
        Assert.Equal(["applicant", "colleague"], submitted.Find($"{Uscc}-1")!.Accounts);

        var rejected = ProposalHistory.Apply(
            submitted, new ProposalRejected($"{Uscc}-1", "?"), InTime with { Account = "officer" });
        Assert.Equal(["applicant", "colleague"], rejected.Find($"{Uscc}-1")!.Accounts);
    }

    [Fact]
    public void Writes_nothing_in_a_round_that_closed_long_ago_or_went_to_its_committee()
    {
        var late = InTime with { At = Grant.ClosesAt + Applying.DraftsAfterClosingWithin };
        var tooLate = late with { At = late.At.AddTicks(1) };
        Assert.Equal(Done, CodeOf(Applying.Decide(null, new DraftProposal("R1", Uscc, "C", Content, late), Grant)));
        Assert.Equal(
            "submission.closed",
            CodeOf(Applying.Decide(null, new DraftProposal("R1", Uscc, "C", Content, tooLate), Grant)));
        Assert.Equal(
            "submission.closed",
            CodeOf(Applying.Decide(Given(Drafted), new ReviseProposal($"{Uscc}-1", Content, tooLate), Grant)));
        // What is begun after the sealing is told everything when it is submitted, and taken by nobody.
        Assert.Equal(
            Done,
            CodeOf(Applying.Decide(
                Given([.. Drafted, new ProposalsSealed()]), new DraftProposal("R1", Uscc, "C", Content, late), Grant)));
        Assert.Equal(
            "submission.closed",
            CodeOf(Applying.Decide(
                Given([.. Drafted, new ProposalsSealed()]), new ReviseProposal($"{Uscc}-1", Content, InTime), Grant)));
    }

    [Fact]
    public void Holds_twenty_of_one_organization_and_not_one_more()
    {
        ProposalEvent[] twenty = [.. Enumerable.Range(1, 20).Select(Draft)];
        Assert.Equal(
            Done, CodeOf(Applying.Decide(Given(twenty[..19]), new DraftProposal("R1", Uscc, "C", Content, InTime), Grant)));
        Assert.Equal(
            "proposal.tooManyDrafts",
            CodeOf(Applying.Decide(Given(twenty), new DraftProposal("R1", Uscc, "C", Content, InTime), Grant)));
    }

    [Fact]
    public void Changes_nothing_of_what_is_submitted()
    {
        Assert.Equal(Done, CodeOf(Revise(Drafted)));
        Assert.Equal("proposal.alreadySubmitted", CodeOf(Revise(Submitted)));
        Assert.Equal("proposal.alreadySubmitted", CodeOf(Submit(Submitted)));
        Assert.Equal(
            "proposal.notFound",
            CodeOf(Applying.Decide(Given(Drafted), new ReviseProposal($"{Uscc}-2", Content, InTime), Grant)));
    }

    [Fact]
    public void Takes_back_what_was_submitted_until_the_closing_and_counts_it_no_more()
    {
        var withdrawn = new ProposalWithdrawn($"{Uscc}-1", "L1");
        Assert.Equal(withdrawn, Only(Withdraw(Submitted)));
        var all = Given([.. Submitted, withdrawn]);
        Assert.Equal((0, 3), (all.Submitted, TheOne([.. Submitted, withdrawn]).Version));
        Assert.Null(all.Find($"{Uscc}-1")!.Receipt);
        Assert.Equal(Done, CodeOf(Revise([.. Submitted, withdrawn])));
        Assert.Equal(new ProposalSubmitted($"{Uscc}-1", Taken), Only(Submit([.. Submitted, withdrawn])));
    }

    [Fact]
    public void Takes_back_no_draft_and_nothing_after_the_closing()
    {
        Assert.Equal("proposal.notSubmitted", CodeOf(Withdraw(Drafted)));
        Assert.Equal("proposal.notSubmitted", CodeOf(Withdraw([.. Submitted, new ProposalWithdrawn($"{Uscc}-1", "L1")])));
        Assert.Equal("submission.closed", CodeOf(Withdraw(Submitted, InTime with { At = Grant.ClosesAt.AddTicks(1) })));
        Assert.Equal("submission.closed", CodeOf(Withdraw([.. Submitted, new ProposalsSealed()])));
        Assert.Equal(
            "proposal.notFound",
            CodeOf(Applying.Decide(Given(Submitted), new WithdrawProposal($"{Uscc}-2", InTime), Grant)));
    }

    [Fact]
    public void Writes_a_receipt_of_what_the_registry_said_then()
    {
        Assert.Equal(new ProposalSubmitted($"{Uscc}-1", Taken), Only(Submit(Drafted)));
        Assert.Equal(1, Given(Submitted).Submitted);
        Assert.Equal(Taken, TheOne(Submitted).Receipt);
    }

    [Fact]
    public void Refuses_with_every_rule_the_draft_breaks()
    {
        var late = InTime with { At = Grant.ClosesAt.AddTicks(1) };
        Assert.Equal(
            "lot.unknown submission.closed",
            CodeOf(Submit([Drafted[0], new ProposalRevised($"{Uscc}-1", Content with { Lot = "?" })], late)));
        Assert.Equal(
            "organization.notRegistered",
            CodeOf(Applying.Decide(Given(Drafted), new SubmitProposal($"{Uscc}-1", late), Grant, null)));
    }

    [Fact]
    public void Submits_nothing_after_sealing_even_what_is_in_time()
    {
        Assert.Equal(new ProposalsSealed(), Only(Applying.Decide(Given(Drafted), new SealProposals(InTime))));
        Assert.Equal("submission.closed", CodeOf(Submit([.. Drafted, new ProposalsSealed()])));
        Assert.Equal("proposal.alreadySubmitted", CodeOf(Submit([.. Submitted, new ProposalsSealed()])));
    }

    [Fact]
    public void Tells_every_rule_that_is_broken_after_sealing()
    {
        var revised = new ProposalRevised($"{Uscc}-1", Content with { Lot = "?" });
        ProposalEvent[] given = [.. Drafted, revised, new ProposalsSealed()];
        var late = InTime with { At = Grant.ClosesAt.AddTicks(1) };
        Assert.Equal("lot.unknown submission.closed", CodeOf(Submit(given)));
        Assert.Equal("lot.unknown submission.closed", CodeOf(Submit(given, late)));
        Assert.Equal(
            "organization.notRegistered",
            CodeOf(Applying.Decide(Given(given), new SubmitProposal($"{Uscc}-1", InTime), Grant, null)));
    }

    [Fact]
    public void Is_sealed_once_and_only_where_there_is_something_to_seal()
    {
        Assert.Empty(Happened(Applying.Decide(Given([.. Drafted, new ProposalsSealed()]), new SealProposals(InTime))));
        Assert.Empty(Happened(Applying.Decide(null, new SealProposals(InTime))));
    }

    [Fact]
    public void Counts_what_was_submitted_not_what_was_drafted()
    {
        Assert.Equal(Done, CodeOf(Submit([.. Drafted, Draft(2)])));
        Assert.Equal(
            "organization.tooManyProposals",
            CodeOf(Applying.Decide(
                Given([.. Submitted, Draft(2)]), new SubmitProposal($"{Uscc}-2", InTime), Grant, Registered)));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(ProposalRefusals), new Dictionary<Refusal, Func<Decision<ProposalEvent>>>
        {
            [NotFound] = () => Applying.Decide(null, new ReviseProposal($"{Uscc}-1", Content, InTime), Grant),
            [AlreadySubmitted] = () => Revise(Submitted),
            [NotSubmitted] = () => Withdraw(Drafted),
            [CopyKeyMissing] = () => Applying.Decide(
                Given(Drafted),
                new SubmitProposal($"{Uscc}-1", InTime) { LacksCopyKey = true },
                Grant,
                Registered),
            [TooManyDrafts] = () =>
                Applying.Decide(
                    Given(Enumerable.Range(1, 20).Select(Draft)),
                    new DraftProposal("R1", Uscc, "C", Content, InTime), Grant),
        });

    [Fact]
    public void Begins_with_a_draft() =>
        Assert.Throws<InvalidOperationException>(() => Given(new ProposalRevised("?", Content)));

    private static Decision<ProposalEvent> Revise(IEnumerable<ProposalEvent> given) =>
        Applying.Decide(Given(given), new ReviseProposal($"{Uscc}-1", Content, InTime), Grant);

    private static Decision<ProposalEvent> Withdraw(IEnumerable<ProposalEvent> given, Author? by = null) =>
        Applying.Decide(Given(given), new WithdrawProposal($"{Uscc}-1", by ?? InTime), Grant);

    private static Decision<ProposalEvent> Submit(IEnumerable<ProposalEvent> given, Author? by = null) =>
        Applying.Decide(Given(given), new SubmitProposal($"{Uscc}-1", by ?? InTime), Grant, Registered);
}
