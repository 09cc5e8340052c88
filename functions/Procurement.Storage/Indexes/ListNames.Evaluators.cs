using Procurement.Domain.Evaluators;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored.V1.Evaluators;

namespace Procurement.Storage.Indexes;

/// <content>Who can evaluate, and who was drawn to.</content>
public static partial class ListNames
{
    /// <summary>The pool of evaluators of a district, by account.</summary>
    public static ListKey<Evaluator> Evaluators(string tenant) =>
        new(Keys.Join(tenant, "evaluators"), EvaluatorRecords.Heads);

    /// <summary>The rounds that somebody was drawn for, by round.</summary>
    public static ListKey Appointments(string tenant, string account) =>
        new(Keys.Join(tenant, account, "appointments"));
}
