using Procurement.Domain.Messages;
using Procurement.Domain.Questions;
using Procurement.Functions.Messages;
using Procurement.Functions.Publicity;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Questions;

/// <summary>Keeps the list of questions and the round's public page, and tells whom it concerns.</summary>
public sealed class QuestionFollowUp(
    AggregateStore store, Lists lists, MessagePost post, PublishedRounds rounds, PublicSiteWork site)
    : FollowUp<QuestionFile, QuestionEvent>(Kinds.Questions, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore files = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, QuestionFile state, EventRecord record, QuestionEvent happened, CancellationToken cancel)
    {
        var asker = QuestionsKey.Parse(key);
        var round = new RoundKey(asker.Tenant, asker.Round);
        var file = await files.LoadAsync(Kinds.Questions, key, [Kinds.QuestionParts.RowOf(IdOf(happened))], cancel);
        var question = file.State!.Questions[IdOf(happened)];
        await lists.PutManyAsync(Listings.Of(round, question, record.Number), cancel);
        if (happened is QuestionAnswered) await site.AskAsync(round, cancel);

        // Those who began a draft: the list is written before it.
        var applicants = happened is QuestionAnswered
            ? await lists.IdsAsync(ListNames.Applicants(round), cancel)
            : [];
        var settings = await rounds.FindOrNullAsync(round, cancel);
        var messages = QuestionMessages.Of(round.Round, settings?.Title ?? round.Round, question, happened, applicants);
        await post.SendAsync(MessageCause.Of(Table, record), messages, cancel);
        return Followed.Done;
    }

    // Each question has its row from its own events.
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, QuestionFile state, long version, CancellationToken cancel) =>
        Task.CompletedTask;

    private static string IdOf(QuestionEvent happened) => happened switch
    {
        QuestionAsked one => one.Question,
        QuestionAnswered one => one.Question,
        QuestionDismissed one => one.Question,
        _ => throw new InvalidOperationException("There is no other event."),
    };
}
