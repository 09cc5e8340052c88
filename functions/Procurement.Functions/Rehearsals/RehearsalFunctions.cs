using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rehearsals;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Rehearsals;

/// <summary>Rehearsing a round (试演): its rules on proposals and points as data, before publication.</summary>
public sealed class RehearsalFunctions(LawBooks laws)
{
    /// <summary>POST rounds/rehearsal: the result by the rules of today's law; nothing is kept.</summary>
    [Function("RehearseRound"), AllowRoles(Officer, Approver)]
    [Describe("试演批次（不保存）", Body = typeof(RehearsalBody), Answer = typeof(RehearsalView))]
    public async Task<IResult> RehearseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/rehearsal")] HttpRequest request,
        CancellationToken cancel)
    {
        var (order, body) = (request.Order(), request.Read<RehearsalBody>());
        var statutes = await laws.ReadAsync(cancel);
        var place = Jurisdiction.OfUscc(body.Round.Purchaser.Uscc);
        var law = statutes.On(place, ChinaTime.DayOf(order.By.At));
        return Answers.Ok(RehearsalView.Of(Rehearsing.Play(body.ToFile(), law)));
    }
}
