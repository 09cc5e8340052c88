using Procurement.Domain.Contracts;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Funds;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Account;

namespace Procurement.Storage.Aggregates;

/// <summary>The aggregates of the service; each lives in the table of its name.</summary>
public static class Kinds
{
    /// <summary>Organizations in the registry.</summary>
    public static readonly AggregateKind<Organization, OrganizationEvent> Organizations =
        new(TableNames.Organizations, (before, happened, _) => Organization.Apply(before, happened));

    /// <summary>Funds.</summary>
    public static readonly AggregateKind<Fund, FundEvent> Funds =
        new(TableNames.Funds, (before, happened, _) => FundHistory.Apply(before, happened));

    /// <summary>Rounds.</summary>
    public static readonly AggregateKind<Round, RoundEvent> Rounds = new(TableNames.Rounds, RoundHistory.Apply);

    /// <summary>The proposals of one organization in one round.</summary>
    public static readonly AggregateKind<OrganizationProposals, ProposalEvent> Proposals =
        new(TableNames.Proposals, (before, happened, _) => ProposalHistory.Apply(before, happened));

    /// <summary>The sheets of one evaluator in one round.</summary>
    public static readonly AggregateKind<ScoreBook, ScoreBookEvent> ScoreBooks =
        new(TableNames.ScoreBooks, ScoreBookHistory.Apply);

    /// <summary>Contracts.</summary>
    public static readonly AggregateKind<Contract, ContractEvent> Contracts =
        new(TableNames.Contracts, ContractHistory.Apply);
}
