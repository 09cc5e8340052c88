using Microsoft.AspNetCore.Http;

namespace Procurement.Functions.Identity;

/// <summary>
/// Who calls: the account (at most 64 characters, safe in storage keys) and what the token says. The organization is
/// the caller's own only where it acts as an applicant.
/// </summary>
public sealed record Caller(
    string Account,
    string Name,
    string Tenant,
    IReadOnlySet<Role> Roles,
    string? Organization)
{
    /// <summary>
    /// Who writes without a token: no account is spelt so, for <c>~</c> stands before two hexadecimal digits.
    /// </summary>
    public static readonly Caller Nobody = new("~public", "", "", new HashSet<Role>(), null);

    private static readonly HashSet<Role> OfAnApplicant = [Role.Applicant, Role.Evaluator];

    /// <summary>
    /// The organization that the token names, whatever the roles: what conflicts of interest are compared with, and
    /// never a right.
    /// </summary>
    public string? Affiliation { get; init; }

    /// <summary>Whether the caller has the role.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Whether the caller acts as an applicant, and for this organization.</summary>
    public bool Owns(string organization) => Is(Role.Applicant) && Organization == organization;

    /// <summary>Whether the caller acts for the purchaser, or oversees it.</summary>
    public bool IsOnThePurchasersSide => Roles.Any(role => !OfAnApplicant.Contains(role));

    /// <summary>
    /// The roles that count: whoever applies may judge elsewhere, and is nothing else (docs/decisions/0018).
    /// </summary>
    public IReadOnlySet<Role> CountedRoles() =>
        Is(Role.Applicant) ? Roles.Intersect(OfAnApplicant).ToHashSet() : Roles;
}

/// <summary>Carries the caller with the request.</summary>
public static class CallerOfRequest
{
    private static readonly object Key = new();

    /// <summary>The caller; whoever reads what is open to the public is none, and asking throws.</summary>
    public static Caller Caller(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HttpContext.Items.TryGetValue(Key, out var found) && found is Caller caller
            ? caller
            : throw new InvalidOperationException("Nobody was authenticated for this request.");
    }

    /// <summary>Says who calls; the authentication does, and tests do.</summary>
    public static void SetCaller(this HttpContext context, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[Key] = caller;
    }
}
