using System.Buffers.Text;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Procurement.Domain.Attachments;
using Procurement.Functions.Attachments;
using Procurement.Functions.Deliveries;
using Procurement.Functions.Identity;
using Procurement.Functions.Messages;
using Procurement.Functions.Organizations;
using Procurement.Functions.Proposals;
using Procurement.Functions.Rounds;
using Procurement.Storage.Account;
using Procurement.Storage.Attachments;
using static Procurement.Simulation.Harness.World;

namespace Procurement.Simulation.Harness;

/// <content>Files, sealed rounds, and what people set for themselves.</content>
internal sealed partial class Moves
{
    private static readonly byte[] File = Encoding.UTF8.GetBytes("%PDF-1.7\n" + new string('x', 600));

    private static string CopyText => Base64Url.EncodeToString(CopyKey.Bytes);

    public Task<Answered> BeginFileAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<AttachmentFunctions>().BeginAsync(request, Round, Cancel),
        "attachments",
        key,
        new AttachmentBody(DocumentKind.ProjectPlan, "方案.pdf", File.Length));

    /// <summary>Sends the bytes, as a browser does past the service, and says that they are there.</summary>
    public async Task<Answered> UploadFileAsync(int rank, string key)
    {
        var attachment = FileOf(rank);
        var block = new BlobServiceClient(service.Site.Connection)
            .GetBlobContainerClient(service.Get<StorageSettings>().Container(ContainerNames.Quarantine))
            .GetBlockBlobClient($"{Tenant}/{Round}/{attachment}");
        using var bytes = new MemoryStream(File);
        await block.StageBlockAsync(UploadBlocks.NameOf(0), bytes, cancellationToken: Cancel);
        return await Supplier(rank).PostAsync(
            service, request => service.Get<AttachmentFunctions>().ConfirmAsync(request, Round, attachment, Cancel),
            $"attachments/{attachment}/uploaded",
            key);
    }

    public Task<Answered> RemoveFileAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<AttachmentFunctions>().RemoveAsync(request, Round, FileOf(rank), Cancel),
        $"attachments/{FileOf(rank)}/removal",
        key);

    public Task<Answered> DraftWithFileAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<ProposalFunctions>().DraftAsync(request, Round, Cancel),
        "proposals",
        key,
        Content(key) with { Attachments = [FileOf(rank)] });

    public Task<Answered> SubmitSealedAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<ProposalFunctions>().SubmitAsync(request, Round, Proposal(rank), Cancel),
        Proposal(rank),
        key,
        new SubmissionBody(CopyText));

    public Task<Answered> WithdrawSealedAsync(int rank, string key) => Supplier(rank).PostAsync(
        service, request => service.Get<ProposalFunctions>().WithdrawAsync(request, Round, Proposal(rank), Cancel),
        Proposal(rank),
        key,
        new WithdrawalBody(CopyText));

    public Task<Answered> RegisterKeyAsync(Role role, string key) => Person.Of(role).PostAsync(
        service, request => service.Get<OpeningKeyFunctions>().RegisterAsync(request, Cancel),
        "me/opening-key",
        key,
        new OpeningKeyBody(Seal.Point));

    public Task<Answered> CollectShareAsync(Role role, string key) => Person.Of(role).PostAsync(
        service, request => service.Get<OpeningFunctions>().CollectAsync(request, Round, Cancel),
        "opening/collection",
        key);

    public Task<Answered> BringShareAsync(Role role, string key) => Person.Of(role).PostAsync(
        service, request => service.Get<OpeningFunctions>().BringAsync(request, Round, Cancel),
        "opening/shares",
        key,
        new ShareBody(Shares[Sealing.Holders.ToList().IndexOf($"{role}")].Text));

    public Task<Answered> ProposeAccountAsync(int rank, string key) => Supplier(rank).PostAsync(
        service,
        request => service.Get<AccountChangeFunctions>().ProposeAsync(request, Organizations[rank], Cancel),
        $"account-change/{rank}",
        key,
        new AccountBody("另一银行", "4291907483378876232"));

    public Task<Answered> ConfirmAccountAsync(int rank, string key) => Person.Of(Role.Finance).PostAsync(
        service,
        request => service.Get<AccountChangeFunctions>().ConfirmAsync(request, Organizations[rank], Cancel),
        $"account-change/{rank}/confirmation",
        key,
        new ConfirmationBody("4291907483378876232"));

    public Task<Answered> PreferAsync(int rank) => Supplier(rank).PutOnceAsync(
        service,
        request => service.Get<PreferencesFunctions>().PutAsync(request, Cancel),
        request => service.Get<PreferencesFunctions>().GetAsync(request, Cancel),
        "me/preferences",
        new PreferencesBody("somebody@example.cn"),
        "somebody@example.cn");

    public Task<Answered> SetWebhookAsync() => Person.Of(Role.Admin).PutOnceAsync(
        service,
        request => service.Get<WebhookFunctions>().PutAsync(request, Cancel),
        request => service.Get<WebhookFunctions>().GetAsync(request, Cancel),
        "webhook",
        new WebhookBody("https://example.cn/told"),
        "https://example.cn/told");

    private static string FileOf(int rank) => $"{Organizations[rank]}-f1";
}
