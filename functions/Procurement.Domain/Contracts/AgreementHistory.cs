namespace Procurement.Domain.Contracts;

/// <summary>Folds supplements, suspensions, notices of termination and subcontracts into the contract.</summary>
internal static class AgreementHistory
{
    /// <summary>The contract after such an event, or null for another one.</summary>
    public static Contract? AfterOrNull(Contract contract, ContractEvent happened, Author by) => happened switch
    {
        AmendmentProposed one => contract with
        {
            OpenAmendment = new(one.No, one.By, one.Amendment, by, one.SignBy),
            AmendmentsProposed = one.No,
        },
        AmendmentWithdrawn one => Drop(contract, one.No, one.Reason),
        AmendmentRefused one => Drop(contract, one.No, one.Reason),
        AmendmentLapsed one => Drop(contract, one.No, ""),
        ContractAmended => Amend(contract, by),
        ContractSuspended one => Suspend(Lift(contract, by), one.Suspension),
        ResumptionAsked one => Last(contract, last => last with { Asked = new(one.Reason, by) }),
        ContractResumed => Lift(contract, by),
        TerminationNoticed one => contract with { ToTerminate = new(one.By, one.Grounds, one.Reason, by) },
        TerminationContested or TerminationWithdrawn => contract with { ToTerminate = null },
        SubcontractProposed one => contract with
        {
            Subcontracts =
            [
                .. contract.Subcontracts, new(one.No, one.Uscc, one.Name, one.Part, one.Amount, by, Consented: null),
            ],
        },
        SubcontractConsented one => With(contract, one.No, was => was with { Consented = by }),
        SubcontractEnded one => With(contract, one.No, was => was with { Ended = new(one.Reason, by) }),
        _ => null,
    };

    // Its document, where one was drawn, will not be signed.
    private static Contract Drop(Contract contract, int no, string why) => contract with
    {
        OpenAmendment = null,
        Documents = [.. contract.Documents.Select(one => one.No == no ? one with { Withdrawn = why } : one)],
    };

    private static Contract Amend(Contract contract, Author by)
    {
        var open = contract.OpenAmendment!;
        var amendment = open.Amendment;
        return AmendmentRules.After(contract, amendment) with
        {
            OpenAmendment = null,
            Amendments =
            [
                .. contract.Amendments,
                new(open.No, by.At, amendment.Supplement, amendment.Reason, amendment.Changes),
            ],
        };
    }

    private static Contract Suspend(Contract contract, Suspension suspension) =>
        contract with { Suspensions = [.. contract.Suspensions, suspension] };

    private static Contract Lift(Contract contract, Author by) =>
        contract.Suspended is null ? contract : Last(contract, last => last with { Resumed = by });

    private static Contract Last(Contract contract, Func<Suspension, Suspension> change) => contract with
    {
        Suspensions = [.. contract.Suspensions.SkipLast(1), change(contract.Suspensions[^1])],
    };

    private static Contract With(Contract contract, int no, Func<Subcontract, Subcontract> change) => contract with
    {
        Subcontracts = [.. contract.Subcontracts.Select(one => one.No == no ? change(one) : one)],
    };
}
