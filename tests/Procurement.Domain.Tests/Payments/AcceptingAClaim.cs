using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

public sealed class AcceptingAClaim
{
    private static readonly ContractEvent[] FirstClaimed = [.. InForce, .. Claimed(1)];

    [Theory]
    // A Saturday after 30 days, rolled to Monday 8 June.
    [InlineData("2026-05-07T09:00:00+08:00", "2026-06-08")]
    // Still 7 May in London, but 8 May in China.
    [InlineData("2026-05-07T16:00:00+00:00", "2026-06-08")]
    [InlineData("2026-05-09T23:59:59+08:00", "2026-06-08")]
    [InlineData("2026-05-10T00:00:00+08:00", "2026-06-09")]
    // 20 May and 30 days is the Friday of the Dragon Boat Festival.
    [InlineData("2026-05-20T09:00:00+08:00", "2026-06-22")]
    public void Makes_the_payment_due_after_the_agreed_days_on_a_working_day(string at, string dueBy) => Assert.Equal(
        (1, Day(dueBy)),
        Only(Claiming.Decide(Given(FirstClaimed), new AcceptClaim(1, At(at)), WorkingDays)) is ClaimAccepted accepted
            ? (accepted.No, accepted.DueBy.Due)
            : default);

    [Fact]
    public void Is_not_for_whoever_signed_the_contract()
    {
        Assert.Equal("acceptance.signerCannotAccept", CodeOf(Accept(1, FirstClaimed, Approver)));
        Assert.Equal(Done, CodeOf(Accept(1, FirstClaimed, Officer)));
    }

    [Fact]
    public void Needs_a_claim_before_it_asks_who_accepts() =>
        Assert.Equal("instalment.notClaimed", CodeOf(Accept(1, InForce, Approver)));

    [Fact]
    public void Happens_once()
    {
        Assert.Equal("instalment.notClaimed", CodeOf(Accept(1, [.. InForce, .. Accepted(1)])));
        Assert.Equal("instalment.notClaimed", CodeOf(Accept(1, [.. InForce, .. Paid(1, "60000.00")])));
    }

    [Fact]
    public void Knows_only_the_instalments_that_were_agreed() =>
        Assert.Equal("instalment.notFound", CodeOf(Accept(4, FirstClaimed)));

    [Fact]
    public void Remembers_who_accepted_and_until_when_to_pay()
    {
        var accepted = Given([.. InForce, .. Accepted(1)]).Instalment(1)!;
        Assert.Equal(
            (InstalmentStatus.Accepted, Officer, DueBy),
            (accepted.Status, accepted.AcceptedBy, accepted.DueBy));
    }

    private static Decision<ContractEvent> Accept(
        int no, IEnumerable<ContractEvent> given, string account = Officer) =>
        Claiming.Decide(Given(given), new AcceptClaim(no, As(account)), WorkingDays);
}
