using Procurement.Domain.Surveys;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Surveys;

namespace Procurement.Functions.Surveys;

/// <summary>Makes the seats of a sample, and forgets the answers of a survey that is over.</summary>
public sealed class SurveyFollowUp(AggregateStore store, SurveyBoxes boxes, DocumentStore documents)
    : FollowUp<Survey, SurveyEvent>(Kinds.Surveys, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Survey state, EventRecord record, SurveyEvent happened, CancellationToken cancel)
    {
        var contract = ContractKey.Parse(key);
        if (happened is SurveySampled sampled && !state.IsOver && state.Sample?.RecordDigest == sampled.RecordDigest)
        {
            var sample = SampleRecord.SampleOf(await documents.ReadAsync(sampled.RecordDigest, cancel));
            await boxes.OpenAsync(new(contract, state.Number), sample, cancel);
        }

        if (happened is SurveyClosed or SurveyCancelled)
        {
            foreach (var number in OverOf(state)) await boxes.EmptyAsync(new(contract, number), cancel);
        }

        return Followed.Done;
    }

    // It stands in no list: who reads a contract reads its survey.
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Survey state, long version, CancellationToken cancel) =>
        Task.CompletedTask;

    private static IEnumerable<int> OverOf(Survey state) =>
        state.Past.Select(one => one.Number).Concat(state.IsOver ? [state.Number] : []);
}
