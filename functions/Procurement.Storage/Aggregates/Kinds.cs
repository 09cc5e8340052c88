using System.Collections.Frozen;
using System.Text.Json;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Funds;
using Procurement.Domain.Laws;
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

    /// <summary>What is entered about each parameter of the law book.</summary>
    public static readonly Parts<LawBook, EnteredRule> LawRules =
        new("rule", book => book.Rules, (book, rules) => book with { Rules = rules });

    /// <summary>The law book: one for the whole installation.</summary>
    public static readonly AggregateKind<LawBook, LawEvent> LawBook =
        new(TableNames.LawBook, LawBookHistory.Apply, LawRules);

    /// <summary>The partition of the law book.</summary>
    public const string LawBookKey = "law";
}

/// <summary>
/// A kind of aggregate: the table it lives in, how events fold into its state, and the types of its events by the name
/// under which they are stored.
/// </summary>
public sealed class AggregateKind<TState, TEvent>(
    string table, Func<TState?, TEvent, Author, TState> apply, params IReadOnlyList<Parts<TState>> parts)
    where TState : class
    where TEvent : notnull
{
    private readonly FrozenDictionary<string, Type> events = typeof(TEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(TEvent)))
        .ToFrozenDictionary(type => type.Name);

    /// <summary>The table, without the installation's prefix; also the name of the kind in messages.</summary>
    public string Table => table;

    /// <summary>What is kept in rows of its own; empty for most kinds.</summary>
    public IReadOnlyList<Parts<TState>> Parts => parts;

    /// <summary>The state after an event.</summary>
    public TState Apply(TState? before, TEvent happened, Author by) => apply(before, happened, by);

    /// <summary>The event that a record of the trail holds.</summary>
    public TEvent Read(EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return (TEvent)JsonSerializer.Deserialize(record.Data, events[record.Type], StoredJson.Options)!;
    }
}
