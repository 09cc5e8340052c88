using Procurement.Domain.Draws;
using Procurement.Domain.Evaluators;
using Procurement.Storage.Account;
using Procurement.Storage.Stored.V1.Draws;
using Procurement.Storage.Stored.V1.Evaluators;

namespace Procurement.Storage.Aggregates;

/// <content>Who can evaluate, and who was drawn to.</content>
public static partial class Kinds
{
    /// <summary>The entries of the pool of evaluators.</summary>
    public static readonly AggregateKind<Evaluator, EvaluatorEvent> Evaluators = new(
        TableNames.Evaluators, EvaluatorRecords.Events, EvaluatorRecords.Heads, EvaluatorHistory.Apply);

    /// <summary>The draws of one round.</summary>
    public static readonly AggregateKind<RoundDraws, DrawEvent> Draws = new(
        TableNames.Draws, DrawRecords.Events, DrawRecords.Heads, DrawHistory.Apply);
}
