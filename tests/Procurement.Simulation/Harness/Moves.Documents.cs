using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Procurement.Documents;
using Procurement.Domain.Contracts;
using Procurement.Functions.Contracts;
using Procurement.Functions.Identity;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using static Procurement.Simulation.Harness.World;

namespace Procurement.Simulation.Harness;

/// <content>Signing the document of a contract. RSA signs the same in the same way, so that every run is the same.</content>
internal sealed partial class Moves
{
    private static readonly ConcurrentDictionary<string, X509Certificate2> Certificates = new(StringComparer.Ordinal);

    // What each signs elsewhere, made by the seed: a move asks nothing of the storage that its fault counts.
    private static readonly ConcurrentDictionary<Party, string> SignedElsewhere = new();

    /// <summary>Both sign the drawn agreement elsewhere.</summary>
    public static async Task SignElsewhereAsync(Service service)
    {
        var key = new ContractKey(Tenant, Round, Proposal(0));
        var contract = (await service.Store.LoadAsync(Kinds.Contracts, key, Cancel)).State!;
        var drawn = (await service.Get<DocumentStore>().ReadAsync(contract.Document(0)!.File, Cancel)).ToArray();
        var once = Signed(drawn, Supplier(0), Party.Supplier);
        SignedElsewhere[Party.Supplier] = Convert.ToBase64String(once);
        SignedElsewhere[Party.Purchaser] = Convert.ToBase64String(Signed(once, Person.Of(Role.Approver), Party.Purchaser));
    }

    public Task<Answered> PrepareDocumentAsync(string key) => Supplier(0).PostAsync(
        service,
        request => service.Get<SignatureFunctions>().PrepareAsync(request, Round, Proposal(0), "0", Cancel),
        "documents/0/preparations",
        key,
        new PreparationBody([Convert.ToBase64String(CertificateOf(Supplier(0)).RawData)]));

    public Task<Answered> UploadDocumentAsync(Person signer, Party party, string key) => signer.PostAsync(
        service,
        request => service.Get<SignatureFunctions>().UploadAsync(request, Round, Proposal(0), "0", Cancel),
        $"documents/0/uploads/{party}",
        key,
        new UploadedDocumentBody(SignedElsewhere[party]));

    public Task<Answered> PassGateAsync(string gate, string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<GateFunctions>().PassAsync(request, Round, Proposal(0), gate, Cancel),
        $"gates/{gate}",
        key,
        new GateBody("律师事务所", "法审1号"));

    public Task<Answered> GiveNoticeAsync(string key) => Person.Of(Role.Officer).PostAsync(
        service,
        request => service.Get<GateFunctions>().GiveAsync(request, Round, Proposal(0), "filing", Cancel),
        "notices/filing",
        key,
        new GivenNoticeBody("备案1号"));

    private static byte[] Signed(byte[] file, Person signer, Party party)
    {
        var certificate = CertificateOf(signer);
        var prepared = PdfSigner.Prepare(
            file, new($"{party}", WhileSigning, certificate, [], SignaturePrint.FourConditions));
        using var key = certificate.GetRSAPrivateKey()!;
        return PdfSigner.Complete(
            prepared, key.SignData(prepared.SignedAttributes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private static X509Certificate2 CertificateOf(Person signer) => Certificates.GetOrAdd(
        signer.Account,
        account => TestAuthority.Issue(
            TestRoot.Authority,
            new(signer.Organization ?? Settings.Purchaser.Uscc, "单位", account, account),
            WhileOpen,
            TestKey.Rsa2048));
}
