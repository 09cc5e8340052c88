namespace Procurement.Benchmarks.Growth;

/// <summary>From the notice on: objections, the final award, contracts and their payments.</summary>
internal sealed partial class Course
{
    private async Task ObjectAsync()
    {
        clock.Now = LargeRound.InNotice;
        var awarded = await outcomes.AwardedAsync();
        var (measured, all) = (Scale.RunsMax, Scale.Objections);
        var losers = awarded.Take(Scale.Upheld).ToList();
        await figures.MeasureAsync("raise an objection", measured, number => acts.ObjectAsync(number, Subject(number)));
        await EachAsync(all - measured, number => acts.ObjectAsync(measured + number, Subject(measured + number)));
        for (var number = 0; number < losers.Count; number++) await acts.ObjectAsync(all + number, losers[number]);
        await messages.SettleAsync(AtOnce);
        await MeasureAsync("page of objections to answer", reads.ToResolveAsync);
        await figures.MeasureAsync("answer an objection", measured, number => acts.ResolveAsync(number, false));
        await EachAsync(all - measured, number => acts.ResolveAsync(measured + number, false));
        await messages.SettleAsync(AtOnce);
        await figures.MeasureAsync("uphold an objection", losers.Count, async number =>
            await acts.ResolveAsync(all + number, true));
        await messages.SettleAsync(AtOnce);
    }

    private string Subject(int number) => round.Proposal((number * 7) % Scale.Proposals);

    private async Task MakeFinalAwardAsync()
    {
        clock.Now = LargeRound.AfterNotice;
        await figures.MeasureAsync("make the final award", 1, _ => acts.MakeFinalAwardAsync());
        await FollowAsync();
        await outcomes.CheckFinalAsync();
        await MeasureAsync("read the round", reads.RoundAsync);
        await MeasureAsync("page of rounds", reads.RoundsAsync);
        await MeasureAsync("page of contracts to sign", reads.ToSignAsync);
        await MeasureAsync("page of the round's trail", reads.RoundTrailAsync);
        await MeasureAsync("page of the fund's trail", reads.FundTrailAsync);
        await MeasureAsync("bare query of an empty list", outcomes.QueryNothingAsync);
    }

    private async Task PayAsync()
    {
        clock.Now = LargeRound.WhileSigning;
        var contracts = (await outcomes.AwardedAsync()).Take(Scale.RunsMax).ToList();
        await EachContractAsync("sign (supplier)", number => acts.SignAsync(contracts[number], true));
        await EachContractAsync("sign (purchaser)", number => acts.SignAsync(contracts[number], false));
        await EachContractAsync("claim", number => acts.ClaimAsync(contracts[number], number));
        await EachContractAsync("accept", number => acts.AcceptAsync(contracts[number]));
        await EachContractAsync("prepare", number => acts.PrepareAsync(contracts[number]));
        await EachContractAsync("approve", number => acts.ApproveAsync(contracts[number]));
        await outcomes.CheckOrderedAsync(contracts);

        async Task EachContractAsync(string name, Func<int, Task> act)
        {
            await figures.MeasureAsync(name, contracts.Count, act);
            await messages.SettleAsync(AtOnce);
        }
    }
}
