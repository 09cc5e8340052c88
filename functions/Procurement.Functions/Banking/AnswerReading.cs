using Procurement.BankFiles;
using Procurement.Domain.Banking;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Banking;

/// <summary>Reads a bank's file; a batch that it rejects as a whole becomes a fact of each of its payments.</summary>
public sealed class AnswerReading(AggregateStore store, BankSettings settings)
{
    /// <summary>What the file says; throws 422 <c>bankFile.invalid</c> with what is wrong and where.</summary>
    public async Task<BankFile> ReadAsync(string tenant, BinaryData content, CancellationToken cancel)
    {
        var file = Read(content);
        List<BankFact> facts = [.. file.Facts];
        foreach (var whole in file.RejectedWhole) facts.AddRange(await FactsOfAsync(tenant, whole, cancel));
        return file with { Facts = facts };
    }

    private BankFile Read(BinaryData content)
    {
        try
        {
            return BankFileReader.Read(content.ToArray(), settings.DebitedIsSettled);
        }
        catch (BankFileException wrong)
        {
            const string code = "bankFile.invalid";
            throw new ProblemException(Problems.Malformed(
                code, [.. wrong.Faults.Select(one => new FieldError("content", code, TextOf(one)))]));
        }
    }

    private static string TextOf(BankFileFault fault) =>
        fault.Line > 0 ? $"第 {fault.Line} 行第 {fault.Column} 列：{fault.Text}" : fault.Text;

    // A batch that was never released here is nobody's: one fact without a payment, for a person.
    private async Task<IEnumerable<BankFact>> FactsOfAsync(
        string tenant, RejectedBatch whole, CancellationToken cancel)
    {
        var batch = WireRules.IsSlug(whole.Batch)
            ? (await store.LoadAsync(Kinds.BankBatches, new BankBatchKey(tenant, whole.Batch), cancel)).State
            : null;
        var isOurs = batch is { Status: BankBatchStatus.Released };
        string?[] keys = isOurs ? [.. batch!.Taken.Select(line => line.EndToEndId)] : [null];
        return keys.Select(key => new BankFact(
            BankFactKind.Rejected, key, null, whole.Day, null, null, whole.Code, whole.Text ?? whole.Batch));
    }
}
