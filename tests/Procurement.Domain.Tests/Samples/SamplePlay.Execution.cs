using System.Text.Json.Nodes;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Payments;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Samples;

/// <content>What happens under the contracts, and what follows for the round and the fund.</content>
internal sealed partial class SamplePlay
{
    private void Offer(string proposal, DateOnly awardDay)
    {
        var settings = _sample.Settings;
        var facts = _sample.Contenders().First(one => one.Proposal == proposal);
        var amount = facts.Requested;
        var parts = InstalmentPlan.Split(amount, [.. settings.Instalments.Select(one => one.Percent)]);
        var terms = new ContractTerms(
            settings.Title,
            proposal,
            proposal,
            facts.Organization,
            settings.Fund,
            facts.Title,
            amount,
            [.. parts.Select((part, index) => new InstalmentAmount(index + 1, part, settings.Instalments[index].When))],
            settings.FinalPayout,
            settings.PayWithinDays,
            _round!.Law!.Contract,
            Payee,
            ["supplier"]);
        var offer = new OfferContract(terms, awardDay, settings.Contract.SignWithinDays, Clock);
        Apply(proposal, Deciding.Only(Signing.Decide(null, offer, WorkingDays)), Clock);
    }

    private void Execute()
    {
        foreach (var (index, step) in _sample.File["execution"]!.AsArray().Index())
        {
            var at = Moment($"{step!["at"]}");
            Lapse(at);
            var proposal = $"{step["proposal"]}";
            foreach (var command in CommandsOf(step, at))
            {
                if (TryStep($"execution:{index + 1}", proposal, command)) continue;
                break;
            }
        }
    }

    // Before each step the contracts lapse whose days for signing are over, earliest first.
    private void Lapse(DateTimeOffset at)
    {
        while (Contracts.Where(one => one.Value.HasLapsed(at)).OrderBy(one => one.Value.SignBy).ToList() is [var first, ..])
        {
            TryStep("timer", first.Key, new LapseContract(Clock with { At = at }));
        }
    }

    private static ContractCommand[] CommandsOf(JsonNode step, DateTimeOffset at)
    {
        var no = (int?)step["instalment"] ?? 0;
        return $"{step["do"]}" switch
        {
            "sign" when $"{step["by"]}" is "supplier" => [new SignContract(Party.Supplier, By("supplier", at))],
            "sign" => [new SignContract(Party.Purchaser, By(Approver, at))],
            "decline" => [new DeclineContract(null, By("supplier", at))],
            "claim" => [new ClaimInstalment(no, Invoice($"{step["invoice"]}"), By("supplier", at))],
            "accept" => [new AcceptClaim(no, By(Officer, at))],
            "pay" =>
            [
                new PreparePayment(no, By(Finance, at)), new ApprovePayment(no, By(FinanceApprover, at)),
                new SettleWhatIsOrdered(no, By("bank", at)),
            ],
            "bounce" => [new BouncePayment(no, null, By("finance-2", at))],
            "report" =>
            [
                new ReportExpenditure(Yuan($"{step["spent"]}"), By("supplier", at)),
                new AcceptExpenditure(Yuan($"{step["spent"]}"), null, By(Officer, at)),
            ],
            "midterm" =>
                [new GradeMidterm(Enum.Parse<MidtermGrade>($"{step["grade"]}", ignoreCase: true), By(Officer, at))],
            "final" => [new GradeFinal(Number($"{step["score"]}"), By(Officer, at))],
            "terminate" => [new TerminateContract($"{step["reason"]}", By(Approver, at))],
            "recover" => [new RecoverMoney(Yuan($"{step["amount"]}"), By(Finance, at))],
            "close" => [new CloseContract(By(Officer, at))],
            var unknown => throw new FormatException(unknown),
        };
    }

    private sealed record SettleWhatIsOrdered(int No, Author By) : ContractCommand(By);

    private bool TryStep(string step, string proposal, ContractCommand command)
    {
        switch (Decide(Contracts.GetValueOrDefault(proposal), command))
        {
            case Decision<ContractEvent>.Accepted accepted:
                foreach (var happened in accepted.Events) Apply(proposal, happened, command.By);
                return true;
            case Decision<ContractEvent>.Refused refused:
                Refusals.Add($"{step} {refused.Why[0].Code}");
                return false;
            default:
                return false;
        }
    }

