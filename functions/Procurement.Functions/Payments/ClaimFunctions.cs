using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Functions.Contracts;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using Procurement.Functions.Organizations;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Payments;

/// <summary>
/// The number of the invoice that an instalment is claimed with, and what else it says; only where the agreement is
/// signed elsewhere, invoices are kept elsewhere too.
/// </summary>
public sealed record ClaimBody(string Invoice, InvoicePaperBody? Paper = null)
{
    /// <summary>The number; the validator has seen it.</summary>
    public InvoiceNumber ToNumber() =>
        InvoiceNumber.TryParse(Invoice, out var number) ? number : throw new FormatException("Not checked before.");
}

/// <summary>
/// What an invoice says: its day, its amount, who is paid by it, and the attachment that it is, which the supplier
/// brought beforehand.
/// </summary>
public sealed record InvoicePaperBody(DateOnly? Date, Money Amount, string PayeeName, string File)
{
    /// <summary>The same for the rule.</summary>
    public InvoicePaper ToPaper() => new(Date, Amount, PayeeName.Trim(), File);
}

/// <summary>Checks the form of a claim.</summary>
public sealed class ClaimBodyValidator : AbstractValidator<ClaimBody>
{
    public ClaimBodyValidator()
    {
        RuleFor(body => body.Invoice)
            .Must(invoice => InvoiceNumber.TryParse(invoice, out _))
            .WithErrorCode("invoice.malformed")
            .WithMessage("发票号码应为 1–40 位数字、字母或“-”“_”“.”（数电票为 20 位数字），其中至少有一位数字或字母。");
        RuleFor(body => body.Paper!).SetValidator(new InvoicePaperBodyValidator()).When(body => body.Paper is not null);
    }
}

/// <summary>Checks the form of what an invoice says.</summary>
public sealed class InvoicePaperBodyValidator : AbstractValidator<InvoicePaperBody>
{
    public InvoicePaperBodyValidator()
    {
        RuleFor(body => body.PayeeName).IsText(100);
        RuleFor(body => body.File).IsRef();
    }
}

/// <summary>Claiming an instalment (请款), and accepting the claim (验收) or giving it back.</summary>
public sealed class ClaimFunctions(
    AggregateStore store, InvoiceRegister invoices, InvoiceFiles files, LawBooks laws)
{
    private const string Route = "rounds/{round}/contracts/{proposal}/instalments/{no}";

    /// <summary>Claims an instalment with an invoice.</summary>
    [Function("ClaimInstalment"), AllowRoles(Applicant)]
    [Describe("请款", Body = typeof(ClaimBody), Answer = typeof(ContractView))]
    public async Task<IResult> ClaimAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/claim")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var body = request.Read<ClaimBody>();
        var claim = new ClaimInstalment(Address.InstalmentNo(no), body.ToNumber(), order.By)
        {
            Paper = body.Paper?.ToPaper(),
        };
        var key = order.Caller.ContractKey(round, proposal);
        var contract = await store.LoadAsync(Kinds.Contracts, key, cancel);
        order.Caller.MustActFor(contract.State?.Terms.Organization);
        var folder = await files.FolderAsync(key, contract.State, claim.Paper?.File, cancel);
        var decision = Claiming.Decide(contract.State, claim, invoiceTaken: false, folder);

        // The number is taken only for a claim that is otherwise in order, and before that claim is committed.
        if (decision is Decision<ContractEvent>.Accepted
            && !await invoices.TakeAsync(key, claim.No, claim.Invoice, cancel))
        {
            decision = Claiming.Decide(contract.State, claim, invoiceTaken: true, folder);
        }

        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Accepts a claim; the days for paying begin.</summary>
    [Function("AcceptClaim"), AllowRoles(Officer)]
    [Describe("验收", Answer = typeof(ContractView))]
    public async Task<IResult> AcceptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/acceptance")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var accept = new AcceptClaim(Address.InstalmentNo(no), order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var days = contract.State?.Terms.PayWithinDays ?? 0;
        var deadlines = await laws.DeadlinesAsync(ChinaTime.DayOf(order.By.At), days, cancel);
        var decision = Claiming.Decide(contract.State, accept, deadlines);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }

    /// <summary>Gives a claim back: the supplier may claim again.</summary>
    [Function("ReturnClaim"), AllowRoles(Officer)]
    [Describe("退回请款", Body = typeof(ReasonBody), Answer = typeof(ContractView))]
    public async Task<IResult> ReturnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/claim-return")] HttpRequest request,
        string round,
        string proposal,
        string no,
        CancellationToken cancel)
    {
        var order = request.Order();
        var giveBack = new ReturnClaim(Address.InstalmentNo(no), request.Read<ReasonBody>().Reason, order.By);
        var contract = await store.LoadAsync(Kinds.Contracts, order.Caller.ContractKey(round, proposal), cancel);
        var decision = Claiming.Decide(contract.State, giveBack);
        var saved = await store.SaveAsync(contract, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(ContractView.Of(saved.Done));
    }
}
