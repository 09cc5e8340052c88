using Azure.Data.Tables;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Objections;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Verification;
using Xunit.Sdk;

namespace Procurement.Simulation.Harness;

/// <summary>
/// Reads a site back from its rows and compares everything that must agree: each trail with its aggregate, funds with
/// contracts, contracts with awards, lists with what they list, and that no follow-up work is left.
/// </summary>
internal sealed class Auditor(Service service)
{
    private static readonly TimeSpan SettlesWithin = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task CheckAsync()
    {
        var funds = await ReadAsync(Kinds.Funds);
        var rounds = await ReadAsync(Kinds.Rounds);
        var contracts = await ReadAsync(Kinds.Contracts);
        var lots = await ReadAsync(Kinds.Lots);
        var objections = await ReadAsync(Kinds.Objections);
        CheckMoney(funds, contracts);
        CheckAwards(rounds, lots, contracts);
        await new ListAuditor(service).CheckAsync(
            await ReadAsync(Kinds.Organizations), funds, rounds, await ReadAsync(Kinds.Proposals), contracts);
        await new ListAuditor(service).CheckAsync(rounds, lots, objections);
        await ReadAsync(Kinds.ScoreBooks);
        await ReadAsync(Kinds.Enrolments);
        await ReadAsync(Kinds.Performances);
        await foreach (var one in service.Get<Verifier>().VerifyAsync(null, Cancel)) Assert.Null(one.Difference);
    }

