using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Laws;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Laws;

/// <summary>
/// The law book (规则库) of the installation: the calendar and the parameters that differ by place and day. What one
/// administrator enters counts once a second one has entered the same.
/// </summary>
public sealed class LawFunctions(AggregateStore store, LawBooks laws, LawKeepers keepers, TimeProvider clock)
{
    /// <summary>Enters the holidays of a year, or corrects them.</summary>
    [Function("EnterCalendarYear"), AllowRoles(Admin)]
    [Describe("录入年度节假日（两人录入一致后生效）", Body = typeof(CalendarYearBody), Answer = typeof(CalendarYearView))]
    public async Task<IResult> PutYearAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "law/calendar/{year}")] HttpRequest request,
        string year,
        CancellationToken cancel)
    {
        var order = request.Order();
        keepers.MustKeep(order.Caller);
        var (number, body) = (LawAddress.Year(year), request.Read<CalendarYearBody>());
        var enter = new EnterCalendarYear(new(number, body.Holidays, body.Workdays, body.Source), order.By);
        var book = await store.LoadAsync(Kinds.LawBook, LawBookKey.Only, cancel);
        var saved = await store.SaveAsync(book, LawKeeping.Decide(book.State, enter), order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;

        await laws.ReadAgainAsync(cancel);
        return Answers.Ok(CalendarYearView.Of(number, saved.State));
    }

    /// <summary>Enters a value of a parameter, corrects one, or ends one.</summary>
    [Function("EnterParameter"), AllowRoles(Admin)]
    [Describe("录入规则参数（两人录入一致后生效）", Body = typeof(ParameterBody), Answer = typeof(ParameterEntryView))]
    public async Task<IResult> PutParameterAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "law/parameters/{key}")] HttpRequest request,
        string key,
        CancellationToken cancel)
    {
        var order = request.Order();
        keepers.MustKeep(order.Caller);
        var body = request.Read<ParameterBody>();
        if (!LawKeys.All.ContainsKey(key)) return Problems.Of("law.keyUnknown");

        var entry = new LawEntry(key, body.Region, body.Level, body.From, body.Value, body.Source);
        var book = await store.LoadAsync(Kinds.LawBook, LawBookKey.Only, [Kinds.LawRules.RowOf(key)], cancel);
        var decision = LawKeeping.Decide(book.State, new EnterParameter(entry, order.By));
        var saved = await store.SaveAsync(book, decision, order.Stamp, cancel);
        if (saved.Problem() is { } problem) return problem;

        await laws.ReadAgainAsync(cancel);
        var waiting = saved.Done.Rules[key].Proposed.FirstOrDefault(one => one.Entry.IsSamePlaceAs(entry));
        return Answers.Ok(ParameterEntryView.Of(entry, waiting?.By));
    }

    /// <summary>Reads a year of the calendar.</summary>
    [Function("GetCalendarYear"), AllowPublic]
    [Describe("查看年度节假日", Answer = typeof(CalendarYearView))]
    public async Task<IResult> GetYearAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "law/calendar/{year}")] HttpRequest request,
        string year,
        CancellationToken cancel)
    {
        var number = LawAddress.Year(year);
        var book = await store.LoadAsync(Kinds.LawBook, LawBookKey.Only, cancel);
        var view = CalendarYearView.Of(number, book.State) with { Waiting = null };
        return view.Loaded is null ? Problems.Of("law.yearNotFound") : Answers.Ok(view);
    }

    /// <summary>The law of a place on a day.</summary>
    [Function("GetLaw"), AllowPublic]
    [Describe("查看某地某日的规则参数", Answer = typeof(LawView), Query = ["region", "level", "date"])]
    public async Task<IResult> GetLawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "law/parameters")] HttpRequest request,
        CancellationToken cancel)
    {
        var (place, day) = request.PlaceAndDay(clock.GetUtcNow());
        var statutes = await laws.ReadAsync(cancel);
        return Answers.Ok(LawView.Of(statutes.On(place, day)));
    }

    /// <summary>What waits for a second person.</summary>
    [Function("ListWaitingLaw"), AllowRoles(Admin, Supervisor)]
    [Describe("待第二人录入的规则", Answer = typeof(LawWaitingView))]
    public async Task<IResult> GetWaitingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "law/waiting")] HttpRequest request,
        CancellationToken cancel)
    {
        var book = (await store.LoadWholeAsync(Kinds.LawBook, LawBookKey.Only, cancel)).State ?? new LawBook();
        var years = book.ProposedYears.Select(one => one.Entry.Year).Order();
        return Answers.Ok(new LawWaitingView(
            [.. years.Select(year => CalendarYearView.Of(year, book))],
            [.. book.Rules.Values.SelectMany(rule => rule.Proposed)
                .OrderBy(one => one.Entry.Key, StringComparer.Ordinal)
                .Select(one => ParameterEntryView.Of(one.Entry, one.By))]));
    }
}
