using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>
/// Signing the documents of a contract (签署合同文件) with a key that the signer holds: what is to be signed goes out, the
/// signature comes in; or the file is signed elsewhere and uploaded.
/// </summary>
public sealed class SignatureFunctions(
    AggregateStore store,
    PublishedRounds rounds,
    SignedFiles files,
    SigningRoots roots,
    PreparedFiles waiting,
    DocumentStore documents,
    SupplementMoney supplements)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/documents/{document}";

    /// <summary>Says what is to be signed, and awaits it for a while.</summary>
    [Function("PrepareSignature"), AllowRoles(Applicant, Approver)]
    [Describe(
        "准备签署合同文件", Body = typeof(PreparationBody), Answer = typeof(PreparationView), Status = 201,
        Numbers = ["document"])]
    public async Task<IResult> PrepareAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/preparations")] HttpRequest request,
        string round,
        string proposal,
        string document,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<PreparationBody>());
        var turn = await TurnAsync(order, round, proposal, document, cancel);
        if (DocumentSigning.RefusalOfTurn(turn.State, turn.No, turn.Party, turn.Probe(order.By)) is { } refusal)
        {
            return await SavedAsync(turn, refusal, order, cancel) is { } why ? why : await MadeAsync(turn, cancel);
        }

        MustHaveRoots();
        var certificates = body.Read();
        var (prepared, problem) = await files.PrepareAsync(
            turn.State!, turn.Document!, turn.Party, body.Custody, certificates, order.By.At, cancel);
        if (prepared is null) return Problems.Refused([Wrong(problem!)]);
        var kept = SignedFiles.Write(prepared);
        var holder = certificates.Count > 0 ? SignedFiles.HolderOf(certificates[0]) : null;
        var decision = DocumentSigning.Decide(turn.State, new PrepareSignature(
            turn.No, turn.Party, PreparedFiles.NameOf(kept), body.Custody, holder, turn.For, order.By));
        if (decision is Decision<ContractEvent>.Accepted) await waiting.PutAsync(kept, cancel);
        return await SavedAsync(turn, decision, order, cancel) is { } no ? no : await MadeAsync(turn, cancel);
    }

    /// <summary>Signs what was prepared.</summary>
    [Function("CompleteSignature"), AllowRoles(Applicant, Approver)]
    [Describe(
        "提交合同文件的签名", Body = typeof(SignatureBody), Answer = typeof(ContractDocumentsView),
        Numbers = ["document"])]
    public async Task<IResult> CompleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/signatures")] HttpRequest request,
        string round,
        string proposal,
        string document,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<SignatureBody>());
        var turn = await TurnAsync(order, round, proposal, document, cancel);
        var finished = turn.Document?.Prepared?.Id == body.Preparation
            ? await files.FinishAsync(body, cancel)
            : null;
        return await SignAsync(turn, order, body.Preparation, finished, cancel);
    }

    /// <summary>Takes a file that was signed elsewhere.</summary>
    [Function("UploadSignedDocument"), AllowRoles(Applicant, Approver)]
    [Describe(
        "上传已签署的合同文件", Body = typeof(UploadedDocumentBody), Answer = typeof(ContractDocumentsView),
        Numbers = ["document"])]
    public async Task<IResult> UploadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/uploads")] HttpRequest request,
        string round,
        string proposal,
        string document,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<UploadedDocumentBody>());
        var turn = await TurnAsync(order, round, proposal, document, cancel);
        return await SignAsync(turn, order, null, new(Convert.FromBase64String(body.File), null), cancel);
    }

    private async Task<IResult> SignAsync(
        Turn turn, Order order, string? preparation, Finished? finished, CancellationToken cancel)
    {
        MustHaveRoots();
        var signed = await FactsAsync(turn, finished, order, cancel);
        var decision = DocumentSigning.Decide(turn.State, new SignDocument(
            turn.No, turn.Party, preparation, signed, turn.For, order.By));
        var key = ContractKey.Parse(turn.Stored.Key);
        decision = await supplements.ReserveAsync(key, turn.Stored, decision, order, cancel);
        // The file before whatever names it; a refused one leaves nothing behind.
        if (decision is Decision<ContractEvent>.Accepted)
        {
            await documents.PutAsync(new(finished!.File!), "application/pdf", cancel);
        }

        return await SavedAsync(turn, decision, order, cancel) is { } why
            ? why
            : Answers.Ok(ContractDocumentsView.Of(turn.State!));
    }

    private async Task<SignedFile?> FactsAsync(
        Turn turn, Finished? finished, Order order, CancellationToken cancel) => (turn.Document, finished) switch
    {
        (null, _) or (_, null) => null,
        (_, { Problem: { } problem }) => SignedFiles.Failed(problem),
        ({ } document, { File: { } file }) => await files.CheckAsync(
            turn.State!, document, turn.Party, file, order.By.At, cancel),
        _ => null,
    };

    private async Task<Turn> TurnAsync(
        Order order, string round, string proposal, string document, CancellationToken cancel)
    {
        var no = DocumentAddress.No(document);
        var party = ContractSteps.PartyOf(order.Caller);
        var key = order.Caller.ContractKey(round, proposal);
        var stored = await store.LoadAsync(Kinds.Contracts, key, cancel);
        if (party is Party.Supplier) order.Caller.MustActFor(stored.State?.Terms.Organization);
        var code = party is Party.Supplier
            ? stored.State?.Terms.Organization
            : (await rounds.FindAsync(order.Caller, round, cancel)).Purchaser.Uscc;
        return new(stored, no, party, new SigningParty(code ?? "", order.Caller.Name));
    }

    private async Task<ProblemResult?> SavedAsync(
        Turn turn, Decision<ContractEvent> decision, Order order, CancellationToken cancel)
    {
        var saved = await store.SaveAsync(turn.Stored, decision, order.Stamp, cancel);
        turn.State = saved.State;
        return saved.Problem();
    }

    // Of a repeated order the answer is what was prepared by the first.
    private async Task<IResult> MadeAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Document?.Prepared is not { } made || await files.FindAsync(made.Id, cancel) is not { } prepared)
        {
            return Problems.Refused([DocumentRefusals.PreparationMissing]);
        }

        var view = new PreparationView(
            made.Id,
            made.Expires,
            Convert.ToBase64String(prepared.SignedAttributes),
            Convert.ToBase64String(prepared.Digest),
            Convert.ToBase64String(prepared.RangeDigest));
        var key = ContractKey.Parse(turn.Stored.Key);
        return Answers.Created(
            $"/api/rounds/{key.Round}/contracts/{key.Proposal}/documents/{turn.No}/preparations/{made.Id}", view);
    }

    private void MustHaveRoots()
    {
        if (roots.All.Count is 0) throw new ProblemException(Problems.Of("signing.noRoots"));
    }

    private static Refusal Wrong(string problem) =>
        DocumentRefusals.Invalid with { Value = SignatureFindings.TextOf(problem) };

    // A party's turn to sign a document of a contract, as far as it is there.
    private sealed record Turn(Stored<Contract, ContractEvent> Stored, int No, Party Party, SigningParty For)
    {
        public Contract? State { get; set; } = Stored.State;

        public ContractDocument? Document => State?.Document(No);

        public ContractCommand Probe(Author by) =>
            new PrepareSignature(No, Party, "", KeyCustody.Signer, null, For, by);
    }
}
