using Procurement.Publishing;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Queues;

namespace Procurement.Functions.Publicity;

/// <summary>
/// Makes the pages of residents anew, in messages of its own: a page that cannot be made holds up no money and no other
/// page, and is stuck work like any other.
/// </summary>
public sealed class PublicSiteWork(PublicSite site, FollowUpQueue queue) : IFollowUp
{
    private const string OfRound = "round";
    private const string OfGrant = "grant";
    private const string OfAcceptance = "acceptance";
    private const string OfFunds = "funds";
    private const string OfArrears = "arrears";

    /// <inheritdoc/>
    public string Table => "PublicSite";

    /// <summary>Asks for the pages of a round.</summary>
    public Task AskAsync(RoundKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        return AskAsync(cancel, key.Tenant, OfRound, key.Round);
    }

    /// <summary>Asks for the pages of a contract.</summary>
    public Task AskAsync(ContractKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        return AskAsync(cancel, key.Tenant, OfGrant, key.Round, key.Proposal);
    }

    /// <summary>Asks for the result of an acceptance that was concluded.</summary>
    public Task AskForAcceptanceAsync(ContractKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        return AskAsync(cancel, key.Tenant, OfAcceptance, key.Round, key.Proposal);
    }

    /// <summary>Asks for the page of a district's funds.</summary>
    public Task AskForFundsAsync(string tenant, CancellationToken cancel) => AskAsync(cancel, tenant, OfFunds);

    /// <summary>Asks for the page of what a district's years left unpaid.</summary>
    public Task AskForArrearsAsync(string tenant, CancellationToken cancel) => AskAsync(cancel, tenant, OfArrears);

    /// <inheritdoc/>
    public async Task<bool> FinishAsync(string key, string command, CancellationToken cancel, long? first = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        await (key.Split('|') switch
        {
            [var tenant, OfRound, var round] => site.RoundAsync(new(tenant, round), cancel),
            [var tenant, OfGrant, var round, var proposal] => site.GrantAsync(new(tenant, round, proposal), cancel),
            [var tenant, OfAcceptance, var round, var proposal] =>
                site.AcceptanceAsync(new(tenant, round, proposal), cancel),
            [var tenant, OfFunds] => site.FundsAsync(tenant, cancel),
            [var tenant, OfArrears] => site.ArrearsAsync(tenant, cancel),
            _ => throw new FormatException($"No page is called {key}."),
        });
        return true;
    }

    /// <inheritdoc/>
    public Task SkipAsync(string key, long number, CancellationToken cancel) => Task.CompletedTask;

    private Task AskAsync(CancellationToken cancel, params string[] parts) =>
        queue.SendAsync(new FollowUpMessage(Table, string.Join('|', parts), "", 0), TimeSpan.Zero, cancel);
}
