using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Payments;

/// <summary>A law book of its own: the threshold counts for every payment of the district.</summary>
public sealed class ApprovingInThree(RunningService service) : IClassFixture<RunningService>
{
    private const string Every = "officer approver finance finance-approver";

    [Fact]
    public async Task Takes_a_third_person_from_the_amount_on_that_the_law_book_says()
    {
        var story = await UntilAsync(service, Stage.InForce);
        await service.EnterTwiceAsync("parameters/payment.thirdApproverFrom", LawStory.Value("54000.00"));
        var instalment = await service.AcceptedAsync(story);
        (await service.PostAsync(Finance, $"{instalment}/payment-order")).Must(200);
        var once = (await service.PostAsync(FinanceApprover, $"{instalment}/payment")).Must(200);
        Assert.Equal("approved", (string?)BankStory.InstalmentOf(once, instalment)["order"]!["stage"]);

        // Another role is no other person.
        (await service.PostAsync(FinanceApprover with { Roles = Every }, $"{instalment}/payment"))
            .MustRefuse(403, "payment.approverCannotApproveTwice");
        (await service.PostAsync(new Person(Finance.Account, Every), $"{instalment}/payment"))
            .MustRefuse(403, "payment.preparerCannotApprove");
        (await service.PostAsync(new Person(Officer.Account, Every), $"{instalment}/payment"))
            .MustRefuse(403, "payment.accepterCannotPay");
        var twice = (await service.PostAsync(new Person("third", "finance-approver"), $"{instalment}/payment")).Must(200);
        var order = BankStory.InstalmentOf(twice, instalment)["order"]!;
        Assert.Equal("ordered", (string?)order["stage"]);
        Assert.Equal(["finance-approver", "third"], order["approvedBy"]!.AsArray().Select(one => (string?)one));
    }
}
