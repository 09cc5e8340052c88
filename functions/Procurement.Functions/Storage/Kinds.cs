using Procurement.Domain.Contracts;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Funds;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;

namespace Procurement.Functions.Storage;

/// <summary>The aggregates of the service and their tables; a table's name never changes once written.</summary>
public static class Kinds
{
    /// <summary>Organizations in the registry.</summary>
    public static readonly AggregateKind<Organization, OrganizationEvent> Organizations =
        new("Organizations", (before, happened, _) => Organization.Apply(before, happened));

    /// <summary>Funds.</summary>
    public static readonly AggregateKind<Fund, FundEvent> Funds =
        new("Funds", (before, happened, _) => FundHistory.Apply(before, happened));

    /// <summary>Rounds.</summary>
    public static readonly AggregateKind<Round, RoundEvent> Rounds = new("Rounds", RoundHistory.Apply);

    /// <summary>The proposals of one organization in one round.</summary>
    public static readonly AggregateKind<OrganizationProposals, ProposalEvent> Proposals =
        new("Proposals", (before, happened, _) => ProposalHistory.Apply(before, happened));

    /// <summary>The sheets of one evaluator in one round.</summary>
    public static readonly AggregateKind<ScoreBook, ScoreBookEvent> ScoreBooks =
        new("ScoreBooks", ScoreBookHistory.Apply);

    /// <summary>Contracts.</summary>
    public static readonly AggregateKind<Contract, ContractEvent> Contracts = new("Contracts", ContractHistory.Apply);

    /// <summary>
    /// Every table of an installation, without its prefix: the aggregates, and the indexes beside them.
    /// </summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        Organizations.Table, Funds.Table, Rounds.Table, Proposals.Table, ScoreBooks.Table, Contracts.Table,
        Lists.Table, DueDays.Table, InvoiceRegister.Table,
    ];
}
