using Procurement.Documents.Files;
using Procurement.Documents.Signing;

namespace Procurement.Documents.Checking;

/// <summary>
/// Whether an update does nothing but sign a field: readers show the newest version of every object, so whoever
/// replaces, frees or adds something else changes what the others have signed.
/// </summary>
internal sealed class UpdateCheck(PdfFile file, int update)
{
    private static readonly string[] TrailerNames = ["Size", "Root", "Info", "ID", "Prev"];
    private static readonly string[] TrailerKept = ["Root", "Info", "ID"];
    private static readonly string[] MayChange = ["V", "AP"];

    /// <summary>The field that the update signs; null until it was looked for.</summary>
    public FormField? Field { get; private set; }

    private PdfRevision Revision => file.Revisions[update];

    // XRefStm would show other readers other objects; another Root another document.
    public static bool HasPlainTrailer(PdfRevision revision, PdfRevision drawn) =>
        revision.Trailer.Entries.All(entry => TrailerNames.Contains(entry.Key))
        && TrailerKept.All(name => IsSame(revision.Trailer[name], drawn.Trailer[name]));

    public SignatureProblem? ProblemOrNull()
    {
        var before = file.Revisions[update - 1];
        var replaced = Revision.Objects.Keys.Where(number => number < before.Size).ToArray();
        var was = Form.Fields(file, update - 1).FirstOrDefault(field => replaced is [var one] && field.Number == one);
        if (was is null) return new("update.changesMore");
        Field = FormField.Read(file, new PdfReference(was.Number), update);
        if (was.IsSigned) return new("update.signsAgain", was.Name);
        if (!IsSame(was.Dictionary.Without(MayChange), Field.Dictionary.Without(MayChange)))
            return new("update.changesField", was.Name);
        return IsFilled(before.End) ? null : new("update.strayBytes", was.Name);
    }

    private static bool IsSame(PdfValue? one, PdfValue? other) =>
        one is not null
        && other is not null
        && PdfWriter.Canonical(one).AsSpan().SequenceEqual(PdfWriter.Canonical(other));

    // From the end of what was there to the table there are the objects of the table and nothing else.
    private bool IsFilled(int from)
    {
        var at = from;
        foreach (var (_, offset) in Revision.Objects.OrderBy(each => each.Value))
        {
            if (!IsBlank(at, offset)) return false;
            var parser = new PdfParser(file.Bytes, offset);
            parser.ReadObject();
            at = parser.Position;
        }

        return IsBlank(at, Revision.TableAt);
    }

    private bool IsBlank(int from, int to) =>
        to >= from && file.Bytes.AsSpan(from, to - from).IndexOfAnyExcept("\r\n "u8) < 0;
}
