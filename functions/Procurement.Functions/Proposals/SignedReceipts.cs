using System.Text.Json;
using Procurement.Functions.Http;
using Procurement.Storage.Sealing;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Proposals;

/// <summary>What a signed receipt says: number, time, for whom, the digests of the content and of each file.</summary>
public sealed record ReceiptDocument(
    string Number,
    string Round,
    string Proposal,
    string Organization,
    string OrganizationName,
    DateTimeOffset At,
    string Digest,
    IReadOnlyList<EnclosedFileView> Files);

/// <summary>
/// A receipt and its signature (a compact JWS whose payload is the RFC 8785 form of the receipt), null where this
/// installation signs none; for a sealed proposal also the key of the own copy.
/// </summary>
public sealed record SignedReceiptView(ReceiptDocument Receipt, string? Jws, string? CopyKey, ProposalBody Content);

/// <summary>The published keys, as a JWK set.</summary>
public sealed record ReceiptKeysView(IReadOnlyList<ReceiptKey> Keys);

/// <summary>Signs receipts.</summary>
public sealed class SignedReceipts(ReceiptKeyFile key)
{
    /// <summary>The published keys.</summary>
    public ReceiptKeysView Keys => new(key.PublicKey is { } one ? [one] : []);

    /// <summary>The receipt of a submitted proposal whose content can be read.</summary>
    public SignedReceiptView Of(ProposalView view, string? copyKey)
    {
        ArgumentNullException.ThrowIfNull(view);
        var receipt = new ReceiptDocument(
            $"{view.Round}/{view.Proposal}/{view.Version}",
            view.Round,
            view.Proposal,
            view.Organization,
            view.Receipt!.OrganizationName,
            view.Receipt.At,
            view.Receipt.Digest!,
            view.Receipt.Files);
        var form = CanonicalJson.Of(JsonSerializer.SerializeToElement(receipt, WireJson.Options));
        return new(receipt, key.SignOrNull(form), copyKey, view.Content);
    }
}
