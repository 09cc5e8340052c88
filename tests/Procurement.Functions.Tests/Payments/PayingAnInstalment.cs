using System.Text.Json.Nodes;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Payments;

/// <summary>Duties that do not go together (不相容岗位) stay apart by account, whatever roles an account has.</summary>
public sealed class PayingAnInstalment(RunningService service) : IClassFixture<RunningService>
{
    private const string Every = "officer approver finance finance-approver";

    private static readonly Person Wang = new("wang", Every);
    private static readonly Person Liu = new("liu", Every);
    private static readonly Person Sun = new("sun", Every);

    private static int invoices;

    [Fact]
    public async Task Is_not_prepared_nor_approved_by_who_accepted()
    {
        var instalment = await ClaimedAsync();
        (await service.PostAsync(Wang, $"{instalment}/acceptance")).Must(200);

        (await service.PostAsync(Wang, $"{instalment}/payment-order")).MustRefuse(403, "payment.accepterCannotPay");
        (await service.PostAsync(Liu, $"{instalment}/payment-order")).Must(200);
        (await service.PostAsync(Wang, $"{instalment}/payment")).MustRefuse(403, "payment.accepterCannotPay");
    }

    [Fact]
    public async Task Is_not_approved_by_who_prepared()
    {
        var instalment = await ClaimedAsync();
        (await service.PostAsync(Wang, $"{instalment}/acceptance")).Must(200);
        (await service.PostAsync(Liu, $"{instalment}/payment")).MustRefuse(409, "payment.notPrepared");
        (await service.PostAsync(Liu, $"{instalment}/payment-order")).Must(200);

        (await service.PostAsync(Liu, $"{instalment}/payment")).MustRefuse(403, "payment.preparerCannotApprove");

        var ordered = (await service.PostAsync(Sun, $"{instalment}/payment")).Must(200);
        // An order is not money.
        Assert.Equal("0.00", ordered["paid"]);
        var order = BankStory.InstalmentOf(ordered, instalment)["order"]!;
        Assert.Equal(("ordered", "54000.00"), ((string?)order["stage"], (string?)order["amount"]));
        Assert.Equal("54000.00", (await service.BookAsync(instalment))["paid"]);
    }

    [Fact]
    public async Task Is_not_accepted_by_who_signed()
    {
        var story = await UntilAsync(service, Stage.Final);
        (await service.PostAsync(For(A), $"{story.Contract}/signatures")).Must(200);
        (await service.PostAsync(Sun, $"{story.Contract}/signatures")).Must(200);
        var instalment = await ClaimAsync(story);

        (await service.PostAsync(Sun, $"{instalment}/acceptance")).MustRefuse(403, "acceptance.signerCannotAccept");
    }

    [Fact]
    public async Task Is_refused_for_an_instalment_that_is_not_there_or_not_claimed()
    {
        var story = await UntilAsync(service, Stage.InForce);

        foreach (var no in (string[])["3", "0", "-1", "99999999999", "one"])
            (await service.PostAsync(Officer, $"{story.Contract}/instalments/{no}/acceptance")).Must(404);
        (await service.PostAsync(Officer, $"{story.Contract}/instalments/2/acceptance"))
            .MustRefuse(409, "instalment.notClaimed");
    }

    [Fact]
    public async Task Takes_an_invoice_number_once_in_the_district()
    {
        var first = await ClaimedAsync();
        var used = (await service.GetAsync(Officer, first[..first.IndexOf("/instalments", StringComparison.Ordinal)]))
            .Must(200).Body["instalments"]![0]!["invoice"];
        var second = await UntilAsync(service, Stage.InForce);

        var again = await service.PostAsync(
            For(A), $"{second.Contract}/instalments/1/claim", new JsonObject { ["invoice"] = (string?)used });

        again.MustRefuse(409, "invoice.duplicate");
    }

    private async Task<string> ClaimedAsync() => await ClaimAsync(await UntilAsync(service, Stage.InForce));

    private async Task<string> ClaimAsync(RoundStory story)
    {
        var instalment = $"{story.Contract}/instalments/1";
        var invoice = new JsonObject { ["invoice"] = $"2642{Interlocked.Increment(ref invoices):D16}" };
        (await service.PostAsync(For(A), $"{instalment}/claim", invoice)).Must(200);
        return instalment;
    }
}
