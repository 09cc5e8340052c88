using Procurement.Domain.Archives;
using Procurement.Domain.Attachments;
using static Procurement.Domain.Attachments.AttachmentLimits;

namespace Procurement.Domain.Tests.Attachments;

public sealed class BringingAFile
{
    private const string Organization = "52420106MJJH4BXKFP";

    private static readonly Author By = new("applicant", new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));

    [Fact]
    public void Numbers_the_files_of_an_organization()
    {
        var folder = After(After(null, Begin(10)), Begin(20));

        Assert.Equal([$"{Organization}-f1", $"{Organization}-f2"], folder.Attachments.Keys.Order());
        Assert.Equal((2, 2, 30L), (folder.Begun, folder.Count, folder.Bytes));
    }

    [Fact]
    public void Gives_the_allowance_of_a_removed_file_back()
    {
        var folder = After(After(null, Begin(10)), new AttachmentRemoved(Id(1)));

        Assert.Equal((1, 0, 0L), (folder.Begun, folder.Count, folder.Bytes));
        Assert.Equal(
            Decision<AttachmentEvent>.Accept(),
            Attaching.Decide(folder, new RemoveAttachment(Id(1), By), isInUse: false), Same);
    }

    [Fact]
    public void Takes_nothing_away_while_something_keeps_it()
    {
        var (folder, held) = (After(null, Begin(10)), ArchiveRefusals.Held);

        Refuses("archive.held", Attaching.Decide(folder, new RemoveAttachment(Id(1), By), isInUse: false, held));
        Refuses("archive.held", Attaching.Decide(folder, new RemoveAttachment(Id(1), By), isInUse: true, held));
    }

    [Fact]
    public void Refuses_more_than_the_kind_the_count_and_the_sum_allow()
    {
        var kind = new FileRule([FileType.Pdf], Megabyte);
        var full = new AttachmentFolder("R1", Organization, 100, CountMax, 0);
        var heavy = new AttachmentFolder("R1", Organization, 1, 1, BytesMax);
        var old = new AttachmentFolder("R1", Organization, BegunMax, 0, 0);

        Refuses("attachment.tooLarge", Attaching.Decide(null, Command(Megabyte + 1), kind));
        Refuses("attachment.tooMany", Attaching.Decide(full, Command(1), kind));
        Refuses("attachment.tooMany", Attaching.Decide(old, Command(1), kind));
        Refuses("attachment.tooMuch", Attaching.Decide(heavy, Command(1), kind));
    }

    [Fact]
    public void Takes_an_upload_only_whole()
    {
        var folder = After(null, Begin((2 * BlockSize) + 1));
        var confirm = new ConfirmUpload(Id(1), By);

        Refuses("attachment.blocksMissing", Attaching.Decide(folder, confirm, new(2, 2 * BlockSize)));
        Refuses("attachment.sizeMismatch", Attaching.Decide(folder, confirm, new(3, (2 * BlockSize) + 2)));
        Refuses("attachment.notFound", Attaching.Decide(folder, confirm with { Attachment = Id(2) }, null));
        var taken = Assert.IsType<Decision<AttachmentEvent>.Accepted>(
            Attaching.Decide(folder, confirm, new(3, (2 * BlockSize) + 1)));
        var after = After(folder, taken.Events[0]);
        Assert.Equal(AttachmentState.Pending, after.Find(Id(1))!.State);
        Assert.Empty(Assert.IsType<Decision<AttachmentEvent>.Accepted>(Attaching.Decide(after, confirm, null)).Events);
    }

    [Theory]
    [InlineData(FileType.Pdf, null, AttachmentState.Pending)]
    [InlineData(FileType.Pdf, ScanResult.Clean, AttachmentState.Clean)]
    [InlineData(FileType.Pdf, ScanResult.Infected, AttachmentState.Infected)]
    [InlineData(FileType.Pdf, ScanResult.Unscanned, AttachmentState.Unscanned)]
    [InlineData(FileType.Zip, ScanResult.Clean, AttachmentState.Refused)]
    [InlineData(FileType.Zip, null, AttachmentState.Refused)]
    [InlineData(FileType.Zip, ScanResult.Infected, AttachmentState.Infected)]
    public void Comes_to_a_state_by_its_type_and_the_scanner(FileType type, ScanResult? scan, AttachmentState state)
    {
        var folder = After(After(null, Begin(10)), new AttachmentUploaded(Id(1)));
        var note = new NoteContent(
            Id(1), new("aa", type, new("bb", 40)), scan is { } said ? new Scan(said, "x") : null, By);

        var decided = Assert.IsType<Decision<AttachmentEvent>.Accepted>(
            Reading.Decide(folder, note, FileRule.Usual));

        var after = decided.Events.Aggregate(folder, After);
        Assert.Equal(state, after.Find(Id(1))!.State);
        Assert.Empty(Assert.IsType<Decision<AttachmentEvent>.Accepted>(Reading.Decide(after, note, FileRule.Usual)).Events);
    }

    [Fact]
    public void Says_what_keeps_a_proposal_from_being_submitted()
    {
        RequiredDocument[] asked =
        [
            new(DocumentKind.ProjectPlan, "方案", true, FileTypes.Usual, SizeMax),
            new(DocumentKind.Charter, "章程", true, FileTypes.Usual, SizeMax),
            new(DocumentKind.NeedSurvey, "调研", false, FileTypes.Usual, SizeMax),
        ];
        var folder = After(null, Begin(10));

        var missing = Assert.Single(Enclosing.Refusals(asked, [], folder));
        Assert.Equal(("document.missing", "方案、章程"), (missing.Code, missing.Value));
        Assert.Equal(
            ["attachment.notWhole", "attachment.unknown", "document.missing"],
            Enclosing.Refusals(asked, [Id(1), Id(9)], folder).Select(one => one.Code));
        Assert.Empty(Enclosing.Refusals([], [], null));
    }

    private static string Id(int number) => $"{Organization}-f{number}";

    private static BeginAttachment Command(long size) =>
        new("R1", Organization, "c", DocumentKind.ProjectPlan, "方案.pdf", size, By);

    private static Func<AttachmentFolder?, AttachmentEvent> Begin(long size) => folder =>
        Assert.IsType<Decision<AttachmentEvent>.Accepted>(
            Attaching.Decide(folder, Command(size), FileRule.Usual)).Events[0];

    private static AttachmentFolder After(AttachmentFolder? folder, Func<AttachmentFolder?, AttachmentEvent> happens) =>
        After(folder, happens(folder));

    private static AttachmentFolder After(AttachmentFolder? folder, AttachmentEvent happened) =>
        AttachmentHistory.Apply(folder, happened, By);

    private static void Refuses(string code, Decision<AttachmentEvent> decision) =>
        Assert.Equal(code, Assert.Single(Assert.IsType<Decision<AttachmentEvent>.Refused>(decision).Why).Code);

    private static bool Same(Decision<AttachmentEvent> one, Decision<AttachmentEvent> other) =>
        one is Decision<AttachmentEvent>.Accepted { Events: var these } && other is Decision<AttachmentEvent>.Accepted { Events: var those }
        && these.SequenceEqual(those);
}
