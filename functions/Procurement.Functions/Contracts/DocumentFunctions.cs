using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>The number of a document in an address.</summary>
internal static class DocumentAddress
{
    private const int DigitsMax = 4;

    /// <summary>The number, written in one way only; else 404.</summary>
    public static int No(string document) =>
        document.Length <= DigitsMax
        && int.TryParse(document, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && $"{number}" == document
            ? number
            : throw Problems.NotFound("document.notFound");
}

/// <summary>Reading the documents of a contract (合同文件): an applicant only its own organization's.</summary>
public sealed class DocumentFunctions(AggregateStore store, DocumentStore documents, SignedFiles files)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/documents";

    /// <summary>Lists the documents with gates and notices.</summary>
    [Function("ListContractDocuments")]
    [AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("合同文件、签约前审核和公告备案", Answer = typeof(ContractDocumentsView))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel) =>
        Answers.Ok(ContractDocumentsView.Of(await ContractAsync(request.Caller(), round, proposal, cancel)));

    /// <summary>Gives out the file as it stands, with the signatures that it has.</summary>
    [Function("DownloadContractDocument")]
    [AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("下载合同文件（PDF）", File = true, Numbers = ["document"])]
    public async Task<IResult> DownloadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{document}/file")] HttpRequest request,
        string round,
        string proposal,
        string document,
        CancellationToken cancel)
    {
        var found = await DocumentAsync(request.Caller(), round, proposal, document, cancel);
        return new PdfAnswer(
            $"{proposal}-{found.No}.pdf", await documents.ReadAsync(found.Latest, cancel), found.Latest);
    }

    /// <summary>Checks the file as it stands, now.</summary>
    [Function("VerifyContractDocument")]
    [AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("验证合同文件的签名", Answer = typeof(VerificationView), Numbers = ["document"])]
    public async Task<IResult> VerifyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{document}/verification")]
        HttpRequest request,
        string round,
        string proposal,
        string document,
        CancellationToken cancel)
    {
        var found = await DocumentAsync(request.Caller(), round, proposal, document, cancel);
        return Answers.Ok(await files.VerifyAsync(found, cancel));
    }

    private async Task<ContractDocument> DocumentAsync(
        Caller caller, string round, string proposal, string document, CancellationToken cancel)
    {
        var no = DocumentAddress.No(document);
        return (await ContractAsync(caller, round, proposal, cancel)).Document(no)
            ?? throw Problems.NotFound("document.notFound");
    }

    private async Task<Contract> ContractAsync(Caller caller, string round, string proposal, CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.Contracts, caller.ContractKey(round, proposal), cancel);
        var contract = stored.State ?? throw Problems.NotFound("contract.notFound");
        caller.MustBeParty(contract.Terms.Organization);
        return contract;
    }
}
