using Microsoft.Azure.Functions.Worker;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// What the clock brings to contracts: those not signed in time lapse, and supplements, and late payments are reported.
/// </summary>
public sealed class ContractTimers(DueWork due)
{
    /// <summary>Lapses contracts, and supplements to them, that were not signed in time.</summary>
    [Function("LapseUnsignedContracts")]
    public Task LapseAsync([TimerTrigger("%LapseContractsSchedule%")] TimerInfo timer, CancellationToken cancel) =>
        due.RunAsync([DueKind.SigningEnd, DueKind.AmendmentEnd], cancel);

    /// <summary>
    /// Reports each payment, notice and answer of a bank that is late, and reminds of payments, of reports on
    /// performance, of money that has to come back, of challenges and complaints and of the yearly list of arrears.
    /// </summary>
    [Function("ReportLatePayments")]
    public Task ReportLateAsync(
        [TimerTrigger("%LatePaymentsSchedule%")] TimerInfo timer, CancellationToken cancel) => due.RunAsync(
            [
                DueKind.PaymentSoon, DueKind.PaymentLate, DueKind.NoticeLate, DueKind.ReportDue, DueKind.ArrearsList,
                DueKind.BankAnswerLate, DueKind.ReceivableDue, DueKind.ChallengeDue,
            ],
            cancel);
}
