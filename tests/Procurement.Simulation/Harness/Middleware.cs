using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Functions.Http;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Simulation.Harness;

/// <summary>What the app's middleware does around a function, for a caller that needs no host.</summary>
internal static class Middleware
{
    /// <summary>
    /// Reads the order of a request whose caller is known and runs the function; what is wrong with the request is the
    /// answer. Anything else that is thrown is a 500 or 503 to a real caller.
    /// </summary>
    public static async Task<IResult> RunAsync(
        HttpContext http, bool hasBody, Func<HttpRequest, Task<IResult>> function, CancellationToken cancel)
    {
        var orders = ActivatorUtilities.GetServiceOrCreateInstance<OrderMiddleware>(http.RequestServices);
        try
        {
            (await orders.ReadAsync(http.Request, hasBody, cancel)).Attach(http);
            IResult? answer = null;
            await RaceAsync(async () => answer = await function(http.Request), cancel);
            return answer!;
        }
        catch (Exception wrong) when (wrong is ProblemException or CommandIdReusedException)
        {
            return ExceptionProblems.From(wrong);
        }
    }

    /// <summary>Runs a function again for as long as it loses races.</summary>
    public static async Task RaceAsync(Func<Task> function, CancellationToken cancel)
    {
        var races = new Races(RaceMiddleware.RacesMax);
        while (true)
        {
            try
            {
                await function();
                return;
            }
            catch (LostRaceException race)
            {
                await races.PauseAsync(race, cancel);
            }
        }
    }
}
