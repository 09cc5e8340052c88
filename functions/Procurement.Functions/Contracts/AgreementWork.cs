using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Proposals;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Contracts;

/// <summary>Draws the agreement of a contract that was offered, where its round says what agreements say.</summary>
public sealed class AgreementWork(AggregateStore store, DocumentDrawing drawing)
{
    /// <summary>Draws it once; its date is that of the offer.</summary>
    public async Task DrawAsync(ContractKey key, Contract contract, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(contract);
        var round = await store.LoadAsync(Kinds.Rounds, new RoundKey(key.Tenant, key.Round), cancel);
        if (round.State?.Settings is not { Agreement: { } agreement } settings || contract.Document(0) is not null)
        {
            return;
        }

        var content = await ContentAsync(key, cancel);
        var fund = await store.LoadAsync(Kinds.Funds, new FundKey(key.Tenant, contract.Terms.Fund), cancel);
        var data = AgreementData.Of(contract, settings, content, await NameAsync(key, contract, cancel)) with
        {
            Mark = SourceRules.MarkOf(fund.State!.Source),
        };
        var document = new DocumentToDraw(
            0, AgreementPaper.Of(data, at), AgreementData.TermsOf(agreement, data));
        await drawing.DrawAsync(key, document, at, cancel);
    }

    private async Task<ProposalContent> ContentAsync(ContractKey key, CancellationToken cancel)
    {
        var own = ProposalsKey.OfProposal(key.Tenant, key.Round, key.Proposal)!;
        var stored = await store.LoadAsync(Kinds.Proposals, own, [Kinds.ProposalParts.RowOf(key.Proposal)], cancel);
        return stored.State!.Find(key.Proposal)!.Content;
    }

    private async Task<string> NameAsync(ContractKey key, Contract contract, CancellationToken cancel)
    {
        var code = new OrganizationKey(key.Tenant, contract.Terms.Organization);
        return (await store.LoadAsync(Kinds.Organizations, code, cancel)).State!.Name;
    }
}
