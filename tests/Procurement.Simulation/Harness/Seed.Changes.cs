using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;

namespace Procurement.Simulation.Harness;

/// <content>Contracts that have documents.</content>
internal sealed partial class Seed
{
    /// <summary>A file that stands for every document; nothing here looks into it.</summary>
    public Task<string> FileAsync() =>
        service.Get<DocumentStore>().PutAsync(BinaryData.FromString("a signed file"), "application/pdf", Cancel);

    /// <summary>A contract whose agreement both signed.</summary>
    public async Task DocumentedContractAsync(int rank)
    {
        var file = await FileAsync();
        var kpi = new Kpi("K1", "满意度", "%", KpiDirection.AtLeast, 95, null);
        var agreed = new AgreedTerms(
            World.Requested, 12, null, [kpi], [], SigningBasis.Agreed, BansFees: false, AllowsSubcontracting: true);
        await ContractAsync(
            rank, new DocumentDrawn(0, file, file, agreed), new SupplierSigned(), new PurchaserSigned());
    }

    /// <summary>The same, and a supplement of money that the supplier has proposed and signed.</summary>
    public async Task SupplementAsync(int rank)
    {
        await DocumentedContractAsync(rank);
        var key = new ContractKey(World.Tenant, World.Round, World.Proposal(rank));
        var contract = (await service.Store.LoadAsync(Kinds.Contracts, key, Cancel)).State!;
        var (plan, more) = (contract.Terms.Instalments, new Money(100_00));
        var amendment = new Amendment(
            more,
            [.. plan.SkipLast(1), plan[^1] with { Amount = plan[^1].Amount + more }],
            Through: null,
            Kpis: null,
            Sites: null,
            "新增服务点");
        var by = new Author($"applicant-{World.Organizations[rank]}", World.WhileSigning);
        var proposed = (Decision<ContractEvent>.Accepted)Amending.Decide(
            contract, new ProposeAmendment(Party.Supplier, amendment, null, by));
        await ContractAsync(rank, [.. proposed.Events]);
        var file = await FileAsync();
        await ContractAsync(rank, new DocumentSigned(1, Party.Supplier, file, "c", "h", KeyCustody.Signer));
    }
}