    /// <summary>
    /// Checks while others still do the follow-up work; it is done when nothing is left to say. The last word counts.
    /// </summary>
    public async Task CheckWhenSettledAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < SettlesWithin)
        {
            try
            {
                await CheckAsync();
                return;
            }
            catch (XunitException)
            {
                await Task.Delay(200, Cancel);
            }
        }

        await CheckAsync();
    }

    /// <summary>All aggregates of a kind, each checked against its own trail.</summary>
    public async Task<IReadOnlyDictionary<string, Stored<TState, TEvent>>> ReadAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind)
        where TState : class
        where TEvent : notnull
    {
        var table = service.Table(kind.Table);
        Dictionary<string, Stored<TState, TEvent>> all = [];
        await foreach (var head in table.QueryAsync<TableEntity>("RowKey eq 'head'", cancellationToken: Cancel))
        {
            var progress = await service.Store.LoadWithProgressAsync(kind, head.PartitionKey, Cancel);
            var whole = await service.Store.LoadWholeAsync(kind, head.PartitionKey, Cancel);
            var stored = progress with { State = whole.State };
            await CheckTrailAsync(kind, head.PartitionKey, stored);
            all[head.PartitionKey] = stored;
        }

        return all;
    }

    private async Task CheckTrailAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, string key, Stored<TState, TEvent> stored)
        where TState : class
        where TEvent : notnull
    {
        var (state, previous, number) = ((TState?)null, "", 0L);
        await foreach (var record in service.Store.EventsAsync(kind.Table, key, 0, Cancel))
        {
            Assert.Equal((++number, previous, key), (record.Number, record.Previous, record.Aggregate));
            Assert.True(record.IsIntact, $"Event {number} of {kind.Table} {key} is not what was sealed.");
            state = kind.Apply(state, kind.Read(record), record.Author, record.Number);
            previous = record.Hash;
            Assert.True(
                await service.Store.WasDoneAsync(kind.Table, key, record.Command, Cancel), $"{key}: {record.Command}");
        }

        Assert.Equal((number, previous), (stored.Version, stored.LastHash));
        Assert.Equal(state is null ? null : kind.Heads.Write(state), stored.State is null ? null : kind.Heads.Write(stored.State));
        CheckParts(state, stored.State);
        if (kind.Table is TableNames.ScoreBooks) return;
        var copied = await service.Get<EventCopies>().ReadAsync(kind.Table, key, Cancel);
        // None yet is an answer as good as too few: whoever waits looks again.
        Assert.Equal((number, previous), (copied.Count, copied.Count is 0 ? null : copied[^1].Hash));
        Assert.True(stored.Pending == 0, $"{kind.Table} {key} has work left.");
    }

    private static void CheckParts(object? folded, object? stored)
    {
        Assert.Equal(Parts(folded).Order(StringComparer.Ordinal), Parts(stored).Order(StringComparer.Ordinal));

        static IEnumerable<string> Parts(object? state) => state switch
        {
            Organization entry =>
                entry.Certificates.Select(one => $"{one.Key} {Kinds.Certificates.Records.Write(one.Value).Json}"),
            OrganizationProposals all =>
                all.Proposals.Select(one => $"{one.Key} {Kinds.ProposalParts.Records.Write(one.Value).Json}"),
            Fund fund =>
            [
                .. fund.Commitments.Select(one => $"{one.Key} {Kinds.FundCommitments.Records.Write(one.Value).Json}"),
                .. fund.Reservations.Select(one => $"{one.Key} {one.Value}"),
            ],
            ObjectorFile file => file.Objections.Select(one => $"{one.Key} {one.Value}"),
            ScoreBook book => book.Pages.Select(one => $"{one.Key} {Kinds.BookPages.Records.Write(one.Value).Json}"),
            _ => [],
        };
    }

    private static void CheckMoney(
        IReadOnlyDictionary<string, Stored<Fund, FundEvent>> funds,
        IReadOnlyDictionary<string, Stored<Contract, ContractEvent>> contracts)
    {
        foreach (var (key, fund) in funds)
        {
            var (held, reserved) = (fund.State!.Commitments.Values, fund.State.Reservations.Values);
            Assert.True(fund.State.Available >= Money.Zero, $"Fund {key} gave more than it has.");
            Assert.Equal(
                (Money.Sum(held.Select(one => one.Held)), Money.Sum(held.Select(one => one.Paid + one.SetOff))),
                (fund.State.Committed, fund.State.Paid));
            Assert.True(reserved.All(one => one.Left == Money.Zero), $"Fund {key} keeps what nobody will draw.");
            Assert.Equal(Money.Zero, fund.State.Reserved);
            var said = contracts
                .Where(one => $"{new FundKey(World.Tenant, one.Value.State!.Terms.Fund)}" == key)
                .Select(one => $"{ContractKey.Parse(one.Key).InFund} {Said(one.Value.State!)}");
            Assert.Equal(
                said.Order(StringComparer.Ordinal),
                fund.State.Commitments.Select(one => $"{one.Key} {Text(one.Value)}").Order(StringComparer.Ordinal));
        }
    }

    private static string Said(Contract contract)
    {
        var setOff = Money.Sum(contract.Instalments.Select(one => one.SetOff));
        var isOver = contract.Status is not (ContractStatus.AwaitingSignatures or ContractStatus.InForce);
        return Text(new(contract.Terms.Amount, contract.Paid - setOff, contract.Recovered, isOver)
        {
            SetOff = setOff,
            Payables = ContractBooks.Of(contract).Payables,
        });
    }

    private static string Text(Commitment one) =>
        $"{one.Amount} {one.Paid} {one.SetOff} {one.Recovered} {one.Ended} {string.Join(' ', one.Payables)}";

    private static void CheckAwards(
        IReadOnlyDictionary<string, Stored<Round, RoundEvent>> rounds,
        IReadOnlyDictionary<string, Stored<LotProceedings, LotEvent>> lots,
        IReadOnlyDictionary<string, Stored<Contract, ContractEvent>> contracts)
    {
        foreach (var (key, round) in rounds)
        {
            Assert.True(
                round.State!.Phase is not (RoundPhase.Opening or RoundPhase.Ranking or RoundPhase.Finalizing),
                $"{key} is stuck.");
            var ofRound = lots.Where(one => one.Key.StartsWith($"{key}|", StringComparison.Ordinal))
                .Select(one => one.Value.State!)
                .ToList();
            Assert.All(ofRound, lot => Assert.Equal(round.State.Phase is RoundPhase.Final, lot.FinalDay is not null));
            var awarded = ofRound.Where(lot => lot.FinalDay is not null)
                .SelectMany(lot => lot.Awarded)
                .Select(one => one.Proposal);
            var offered = contracts
                .Where(one => one.Key.StartsWith($"{key}|", StringComparison.Ordinal) && !IsLost(one.Value.State!))
                .Select(one => ContractKey.Parse(one.Key).Proposal);
            Assert.Equal(awarded.Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
        }
    }

    private static bool IsLost(Contract contract) =>
        contract.Status is ContractStatus.Declined or ContractStatus.Expired;
}