    private Decision<ContractEvent> Decide(Contract? contract, ContractCommand command) => command switch
    {
        SignContract sign => Signing.Decide(contract, sign),
        DeclineContract decline => Signing.Decide(contract, decline),
        LapseContract lapse => Signing.Decide(contract, lapse),
        ClaimInstalment claim => Claim(contract, claim),
        AcceptClaim accept => Claiming.Decide(contract, accept, WorkingDays),
        PreparePayment prepare => Paying.Decide(contract, prepare, PaymentFacts.Clear),
        ApprovePayment approve => Paying.Decide(contract, approve, PaymentFacts.Clear),
        SettleWhatIsOrdered settle => Settle(contract!, settle),
        BouncePayment bounce => BankReturns.Decide(contract, bounce),
        ReportExpenditure report => Spending.Decide(contract, report),
        AcceptExpenditure accept => Spending.Decide(contract, accept),
        GradeMidterm grade => Execution.Decide(contract, grade),
        GradeFinal grade => Execution.Decide(contract, grade),
        TerminateContract terminate => Ending.Decide(contract, terminate),
        RecoverMoney recover => Ending.Decide(contract, recover),
        CloseContract close => Ending.Decide(contract, close),
        _ => throw new InvalidOperationException($"{command}"),
    };

    // The bank books at once what was ordered; of nothing, nothing went to the bank.
    private static Decision<ContractEvent> Settle(Contract contract, SettleWhatIsOrdered settle)
    {
        if (contract.Instalment(settle.No)!.Order is not { } order) return Decision<ContractEvent>.Accept();
        var batch = new BatchPayment(settle.No, order.EndToEndId, "batch", settle.By);
        var batched = Deciding.Only(BankFacts.Decide(contract, batch));
        var paid = new SettlePayment(
            settle.No, order.EndToEndId, order.Amount, ChinaTime.DayOf(settle.By.At), settle.By);
        return Decision<ContractEvent>.Accept(
            batched, Deciding.Only(BankFacts.Decide(ContractHistory.Apply(contract, batched, settle.By), paid)));
    }

    // The register is asked only for a claim that is otherwise in order.
    private Decision<ContractEvent> Claim(Contract? contract, ClaimInstalment claim)
    {
        var decision = Claiming.Decide(contract, claim, invoiceTaken: false);
        return decision is Decision<ContractEvent>.Accepted && !_invoices.Add(claim.Invoice)
            ? Claiming.Decide(contract, claim, invoiceTaken: true)
            : decision;
    }

    private void Apply(string proposal, ContractEvent happened, Author by)
    {
        Contracts[proposal] = ContractHistory.Apply(Contracts.GetValueOrDefault(proposal), happened, by);
        switch (happened)
        {
            case InstalmentPaid paid: Book(proposal, new MoneyPaid(proposal, paid.Amount)); break;
            case PaymentBounced bounced: Book(proposal, new PaymentReturned(proposal, bounced.Amount)); break;
            case MoneyRecovered recovered: Book(proposal, new MoneyReturned(proposal, recovered.Amount)); break;
            case ContractTerminated or ContractClosed: Book(proposal, new CommitmentEnded(proposal)); break;
            case ContractDeclined declined: PassOn(proposal, Outcome.Declined, declined.Day); break;
            case ContractLapsed lapsed: PassOn(proposal, Outcome.Expired, lapsed.AwardPassesOn); break;
        }
    }

    private void Book(string proposal, FundEvent posting) =>
        Step(Funding.Decide(_fund, new BookPosting(proposal, posting, Clock)));

    private void PassOn(string proposal, Outcome outcome, DateOnly day)
    {
        var lot = LotOf(proposal);
        var lost = Assert.IsType<AwardLost>(
            Deciding.Only(LosingAnAward.Decide(
                _lots[lot], new LoseAward(proposal, outcome, day, Clock), _round!.Lot(lot)!)));
        _lots[lot] = LotHistory.Apply(_lots[lot], lost);
        if (lost.Successor is not { } next)
        {
            Book(proposal, new CommitmentEnded(proposal));
            return;
        }

        var amount = _lots[lot].Find(next)!.Requested;
        Step(Funding.Decide(_fund, new PassOnCommitment($"{proposal} to {next}", proposal, next, amount, Clock)));
        Offer(next, day);
    }
}
