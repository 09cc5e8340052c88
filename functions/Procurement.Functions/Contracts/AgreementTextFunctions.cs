using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Contracts;

/// <summary>The agreement as it read at a moment, line by line, and which supplement changed each.</summary>
public sealed record AgreementTextView(
    string Round, string Proposal, DateTimeOffset At, IReadOnlyList<AgreementLineView> Lines);

/// <summary>A line as it read, null where it was gone, and its changes in the order of time.</summary>
public sealed record AgreementLineView(
    TermSubject Subject, string Ref, string? Text, IReadOnlyList<LineMarkView> Marks);

/// <summary>That a supplement changed the line.</summary>
public sealed record LineMarkView(int Document, DateTimeOffset Since, string? Before, string? After);

/// <summary>What a contract says after its supplements, and what changes, stops or ends it.</summary>
public sealed class AgreementTextFunctions(AggregateStore store, TimeProvider clock)
{
    private const string Route = "rounds/{round}/contracts/{proposal}";

    /// <summary>Reads the supplements, suspensions, notices of termination and subcontracts.</summary>
    [Function("GetContractChanges")]
    [AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("查看合同的补充协议、中止、解除与分包", Answer = typeof(ChangesView), Versioned = true)]
    public async Task<IResult> GetChangesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/changes")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var (contract, version) = await LoadAsync(request.Caller(), round, proposal, cancel);
        return Answers.Ok(ChangesView.Of(contract, clock.GetUtcNow()), $"{version}");
    }

    /// <summary>Reads the agreement as one text, as of now or of a day or moment.</summary>
    [Function("GetAgreementText")]
    [AllowRoles(Applicant, Officer, Approver, Finance, FinanceApprover, Supervisor)]
    [Describe("协议全文（含历次变更标记）", Answer = typeof(AgreementTextView), Query = ["at"])]
    public async Task<IResult> GetTextAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/text")] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var at = AskedFor(request) ?? clock.GetUtcNow().ToOffset(ChinaTime.Offset);
        var (contract, _) = await LoadAsync(request.Caller(), round, proposal, cancel);
        return Answers.Ok(new AgreementTextView(
            round,
            proposal,
            at,
            [
                .. AgreementText.At(contract, at).Select(line => new AgreementLineView(
                    line.Subject,
                    line.Ref,
                    line.Text,
                    [.. line.Marks.Select(one => new LineMarkView(one.Document, one.Since, one.Before, one.After))])),
            ]));
    }

    private async Task<(Contract Contract, long Version)> LoadAsync(
        Caller caller, string round, string proposal, CancellationToken cancel)
    {
        var stored = await store.LoadAsync(Kinds.Contracts, caller.ContractKey(round, proposal), cancel);
        var contract = stored.State ?? throw Problems.NotFound("contract.notFound");
        caller.MustBeParty(contract.Terms.Organization);
        return (contract, stored.Version);
    }

    // A day means its end.
    private static DateTimeOffset? AskedFor(HttpRequest request)
    {
        if (request.Query["at"].FirstOrDefault() is not { Length: > 0 } asked) return null;
        if (DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return ChinaTime.EndOfDay(day).AddTicks(-1);
        }

        return DateTimeOffset.TryParse(asked, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw Problems.WrongHeader("filter.unknown", "at");
    }
}
