using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class SigningAContract
{
    private static readonly Author LastInstant = new("somebody", ChinaTime.EndOfDay(SignBy).AddTicks(-1));
    private static readonly Author Over = new("somebody", ChinaTime.EndOfDay(SignBy));

    [Fact]
    public void Is_offered_until_a_working_day() => Assert.Equal(
        new ContractOffered(Terms, SigningTime),
        Only(Signing.Decide(null, new OfferContract(Terms, AwardDay, SignWithinDays: 30, Somebody), WorkingDays)));

    [Fact]
    public void Is_not_offered_twice() => Assert.Equal(
        "contract.alreadyOffered",
        CodeOf(Signing.Decide(Given(Offered), new OfferContract(Terms, AwardDay, 30, Somebody), WorkingDays)));

    [Fact]
    public void Comes_into_force_with_the_second_signature()
    {
        Assert.Equal(ContractStatus.AwaitingSignatures, Given(HalfSigned).Status);
        var contract = Given(InForce);
        Assert.Equal(ContractStatus.InForce, contract.Status);
        Assert.Equal((Supplier, Approver), (contract.SupplierSignedBy, contract.PurchaserSignedBy));
    }

    [Fact]
    public void Is_in_time_until_the_last_instant_of_the_last_day()
    {
        Assert.Equal(Done, CodeOf(Signing.Decide(Given(Offered), new SignContract(Party.Supplier, LastInstant))));
        Assert.Equal(Done, CodeOf(Signing.Decide(Given(HalfSigned), new SignContract(Party.Purchaser, LastInstant))));
        Assert.Equal(Done, CodeOf(Signing.Decide(Given(HalfSigned), new DeclineContract(null, LastInstant))));
        Assert.Equal("contract.notLapsed", CodeOf(Signing.Decide(Given(HalfSigned), new LapseContract(LastInstant))));
    }

    [Fact]
    public void Goes_by_the_day_in_China_whatever_the_offset()
    {
        var lastInstant = new Author("somebody", LastInstant.At.ToUniversalTime());
        Assert.Equal(SignBy, DateOnly.FromDateTime(lastInstant.At.DateTime));
        Assert.Equal(Done, CodeOf(Signing.Decide(Given(Offered), new SignContract(Party.Supplier, lastInstant))));
        Assert.Equal(
            "contract.signingExpired",
            CodeOf(Signing.Decide(Given(Offered), new SignContract(Party.Supplier, At("2026-05-06T16:00:00+00:00")))));
    }

    [Fact]
    public void Does_not_lapse_once_in_force() => Assert.False(Given(InForce).HasLapsed(Over.At));

    [Fact]
    public void Passes_the_award_on_the_day_after_the_last_whenever_it_is_noticed()
    {
        Assert.Equal(
            new ContractLapsed(Day("2026-05-07")), Only(Signing.Decide(Given(Offered), new LapseContract(Over))));
        Assert.Equal(
            new ContractLapsed(Day("2026-05-07")),
            Only(Signing.Decide(Given(Offered), new LapseContract(At("2026-06-30T10:00:00+08:00")))));
    }

    // A challenge kept the signatures back; nobody loses an award by days on which it could not be signed.
    [Fact]
    public void Begins_its_days_anew_while_it_waits_for_signatures()
    {
        var prolonged = Assert.IsType<SigningProlonged>(Only(Prolong(HalfSigned, "2026-05-11")));
        Assert.Equal(Day("2026-06-10"), prolonged.SignBy.Due);
        Assert.Equal(Day("2026-06-10"), Given([.. HalfSigned, prolonged]).SignBy);

        Assert.Empty(Happened(Prolong(HalfSigned, "2026-04-01")));
        Assert.Empty(Happened(Prolong(InForce, "2026-05-11")));
        Assert.Equal("calendar.yearNotLoaded", CodeOf(Prolong(HalfSigned, "2026-12-20")));

        static Decision<ContractEvent> Prolong(ContractEvent[] given, string from) =>
            Signing.Decide(Given(given), new ProlongSigning(Day(from), 30, Somebody), WorkingDays);
    }

    [Fact]
    public void Gives_the_award_back_on_the_day_in_China() => Assert.Equal(
        new ContractDeclined(Day("2026-04-11"), "人手不足"),
        Only(Signing.Decide(Given(HalfSigned), new DeclineContract("人手不足", At("2026-04-10T16:00:00+00:00")))));

    [Fact]
    public void Cancels_every_instalment_of_an_award_given_back()
    {
        var declined = Given([.. HalfSigned, new ContractDeclined(AwardDay, null)]);
        Assert.Equal(ContractStatus.Declined, declined.Status);
        Assert.All(declined.Instalments, one => Assert.Equal(InstalmentStatus.Cancelled, one.Status));
    }
}
