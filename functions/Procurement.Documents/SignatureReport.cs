using System.Security.Cryptography.X509Certificates;

namespace Procurement.Documents;

/// <summary>What a check of a file found.</summary>
/// <param name="Problems">Every problem of the file and of its signatures, by code; none if all is well.</param>
/// <param name="Fields">The names of all fields, signed or not, in their order in the document.</param>
/// <param name="Signatures">The signatures in the order of signing.</param>
public sealed record SignatureReport(
    IReadOnlyList<SignatureProblem> Problems,
    IReadOnlyList<string> Fields,
    IReadOnlyList<CheckedSignature> Signatures)
{
    /// <summary>Whether there is a signature and nothing is wrong with any.</summary>
    public bool IsValid => Problems.Count == 0 && Signatures.Count > 0;

    /// <summary>Whether every field is signed and nothing is wrong with any.</summary>
    public bool IsComplete => IsValid && Signatures.Count == Fields.Count;

    /// <summary>The signature of a field, or null.</summary>
    public CheckedSignature? OfOrNull(string field) => Signatures.FirstOrDefault(each => each.Field == field);
}

/// <summary>A problem: its stable code, and the field it is about, or null if it is about the file.</summary>
public sealed record SignatureProblem(string Code, string? Field = null);

/// <summary>A signature as it was found; valid only if the report has no problem.</summary>
/// <param name="Field">The field it stands in.</param>
/// <param name="Certificate">The signer's certificate (DER).</param>
/// <param name="Holder">Whom the certificate names.</param>
/// <param name="At">The time the file states.</param>
/// <param name="Print">What the file says about the legal basis.</param>
/// <param name="CoveredBytes">How many bytes from the beginning of the file it covers.</param>
public sealed record CheckedSignature(
    string Field,
    byte[] Certificate,
    CertificateHolder Holder,
    DateTimeOffset At,
    string Print,
    int CoveredBytes);
