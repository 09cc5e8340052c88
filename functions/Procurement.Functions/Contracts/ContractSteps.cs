using FluentValidation;
using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Commands;
using Procurement.Functions.Http;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Contracts;

/// <summary>A step on a contract, as read: what it says, who gives it, and under which key the contract is.</summary>
public sealed record ContractStep<TBody>(ContractKey Key, Posted<TBody> Posted)
{
    /// <summary>What the step says.</summary>
    public TBody Body => Posted.Body;

    /// <summary>Who and when.</summary>
    public By By => Posted.By;
}

/// <summary>
/// Runs the steps on contracts, all in the same way; an applicant only on its own organization's contracts.
/// </summary>
public sealed class ContractSteps(PostedCommands commands)
{
    /// <summary>Reads the step, lets the rule decide, and answers with the contract.</summary>
    public Task<IResult> RunAsync<TBody>(
        HttpRequest request,
        string round,
        string proposal,
        IValidator<TBody>? validator,
        Func<Contract?, ContractStep<TBody>, Decision<ContractEvent>> decide,
        CancellationToken cancel)
        where TBody : class =>
        RunAsync(
            request,
            round,
            proposal,
            validator,
            (contract, step) => Task.FromResult(decide(contract, step)),
            cancel);

    /// <summary>As above, for a decision that has to ask storage something more.</summary>
    public async Task<IResult> RunAsync<TBody>(
        HttpRequest request,
        string round,
        string proposal,
        IValidator<TBody>? validator,
        Func<Contract?, ContractStep<TBody>, Task<Decision<ContractEvent>>> decide,
        CancellationToken cancel)
        where TBody : class
    {
        var read = await commands.ReadAsync(request, validator, cancel);
        if (read.Problem is { } malformed) return malformed;
        var key = Address.Contract(read.Value.Caller, round, proposal);
        if (key.Problem is { } unknown) return unknown;

        var step = new ContractStep<TBody>(key.Value, read.Value);
        return await commands.RunAsync(
            Kinds.Contracts,
            key.Value,
            read.Value.Command,
            async stored => IsForeign(stored.State, step)
                ? Ownership.NotYours
                : await decide(stored.State, step),
            done => Answers.Ok(ContractView.Of(done.State, 0)),
            cancel);
    }

    private static bool IsForeign<TBody>(Contract? contract, ContractStep<TBody> step) =>
        contract is not null && Ownership.IsForeign(step.Posted.Caller, contract.Terms.Organization);
}
