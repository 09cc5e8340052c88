using Procurement.Functions.Tests.Banking;
using Procurement.Functions.Tests.Receivables;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Recovery;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Records;

/// <summary>Tables and documents are gone; the copies are all that is left.</summary>
public sealed class RestoringAnAccount(RunningService service) : IClassFixture<RunningService>
{
    // What this story has none of.
    private static readonly string[] Elsewhere =
        [
            TableNames.Interventions, TableNames.Objections, TableNames.LawBook, TableNames.KeyHolders,
            TableNames.Preferences, TableNames.Deliveries, TableNames.Webhooks, TableNames.Questions, TableNames.Performances,
            TableNames.Enrolments, TableNames.Attachments, TableNames.Assessments,
            TableNames.Surveys, TableNames.Feedbacks, TableNames.RewardLists, TableNames.FeeBooks, TableNames.ArrearsLists,
            TableNames.Challenges,
            TableNames.ServiceLedgers, TableNames.Archives, TableNames.BankBatches, TableNames.BankAnswers,
            TableNames.BankExceptions, TableNames.Receivables, TableNames.Evaluators, TableNames.Draws,
        ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Brings_everything_back_and_goes_on()
    {
        await using var kept = await KeptRecords.OfAsync(service);
        var before = await kept.RowsAsync();
        await kept.LoseEverythingAsync();
        Assert.Empty(await kept.RowsAsync());

        var restored = await kept.Get<Restorer>().RestoreAsync(Cancel).ToListAsync(Cancel);
        await service.SettleAsync();

        Assert.Empty(await kept.DifferencesAsync());
        Assert.All(TableNames.Aggregates.Except(Elsewhere), table => Assert.Contains(restored, one => one.Table == table));
        Assert.Equal(Lasting(before), Lasting(await kept.RowsAsync()));

        // It goes on where it was: the claim that was made is known, and can be accepted and paid.
        var instalment = $"{kept.Story.Contract}/instalments/1";
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        await service.PayAsync(instalment);
        await service.SettleAsync();
        Assert.Empty(await kept.DifferencesAsync());
    }

    [Fact]
    public async Task Brings_back_what_the_bank_said_and_what_is_owed()
    {
        await using var kept = await KeptRecords.OfAsync(service);
        var instalment = $"{kept.Story.Contract}/instalments/1";
        (await service.PostAsync(Officer, $"{instalment}/acceptance")).Must(200);
        await service.PayAsync(instalment);
        var stranger = BankPen.Body(BankPen.Entries(new BankEntry("NOBODYS", "1.00", $"X-{kept.Story.Round}")));
        (await service.PostAsync(Finance, "bank-answers", stranger)).Must(201);
        var debt = new DebtStory(service, kept.Story);
        (await debt.DisallowAsync("2.00")).Must(200);
        await service.SettleAsync();
        (await debt.ReceiveAsync(await debt.PathAsync(), $"B-{kept.Story.Round}", "1.00")).Must(200);
        await service.SettleAsync();
        var before = await kept.RowsAsync();
        await kept.LoseEverythingAsync();

        var restored = await kept.Get<Restorer>().RestoreAsync(Cancel).ToListAsync(Cancel);
        await service.SettleAsync();

        string[] money = [TableNames.BankBatches, TableNames.BankAnswers, TableNames.BankExceptions, TableNames.Receivables];
        Assert.All(money, table => Assert.Contains(restored, one => one.Table == table));
        Assert.Empty(await kept.DifferencesAsync());
        Assert.Equal(Lasting(before), Lasting(await kept.RowsAsync()));
        (await debt.ReceiveAsync(await debt.PathAsync(), $"b{kept.Story.Round}", "1.00")).MustRefuse(409, "receipt.duplicate");
        await debt.ReturnAsync();
        Assert.Empty(await kept.DifferencesAsync());
    }

    [Fact]
    public async Task Brings_back_an_evaluation_that_still_awaits_its_sheets()
    {
        await using var kept = await KeptRecords.OfAsync(service, Stage.Evaluating);
        await service.SettleAsync();
        await kept.LoseEverythingAsync();

        await kept.Get<Restorer>().RestoreAsync(Cancel).ToListAsync(Cancel);
        await service.SettleAsync();

        Assert.Empty(await kept.DifferencesAsync());
        var early = await service.PostAsync(Officer, $"{kept.Story.Path}/notice");
        Assert.Equal(409, early.Status);
        await kept.Story.GoOnToAsync(Stage.InForce);
        await service.SettleAsync();
        Assert.Empty(await kept.DifferencesAsync());
    }

    [Fact]
    public async Task Refuses_an_account_in_which_somebody_went_on()
    {
        await using var kept = await KeptRecords.OfAsync(service);
        var store = kept.Get<AggregateStore>();
        var extra = (await store.EventsAsync(TableNames.Contracts, kept.Contract, 0, Cancel).ToListAsync(Cancel))[^1];
        await service.Table(TableNames.Contracts).AddEntityAsync(
            Rows.NewEvent(kept.Contract, extra with { Number = extra.Number + 1 }), Cancel);

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await kept.Get<Restorer>().RestoreAsync(Cancel).ToListAsync(Cancel));

        Assert.Contains(kept.Contract, thrown.Message, StringComparison.Ordinal);
        await kept.DeleteAsync(TableNames.Contracts, kept.Contract, $"event-{extra.Number + 1:D12}");
    }

    // Days that came are not waited for again, and how far the nights' verification was does not matter.
    private static IEnumerable<string> Lasting(IEnumerable<string> rows) => rows.Where(row =>
        !row.StartsWith($"{TableNames.DueDays} ", StringComparison.Ordinal)
        && !row.StartsWith($"{TableNames.Verifications} ", StringComparison.Ordinal)
        // No copy has them, so that what they protect can be forgotten (decision 0038).
        && !row.StartsWith($"{TableNames.DraftKeys} ", StringComparison.Ordinal)
        // How far long work was that is done.
        && !row.Contains("RowKey=work-", StringComparison.Ordinal)
        && !row.Contains("NotedAt=", StringComparison.Ordinal));
}
