using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Assessments;

/// <summary>What steps of an assessment ask of the contract, and of whoever assesses.</summary>
internal static class Preconditions
{
    /// <summary>Unknown, not in force, or given by somebody who acted for the supplier.</summary>
    public static Refusal? RefusalUnlessInForce(Contract? contract, Author officer)
    {
        if (RefusalUnlessInForce(contract) is { } why) return why;
        return contract!.SupplierAccounts.Contains(officer.Account) ? ContractRefusals.BothSides : null;
    }

    /// <summary>Unknown, ended, or not in force.</summary>
    public static Refusal? RefusalUnlessInForce(Contract? contract) => contract switch
    {
        null => ContractRefusals.NotFound,
        { Status: ContractStatus.InForce } => null,
        { Status: ContractStatus.AwaitingSignatures } => ContractRefusals.NotInForce,
        _ => ContractRefusals.NotActive,
    };

    /// <summary>Not the round's parties, each once and by an account of its own that may assess.</summary>
    public static Refusal? RefusalOfParties(Contract contract, AssessmentTerm term, ArrangeStage command)
    {
        var named = command.Parties.Select(party => party.Assessor).Order();
        if (!named.SequenceEqual(term.Assessors.Select(of => of.Assessor).Order()))
        {
            return AssessmentRefusals.PartiesDiffer;
        }

        if (command.Parties.DistinctBy(party => party.Account).Count() < command.Parties.Count)
        {
            return AssessmentRefusals.AccountTwice;
        }

        return command.Parties.Select(party => RefusalOf(contract, party, command.By)).FirstOrDefault(
            why => why is not null);
    }

    /// <summary>
    /// Acted for the supplier, signed for the purchaser, or is no third party because it acts for the purchaser.
    /// </summary>
    public static Refusal? RefusalOf(Contract contract, NamedAssessor party, Author arrangedBy)
    {
        if (contract.SupplierAccounts.Contains(party.Account))
        {
            return AssessmentRefusals.SupplierSide with { Value = party.Account };
        }

        if (contract.PurchaserSignedBy == party.Account)
        {
            return AssessmentRefusals.SignerCannotAssess with { Value = party.Account };
        }

        var isIndependent = party.Assessor is Assessor.ThirdParty or Assessor.Community;
        return isIndependent
            && (contract.PurchaserAccounts.Contains(party.Account) || arrangedBy.Account == party.Account)
            ? AssessmentRefusals.NotIndependent with { Value = party.Account }
            : null;
    }
}
