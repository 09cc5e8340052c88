using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Audit;

/// <summary>The audit trail of the law book: who entered which year and value, and from where.</summary>
public sealed class LawTrailFunctions(TrailReading trail)
{
    /// <summary>The trail of the law book.</summary>
    [Function("GetLawTrail"), AllowRoles(Admin, Supervisor)]
    [Describe("规则库的审计轨迹", Answer = typeof(ListOf<TrailEventView>), Paged = true)]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "law/trail")] HttpRequest request,
        CancellationToken cancel) =>
        trail.AnswerAsync(request, Kinds.LawBook.Table, LawBookKey.Only, cancel);
}
