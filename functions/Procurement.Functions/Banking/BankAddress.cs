using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Banking;

/// <summary>Turns the names in addresses into keys of the caller's district, or 404.</summary>
internal static class BankAddress
{
    public static BankBatchKey BankBatchKey(this Caller caller, string batch) =>
        WireRules.IsSlug(batch) ? new(caller.Tenant, batch) : throw Problems.NotFound("bankBatch.notFound");

    public static BankAnswersKey BankAnswersKey(this Caller caller, string answer) =>
        WireRules.IsSlug(answer) ? new(caller.Tenant, answer) : throw Problems.NotFound("bankAnswer.notFound");

    public static BankExceptionKey BankExceptionKey(this Caller caller, string exception) =>
        WireRules.IsSlug(exception)
            ? new(caller.Tenant, exception)
            : throw Problems.NotFound("bankException.notFound");
}
