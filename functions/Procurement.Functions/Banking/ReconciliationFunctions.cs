using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Funds;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Banking;

/// <summary>A day of a fund between books and bank (银行对账).</summary>
public sealed class ReconciliationFunctions(AggregateStore store, Reconciliation reconciliation)
{
    /// <summary>What was released, settled, rejected, returned and is open, with every difference.</summary>
    [Function("GetBankReconciliation"), AllowRoles(Finance, FinanceApprover, Supervisor)]
    [Describe("某日的银行对账", Answer = typeof(BankReconciliationView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "funds/{fund}/bank-reconciliations/{day}")]
        HttpRequest request,
        string fund,
        string day,
        CancellationToken cancel)
    {
        var key = request.Caller().FundKey(fund);
        var stored = await store.LoadAsync(Kinds.Funds, key, cancel);
        if (stored.State is null) return Problems.Of(FundRefusals.NotFound.Code);
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? Answers.Ok(await reconciliation.OfAsync(key, on, cancel))
            : Problems.Of("bankReconciliation.dayMalformed");
    }
}
