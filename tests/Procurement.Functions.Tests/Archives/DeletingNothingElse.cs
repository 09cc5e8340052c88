using System.Text.RegularExpressions;
using Procurement.Testing;

namespace Procurement.Functions.Tests.Archives;

/// <summary>
/// Everything in the product that takes something out of storage, and why it may: no event, head, document or file is
/// among it. Whoever deletes in another place says here why (decision 0054).
/// </summary>
public sealed partial class DeletingNothingElse
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["Procurement.Storage/Account/StorageClients.cs"] = "messages of the queue that cannot be read",
        ["Procurement.Storage/Attachments/FileKeys.cs"] = "keys of a second reading, and of what is under seal until the opening",
        ["Procurement.Storage/Attachments/Quarantine.cs"] = "uploads that were read and are kept sealed, or taken back unread",
        ["Procurement.Storage/Attachments/Staging.cs"] = "bytes on their way to where they are kept",
        ["Procurement.Storage/Indexes/DueDays.cs"] = "rows that say when to look, once somebody looked",
        ["Procurement.Storage/Indexes/Lists.cs"] = "rows of lists, which follow from events",
        ["Procurement.Storage/Indexes/Mailboxes.cs"] = "old messages, which say again what an event says",
        ["Procurement.Storage/Indexes/OpenCases.cs"] = "rows of a list, which follow from events",
        ["Procurement.Storage/Indexes/ReadMarks.cs"] = "marks of what a person has read",
        ["Procurement.Storage/Indexes/StuckWorkTable.cs"] = "rows of work that is stuck no more; what was done stands in a trail",
        ["Procurement.Storage/Queues/FollowUpQueue.cs"] = "messages of the queue",
        ["Procurement.Storage/Queues/PoisonQueue.cs"] = "messages of the queue",
        ["Procurement.Storage/Recovery/Rebuilder.cs"] = "rows that follow from no event",
        ["Procurement.Storage/Sealing/DraftKeys.cs"] = "keys of drafts that were submitted under seal",
        ["Procurement.Storage/Surveys/SurveyBoxes.cs"] = "links and answers of a survey whose figures are an event",
        ["Procurement.Storage/Surveys/SurveyBoxes.Links.cs"] = "links that were used",
    };

    [Fact]
    public void Deletes_only_where_the_reason_is_written_down()
    {
        var folder = RepositoryPaths.Of("functions");
        var found = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => DeletionForm.IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));

        Assert.Equal(Reasons.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    // What the Azure clients call it, and what a transaction calls it.
    [GeneratedRegex(
        @"\.Delete(Async|IfExistsAsync|EntityAsync|MessageAsync|BlobAsync|BlobIfExistsAsync|BlobContainerAsync|TableAsync)?\(|ActionType\.Delete\b|\.ClearMessagesAsync\(",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex DeletionForm { get; }
}
