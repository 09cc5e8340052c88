using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Receivables.DebtStory;
using static Procurement.Functions.Tests.Service.Person;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Receivables;

/// <summary>Whoever owes money is reminded, and does not apply again until it has returned it.</summary>
public sealed class OwingLongerThanAllowed(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Is_reminded_and_kept_from_the_next_submission()
    {
        var debt = await TerminatedAsync(service);
        var due = DateOnly.Parse((string)(await debt.LatestAsync())["due"]!["due"]!);
        await service.MoveToAsync(At(due.AddDays(-6)));
        Assert.Equal((1, false), (
            (int)(await debt.LatestAsync())["reminded"]!, (bool)(await debt.LatestAsync())["overdue"]!));

        var next = new RoundStory(service, $"R{Guid.NewGuid():N}"[..12]);
        await next.GoOnToAsync(Stage.Open);
        var submission = $"proposals/{ProposalOf(A)}/submission";
        (await next.PostAsync(For(A), "proposals", Bodies.Proposal("项目"))).Must(201);
        Assert.Contains(
            "organization.receivableOpen", (await next.PostAsync(For(A), submission)).Text, StringComparison.Ordinal);
        await service.MoveToAsync(At(due.AddDays(1)));
        Assert.Equal((2, true), (
            (int)(await debt.LatestAsync())["reminded"]!, (bool)(await debt.LatestAsync())["overdue"]!));
        Assert.Contains(
            "organization.receivableOpen", (await next.PostAsync(For(A), submission)).Text, StringComparison.Ordinal);
        var told = (await service.GetAsync(For(A), "me/messages")).Must(200).Items;
        Assert.Contains(told, one => (string)one!["kind"]! == "receivableDue");

        (await debt.ReceiveAsync(await debt.PathAsync(), $"L-{debt.Round.Round}", "54000.00")).Must(200);
        await service.SettleAsync();
        Assert.DoesNotContain(
            "organization.receivableOpen", (await next.PostAsync(For(A), submission)).Text, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(9, 0), RunningService.Start.Offset);
}
