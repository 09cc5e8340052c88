using Procurement.Domain.Contracts;
using Procurement.Simulation.Harness;

namespace Procurement.Simulation.Faults;

/// <content>From the order to the bank and back, and what is counted and kept for it.</content>
internal sealed partial record Act
{
    private static IReadOnlyList<Act> OfMoney() =>
    [
        new("a batch for the bank", World.WhileSigning, seed => seed.OrderedAsync(),
            on => on.PrepareBatchAsync("prepare-batch")),
        new("a batch that is given up", World.WhileSigning, seed => seed.BatchedAsync(),
            on => on.WithdrawBatchAsync("seed-batch", "withdraw-batch")),
        new("a batch that is released and laid down for the bank", World.WhileSigning, seed => seed.BatchedAsync(),
            on => on.ReleaseBatchAsync("seed-batch", "release-batch")),
        // The second fact has another amount: it becomes an exception.
        new("a file of the bank's answers", World.WhileSigning, seed => seed.SentAsync(),
            on => on.TakeAnswersAsync("answers", "15000.00", "14999.00")),
        new("an exception that two people decide", World.WhileSigning, seed => seed.SentAsync(),
            on => on.RaiseExceptionAsync("raise"),
            on => on.DecideExceptionAsync("decide"),
            on => on.TurnExceptionDownAsync("turn-down"),
            on => on.DecideExceptionAsync("decide-again"),
            on => on.ApproveExceptionAsync("approve-exception")),
        new("money that the bank returned and that is paid again", World.WhileSigning,
            seed => seed.PaidAndTerminatedAsync(),
            on => on.BounceAsync(0, "bounce"), on => on.PayAgainAsync(0, "pay-again"),
            on => on.PrepareByAnotherAsync(0, "prepare-repeated")),
        new("money that is disallowed", World.WhileSigning, seed => seed.PaidAsync(),
            on => on.DisallowAsync(0, "disallow")),
        new("a disallowance that is taken back", World.WhileSigning, seed => seed.OwingAsync(),
            on => on.TakeDisallowanceBackAsync(0, "take-disallowance-back")),
        new("money that comes back", World.WhileSigning, seed => seed.OwingAsync(),
            on => on.ReceiveAsync(0, "receive")),
        new("a set-off", World.WhileSigning, seed => seed.OwingWithSetOffAsync(),
            on => on.ProposeSetOffAsync(0, "propose-set-off"), on => on.ApproveSetOffAsync(0, "approve-set-off")),
        new("a write-off by three people", World.WhileSigning, seed => seed.OwingAsync(),
            on => on.ProposeWriteOffAsync(0, "propose-write-off"),
            on => on.ApproveWriteOffAsync(0, "approve-write-off"),
            on => on.ConfirmWriteOffAsync(0, "confirm-write-off")),
        new("a correction of the ledger", World.WhileSigning, seed => seed.FundAsync(),
            on => on.ProposeCorrectionAsync("propose-correction"),
            on => on.RefuseCorrectionAsync("refuse-correction"),
            on => on.ProposeCorrectionAsync("propose-correction-again"),
            on => on.ApproveCorrectionAsync("approve-correction")),
        new("a service ledger", World.WhileSigning, seed => seed.OrganizationAsync(World.Organizations[0]),
            on => on.OpenLedgerAsync(0)),
        new("service records in a file of two pieces", World.WhileSigning, seed => seed.LedgerAsync(),
            on => on.SendRecordsAsync(0, last: false, "piece-1"), on => on.SendRecordsAsync(0, last: true, "piece-2")),
        new("service records one by one, corrected and verified", World.WhileSigning, seed => seed.LedgerAsync(),
            on => on.RecordServiceAsync(0, "P1", "record"), on => on.CorrectRecordAsync(0, "P1", "correct"),
            on => on.CallClientAsync("P1-again", "call")),
        new("a month of a service ledger that is settled", World.WhileSigning, seed => seed.RecordedLedgerAsync(),
            on => on.CallClientAsync("B1", "call-before"), on => on.SettleMonthAsync("settle-month")),
        new("a hold that two people lift", World.WhileSigning, seed => PrepareContractAsync(seed),
            on => on.SetHoldAsync(0, "hold"), on => on.ProposeHoldLiftAsync(0, "propose-lift"),
            on => on.ApproveHoldLiftAsync(0, "approve-lift")),
        new("a list of arrears", World.AfterTheYear,
            seed => PrepareContractAsync(
                seed, new InstalmentClaimed(1, "INV1"), new ClaimAccepted(1, World.Until(new(2026, 5, 22)))),
            on => on.DrawArrearsAsync("draw"), on => on.PublishArrearsAsync("publish-arrears")),
    ];
}
