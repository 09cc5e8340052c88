using Procurement.Documents.Files;

namespace Procurement.Documents.Drawing;

/// <summary>Copies objects with all they refer to from one file into another; streams are compressed anew.</summary>
internal sealed class ObjectCopy(PdfFile from, PdfBuilder to, Func<PdfName, PdfName> rename)
{
    private readonly Dictionary<int, PdfReference> done = [];

    public PdfReference Of(PdfReference reference)
    {
        if (done.TryGetValue(reference.Number, out var copied)) return copied;
        var copy = done[reference.Number] = to.Reserve();
        to.Set(copy, Of(from.Object(reference.Number, 0)));
        return copy;
    }

    private PdfValue Of(PdfValue value) => value switch
    {
        PdfReference reference => Of(reference),
        PdfName name => rename(name),
        PdfArray array => new PdfArray([.. array.Items.Select(Of)]),
        PdfDictionary dictionary => Copy(dictionary),
        PdfStream stream => Deflate.Stream(
            Copy(stream.Dictionary.Without("Filter", "DecodeParms")), Deflate.Content(stream)),
        _ => value,
    };

    private PdfDictionary Copy(PdfDictionary dictionary) =>
        new([.. dictionary.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))]);
}
