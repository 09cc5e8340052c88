using Procurement.Domain.Attachments;
using static Procurement.Domain.Attachments.AttachmentLimits;
using static Procurement.Domain.Attachments.AttachmentRefusals;
using static Procurement.Domain.Tests.Deciding;

namespace Procurement.Domain.Tests.Attachments;

public sealed class RefusingAFile
{
    private const string Organization = "52420106MJJH4BXKFP";
    private const string Id = $"{Organization}-f1";

    private static readonly Author By = new("applicant", new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
    private static readonly AttachmentFolder Begun = After(null, Only(Begin(null, 10)));
    private static readonly AttachmentFolder Uploaded = After(Begun, new AttachmentUploaded(Id));

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(AttachmentRefusals), new Dictionary<Refusal, Func<Decision<AttachmentEvent>>>
        {
            [NotFound] = () => Attaching.Decide(null, new ConfirmUpload(Id, By), null),
            [TooLarge] = () => Begin(null, FileRule.Usual.SizeMax + 1),
            [TooMany] = () => Begin(new("R1", Organization, CountMax, CountMax, 0), 1),
            [TooMuch] = () => Begin(new("R1", Organization, 1, 1, BytesMax), 1),
            [BlocksMissing] = () => Attaching.Decide(Begun, new ConfirmUpload(Id, By), new(0, 0)),
            [SizeMismatch] = () => Attaching.Decide(Begun, new ConfirmUpload(Id, By), new(1, 9)),
            [TypeNotAllowed] = () => Read(FileType.Zip, null),
            [Lost] = () => Why(Reading.Decide(Uploaded, new NoteContent(Id, null, null, By), FileRule.Usual)),
            [InUse] = () => Attaching.Decide(Begun, new RemoveAttachment(Id, By), isInUse: true),
            [NotWhole] = () => Given(Begun),
            [NotScanned] = () => Given(Uploaded),
            [Infected] = () => Given(Scanned(ScanResult.Infected)),
            [Unscanned] = () => Given(Scanned(ScanResult.Unscanned)),
            [Refused] = () => Given(After(Uploaded, new AttachmentRefused(Id, Lost.Code))),
        });

    [Fact]
    public void Every_refusal_of_an_enclosure_has_an_example() =>
        CoversAll(typeof(EnclosureRefusals), new Dictionary<Refusal, Func<Decision<AttachmentEvent>>>
        {
            [EnclosureRefusals.FileUnknown] = () => Assert.Single(Enclosing.Refusals([], [Id], null)),
            [EnclosureRefusals.DocumentMissing] = () => Assert.Single(Enclosing.Refusals(
                [new(DocumentKind.Charter, "章程", true, FileTypes.Usual, SizeMax)], [], null)),
        });

    [Fact]
    public void Gives_what_the_scanner_found_clean_and_nothing_else() =>
        Assert.Null(Reading.WhyNotGiven(Scanned(ScanResult.Clean).Find(Id)!));

    private static Decision<AttachmentEvent> Begin(AttachmentFolder? all, long size) => Attaching.Decide(
        all, new BeginAttachment("R1", Organization, "c", DocumentKind.ProjectPlan, "方案.pdf", size, By), FileRule.Usual);

    private static Decision<AttachmentEvent> Read(FileType type, Scan? scan) => Why(Reading.Decide(
        Uploaded, new NoteContent(Id, new("aa", type, new("bb", 40)), scan, By), FileRule.Usual));

    private static Decision<AttachmentEvent> Given(AttachmentFolder all) => Reading.WhyNotGiven(all.Find(Id)!)!;

    // What is found while the bytes are read is noted, for nobody is there to be answered.
    private static Decision<AttachmentEvent> Why(Decision<AttachmentEvent> decision) =>
        new Refusal(Happened(decision).OfType<AttachmentRefused>().Single().Reason);

    private static AttachmentFolder Scanned(ScanResult result) => After(
        After(Uploaded, new AttachmentRead(Id, new("aa", FileType.Pdf, new("bb", 40)))),
        new AttachmentScanned(Id, result, null));

    private static AttachmentFolder After(AttachmentFolder? folder, AttachmentEvent happened) =>
        AttachmentHistory.Apply(folder, happened, By);
}
