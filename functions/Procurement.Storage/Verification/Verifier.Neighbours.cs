using Procurement.Domain.Arrears;
using Procurement.Domain.Attachments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Draws;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;

namespace Procurement.Storage.Verification;

/// <content>What other tables and the blobs hold of an aggregate.</content>
public sealed partial class Verifier
{
    // The public reads the lines of what was published.
    private async Task OfArrearsAsync(ArrearsList list, CancellationToken cancel)
    {
        foreach (var one in new[] { list.Drawn, list.Published }.OfType<DrawnArrears>())
        {
            await documents.MustBeThereAsync(one.Digest, cancel);
        }
    }

    // Drawn again from what was committed to: nobody was put in whom the seed did not draw.
    private async Task<Difference?> OfDrawsAsync(string key, RoundDraws draws, CancellationToken cancel)
    {
        foreach (var draw in draws.Draws)
        {
            var pool = await DrawPoolDocument.ReadAsync(documents, draw, cancel);
            if (draw.Drawn is null) continue;
            if (DrawReplay.FirstDifference(pool.RecordOf(RoundKey.Parse(key).Round, draw)) is not { } found) continue;
            var why = $"{found.Found} instead of {found.Expected} ({found.Code})";
            return new(TableNames.Draws, key, Rows.Head, $"draw {draw.No}: {found.Where}", why);
        }

        return null;
    }

    private async Task<Difference?> OfContractAsync(ContractKey key, Contract contract, CancellationToken cancel)
    {
        // One that is not there, or is not what was written, throws.
        foreach (var digest in contract.Documents.SelectMany(one => one.Digests))
        {
            await documents.MustBeThereAsync(digest, cancel);
        }

        var register = new RegisterCheck(Table(TableNames.Invoices));
        if (await register.FirstOrNullAsync(InvoiceRegister.Expected(key, contract), cancel) is { } wrong) return wrong;
        var fund = await store.LoadAsync(
            Kinds.Funds,
            new FundKey(key.Tenant, contract.Terms.Fund),
            [Kinds.FundCommitments.RowOf(key.InFund)],
            cancel);
        return FundLaws.FirstOrNull(key, contract, fund.State);
    }

    private async Task<Difference?> OfFilesAsync(string key, AttachmentFolder folder, CancellationToken cancel)
    {
        foreach (var one in folder.Attachments.Values)
        {
            if (one.Content?.Kept is not { } kept) continue;
            var why = await files.WrongOrNullAsync(kept, cancel);
            if (why is null) continue;
            return new(Kinds.Attachments.Table, key, Kinds.AttachmentParts.RowOf(one.Id), "content.kept", why);
        }

        return null;
    }
}
