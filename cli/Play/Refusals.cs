using System.Net;
using Procurement.Cli.Http;

namespace Procurement.Cli.Play;

/// <summary>Tells the refusals that a round file may bring about from answers that nobody expects.</summary>
internal static class Refusals
{
    /// <summary>
    /// What may be wrong with an organization: its code, or a kind that is not the code's; any other refusal stops the
    /// play.
    /// </summary>
    public static readonly string[] OfOrganizations = ["organization.code", "organization.kindNotOfCode"];

    /// <summary>What may be wrong with a submission.</summary>
    public static readonly string[] OfSubmissions = ["organization.", "submission.", "lead.", "budget.", "category."];

    /// <summary>What may be wrong with an objection.</summary>
    public static readonly string[] OfObjections = ["objection."];

    /// <summary>What may be wrong with a step after the award.</summary>
    public static readonly string[] OfSteps = ["contract.", "instalment.", "invoice.", "evaluation.", "recovery."];

    /// <summary>The codes of a refusal, none if it was done. Throws <see cref="CommandFailure"/> otherwise.</summary>
    public static IReadOnlyList<string> CodesOrThrow(this Answer answer, string[] families)
    {
        if (answer.Done) return [];
        var codes = answer.Codes;
        var known = codes.Count > 0
            && codes.All(code => families.Any(family => code.StartsWith(family, StringComparison.Ordinal)));
        return known && IsRefusal(answer.Status) ? codes : throw answer.Unexpected();
    }

    private static bool IsRefusal(HttpStatusCode status) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity;
}
