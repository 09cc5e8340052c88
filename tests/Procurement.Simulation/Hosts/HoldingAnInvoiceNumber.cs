using Azure.Data.Tables;
using Procurement.Domain.Payments;
using Procurement.Simulation.Harness;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Testing;

namespace Procurement.Simulation.Hosts;

/// <summary>A number that a claim took and then left lying: its owner comes back, or somebody else wants it.</summary>
public sealed class HoldingAnInvoiceNumber(SharedStorage storage) : IAsyncLifetime
{
    private static readonly ContractKey Mine = new(World.Tenant, World.Round, World.Proposal(0));
    private static readonly ContractKey Theirs = new(World.Tenant, World.Round, World.Proposal(1));

    private static readonly InvoiceNumber Number =
        InvoiceNumber.TryParse("INV1", out var number) ? number : throw new FormatException();

    private readonly FaultyStorage _faults = new();
    private Service? _service;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Service Service => _service!;

    private InvoiceRegister Register => Service.Get<InvoiceRegister>();

    public async ValueTask InitializeAsync()
    {
        _service = new Service(storage.NewSite(), new SteppedClock(World.WhileSigning), _faults);
        await _service.StartAsync();
    }

    public async ValueTask DisposeAsync() => await Service.DisposeAsync();

    [Fact]
    public async Task Holds_it_anew_for_its_owner_who_asks_again()
    {
        await TakenLongAgoAsync(Mine);

        Assert.True(await Register.TakeAsync(Mine, 1, Number, Cancel));
        Assert.False(await Register.TakeAsync(Theirs, 1, Number, Cancel));
    }

    [Fact]
    public async Task Gives_it_to_another_when_no_claim_came()
    {
        await TakenLongAgoAsync(Mine);

        Assert.True(await Register.TakeAsync(Theirs, 1, Number, Cancel));
        Assert.False(await Register.TakeAsync(Mine, 1, Number, Cancel));
    }

    [Fact]
    public async Task Knows_its_own_hand_when_the_reply_to_taking_it_over_was_lost()
    {
        await TakenLongAgoAsync(Mine);
        // It tries to add the row, reads it, reads the holder's contract, then takes the number over.
        _faults.LoseReply(_faults.Calls + 4);

        Assert.True(await Register.TakeAsync(Theirs, 1, Number, Cancel));
        Assert.False(await Register.TakeAsync(Mine, 1, Number, Cancel));
    }

    private async Task TakenLongAgoAsync(ContractKey by)
    {
        Assert.True(await Register.TakeAsync(by, 1, Number, Cancel));
        var rows = Service.Table(TableNames.Invoices);
        var row = await rows.QueryAsync<TableEntity>(cancellationToken: Cancel).SingleAsync(Cancel);
        row["TakenAt"] = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(1);
        await rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);
    }
}
