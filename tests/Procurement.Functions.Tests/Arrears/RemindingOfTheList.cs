using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.Person;

namespace Procurement.Functions.Tests.Arrears;

public sealed class RemindingOfTheList(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Begins_a_month_before_and_goes_on_until_it_is_late()
    {
        (await service.SendAsync(Request.Put(Finance, "funds/F2026", Bodies.Fund()))).Must(201);
        await service.EnterTwiceAsync("calendar/2027", LawStory.Year2027);
        await service.SettleAsync();

        // 2027-03-31 is a Wednesday.
        foreach (var day in (string[])["2027-02-28", "2027-03-01", "2027-03-02", "2027-03-24", "2027-03-29", "2027-03-31", "2027-04-01", "2027-04-20"])
            await service.MoveToAsync(DateTimeOffset.Parse($"{day}T09:00:00+08:00"));

        var told = (await service.GetAsync(Finance, "me/messages?limit=200")).Must(200).Items
            .Where(one => (string?)one!["kind"] == "arrearsListDue")
            .Select(one => ((string)one!["at"]!)[..10])
            .Reverse();
        Assert.Equal(["2027-03-01", "2027-03-24", "2027-03-29", "2027-03-31", "2027-04-01"], told);
    }
}
