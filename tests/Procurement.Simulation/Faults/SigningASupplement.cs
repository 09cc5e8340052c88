using Procurement.Domain;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;
using Procurement.Testing;

namespace Procurement.Simulation.Faults;

/// <summary>
/// The second signature of a supplement of money, with one fault at each storage call that writes: the money of the fund
/// is taken once, and none of it is left behind, whether the signer asks again or never does.
/// </summary>
public sealed class SigningASupplement(TrialStorage storage) : ActsInTrials(storage)
{
    private static readonly string File = Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData("a signed file"u8));

    private static readonly Act Signing = new(
        "the second signature of a supplement",
        World.WhileSigning,
        async seed =>
        {
            await seed.FundAsync();
            await seed.AwardedRoundAsync();
            await seed.SupplementAsync(0);
        },
        on => on.SignSupplementAsync(0, File, "second"));

    [Fact]
    public Task Happens_once_when_a_reply_is_lost() => AtEachAsync(
        course => course.Writes,
        call => new FaultyStorage().LoseReply(call),
        async trial =>
        {
            await trial.CompleteAsync();
            await AssertAsync(trial, isAmended: true);
        });

    [Fact]
    public Task Happens_once_when_the_process_dies_and_the_signer_asks_again() => AtEachAsync(
        course => course.Deaths,
        call => new FaultyStorage().DieBefore(call),
        async trial =>
        {
            await trial.DieAsync();
            await trial.AskAgainAsync();
            await AssertAsync(trial, isAmended: true);
        });

    [Fact]
    public Task Leaves_no_money_behind_when_the_process_dies_and_the_signer_never_asks_again() => AtEachAsync(
        course => course.Deaths,
        call => new FaultyStorage().DieBefore(call),
        async trial =>
        {
            await trial.DieAsync();
            await trial.Platform.DrainAsync(trial.Clean);
            ((SteppedClock)trial.Clean.Get<TimeProvider>()).Now = World.WhileSigning.AddDays(40);
            await new Moves(trial.Clean).LapseAsync();
            await trial.Platform.DrainAsync(trial.Clean);
            var contract = (await trial.Clean.Store.LoadAsync(Kinds.Contracts, Key, Cancel)).State!;
            Assert.Null(contract.OpenAmendment);
            await AssertAsync(trial, contract.Amendments.Count is 1);
        });

    private static ContractKey Key => new(World.Tenant, World.Round, World.Proposal(0));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // The auditor sees that nothing is reserved, and that the fund holds what the contracts say.
    private static async Task AssertAsync(Trial trial, bool isAmended)
    {
        await new Auditor(trial.Clean).CheckAsync();
        var contract = (await trial.Clean.Store.LoadAsync(Kinds.Contracts, Key, Cancel)).State!;
        var fund = (await trial.Clean.Store.LoadWholeAsync(
            Kinds.Funds, new FundKey(World.Tenant, World.Fund), Cancel)).State!;
        var amount = World.Requested + (isAmended ? new Money(100_00) : Money.Zero);
        Assert.Equal(
            (amount, amount, amount),
            (
                contract.Terms.Amount,
                Money.Sum(contract.Instalments.Select(one => one.Amount)),
                fund.Commitments[Key.InFund].Amount));
    }

    private async Task AtEachAsync(
        Func<Course, IEnumerable<int>> calls, Func<int, FaultyStorage> spoil, Func<Trial, Task> run)
    {
        var course = await Course.OfAsync(Storage, Signing);
        Assert.True(course.Calls > 10);
        await AtEachAsync(course, calls(course), spoil, async trial =>
        {
            await run(trial);
            await trial.LeaveEmptyAsync(await Snapshot.TakeAsync(trial.Clean));
        });
    }
}
