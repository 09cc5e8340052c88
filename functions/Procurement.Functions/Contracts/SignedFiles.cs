using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Procurement.Documents;
using Procurement.Domain.Contracts;
using Procurement.Storage.Documents;

namespace Procurement.Functions.Contracts;

/// <summary>A signed file, or why there is none, as a code.</summary>
public sealed record Finished(byte[]? File, string? Problem);

/// <summary>Prepares documents for signatures, finishes them, and says what a check finds in them.</summary>
public sealed class SignedFiles(DocumentStore documents, PreparedFiles waiting, SigningRoots roots)
{
    // Clocks of signers differ; a time ahead of ours is none.
    private static readonly TimeSpan ClockDrift = TimeSpan.FromMinutes(5);

    /// <summary>The field of a party.</summary>
    public static string FieldOf(Party party) => $"{party}";

    /// <summary>Whom a certificate names.</summary>
    public static Signatory HolderOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return HolderOf(CertificateHolder.Of(certificate), certificate.RawData);
    }

    /// <summary>The file with room for a signature, or why there cannot be one, as a code.</summary>
    public async Task<(PreparedSignature? Prepared, string? Problem)> PrepareAsync(
        Contract contract,
        ContractDocument document,
        Party party,
        KeyCustody custody,
        IReadOnlyList<X509Certificate2> certificates,
        DateTimeOffset at,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(certificates);
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(document);
        var (signer, chain) = (certificates.Count > 0 ? certificates[0] : null, certificates.Skip(1).ToList());
        if (signer is not null && !roots.IsTrusted(signer, chain, at)) return (null, "certificate.untrusted");
        var file = await documents.ReadAsync(document.Latest, cancel);
        try
        {
            var print = PrintOf(contract, custody);
            return (PdfSigner.Prepare(file.ToArray(), new(FieldOf(party), at, signer, chain, print)), null);
        }
        catch (SigningException why)
        {
            return (null, why.Code);
        }
    }

    /// <summary>What waits for a signature, as it is kept.</summary>
    public static BinaryData Write(PreparedSignature prepared) => new(JsonSerializer.SerializeToUtf8Bytes(prepared));

    /// <summary>What waits under an id, or null.</summary>
    public async Task<PreparedSignature?> FindAsync(string id, CancellationToken cancel) =>
        await waiting.FindAsync(id, cancel) is { } kept
            ? JsonSerializer.Deserialize<PreparedSignature>(kept.ToMemory().Span)
            : null;

    /// <summary>The signed file, by a raw signature or a whole CMS; null where nothing waits under the id.</summary>
    public async Task<Finished?> FinishAsync(SignatureBody body, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (await FindAsync(body.Preparation, cancel) is not { } prepared) return null;
        try
        {
            return new(
                body.Signature is { } raw
                    ? PdfSigner.Complete(prepared, Convert.FromBase64String(raw))
                    : PdfSigner.CompleteWithCms(prepared, Convert.FromBase64String(body.Cms!)),
                null);
        }
        catch (SigningException why)
        {
            return new(null, why.Code);
        }
    }

    /// <summary>What the rules ask about a file: it continues what was there, and adds the party's signature.</summary>
    public async Task<SignedFile> CheckAsync(
        Contract contract,
        ContractDocument document,
        Party party,
        byte[] file,
        DateTimeOffset now,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(document);
        var before = await documents.ReadAsync(document.Latest, cancel);
        var report = SignatureCheck.Check(file, roots.All);
        var found = report.OfOrNull(FieldOf(party));
        var problem = report.Problems.Count > 0 ? report.Problems[0].Code
            : !SignatureCheck.Continues(file, before.ToArray()) ? "file.other"
            : found is null || report.Signatures.Count != (party is Party.Supplier ? 1 : 2) ? "field.other"
            : found.At > now + ClockDrift || found.At < EarliestOf(document) - ClockDrift ? "signature.time"
            : null;
        return new(
            Convert.ToHexStringLower(SHA256.HashData(file)),
            found is null ? Nobody : HolderOf(found.Holder, found.Certificate),
            found is null ? null : CustodyOf(contract, found.Print),
            problem is null ? null : SignatureFindings.TextOf(problem));
    }

    /// <summary>The facts of a file that could not be made.</summary>
    public static SignedFile Failed(string problem) => new("", Nobody, null, SignatureFindings.TextOf(problem));

    /// <summary>What a check of a document finds now.</summary>
    public async Task<VerificationView> VerifyAsync(ContractDocument document, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(document);
        var file = (await documents.ReadAsync(document.Latest, cancel)).ToArray();
        var (report, drawn) = (
            SignatureCheck.Check(file, roots.All), (await documents.ReadAsync(document.File, cancel)).ToArray());
        List<SignatureProblem> problems = [.. report.Problems];
        if (!SignatureCheck.Continues(file, drawn)) problems.Add(new("file.other"));
        return new(
            document.Latest,
            problems.Count is 0,
            problems.Count is 0 && report.IsComplete,
            [.. problems.Select(one => new SignatureProblemView(
                one.Code, one.Field, SignatureFindings.TextOf(one.Code)))],
            [.. report.Signatures.Select(one => new FoundSignatureView(
                one.Field,
                one.At,
                one.Holder.Organization,
                one.Holder.Uscc,
                one.Holder.Person,
                one.Print,
                one.CoveredBytes))]);
    }

    private static Signatory Nobody { get; } = new("", "", "", "", "");

    private static Signatory HolderOf(CertificateHolder holder, byte[] certificate) => new(
        holder.Uscc,
        holder.Organization,
        holder.Account,
        holder.Person,
        Convert.ToHexStringLower(SHA256.HashData(certificate)));

    // Nobody signs before the document is there, nor the purchaser before the supplier.
    private static DateTimeOffset EarliestOf(ContractDocument document) => document.Supplier?.At ?? document.Drawn.At;

    private static string PrintOf(Contract contract, KeyCustody custody) => custody is KeyCustody.Service
        ? SignaturePrint.KeptByTheServer
        : OwnPrintOf(contract);

    private static string OwnPrintOf(Contract contract) =>
        contract.Agreed?.Basis is Domain.Rounds.SigningBasis.Agreed
            ? SignaturePrint.Agreed
            : SignaturePrint.FourConditions;

    private static KeyCustody? CustodyOf(Contract contract, string print) =>
        print == OwnPrintOf(contract) ? KeyCustody.Signer
        : print == SignaturePrint.KeptByTheServer ? KeyCustody.Service
        : null;
}
