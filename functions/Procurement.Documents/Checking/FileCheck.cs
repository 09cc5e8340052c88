using System.Security.Cryptography.X509Certificates;
using Procurement.Documents.Files;
using Procurement.Documents.Signing;

namespace Procurement.Documents.Checking;

/// <summary>
/// Checks a file from its drawing on: every update must be a signature in a field of the drawing and nothing else, and
/// the last one must reach to the end of the file.
/// </summary>
internal sealed class FileCheck
{
    private readonly List<SignatureProblem> problems = [];
    private readonly List<CheckedSignature> signatures = [];
    private readonly PdfFile file;
    private readonly SignatureVerification verification;

    private FileCheck(PdfFile file, IReadOnlyList<X509Certificate2> roots) =>
        (this.file, verification) = (file, new(file, roots));

    public static SignatureReport Of(byte[] file, IReadOnlyList<X509Certificate2> roots)
    {
        try
        {
            return new FileCheck(PdfFile.Read(file), roots).Run();
        }
        // What a stranger's file can do to a reader is not for us to list: unreadable is not valid.
        catch (Exception) when (file is not null && roots is not null)
        {
            return new([new("file.unreadable")], [], []);
        }
    }

    private SignatureReport Run()
    {
        var fields = Form.Fields(file, 0);
        if (file.Revisions.Any(revision => !UpdateCheck.HasPlainTrailer(revision, file.Revisions[0])))
            problems.Add(new("file.trailer"));
        if (fields.Any(field => field.IsSigned)) problems.Add(new("file.signedWhenDrawn"));
        for (var update = 1; update < file.Revisions.Count; update++) Check(update);
        if (file.Last.End != file.Bytes.Length) problems.Add(new("file.bytesBehind"));
        if (signatures.Count == 0 && problems.Count == 0) problems.Add(new("file.unsigned"));
        return new(problems, [.. fields.Select(field => field.Name)], signatures);
    }

    private void Check(int update)
    {
        var check = new UpdateCheck(file, update);
        if (check.ProblemOrNull() is { } problem)
        {
            problems.Add(problem);
            return;
        }

        var found = verification.Verify(check.Field!, update);
        problems.AddRange(found.Problems.Select(code => new SignatureProblem(code, check.Field!.Name)));
        if (found.SignatureOrNull is { } signature) signatures.Add(signature);
    }
}
