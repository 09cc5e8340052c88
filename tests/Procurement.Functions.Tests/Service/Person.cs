using System.Collections.Concurrent;
using Procurement.Functions.Identity;
using Procurement.Functions.Tests.Http.Identity;

namespace Procurement.Functions.Tests.Service;

/// <summary>Somebody with an account: roles (divided by blanks), organization, district as the token says.</summary>
public sealed record Person(string Account, string Roles, string? Organization = null, string Tenant = Person.District)
{
    /// <summary>The district in which everybody works unless the test says otherwise.</summary>
    public const string District = "wuchang";

    public static readonly Person Officer = new("officer", "officer");
    public static readonly Person Approver = new("approver", "approver");
    public static readonly Person Finance = new("finance", "finance");
    public static readonly Person SecondFinance = new("finance-2", "finance");
    public static readonly Person FinanceApprover = new("finance-approver", "finance-approver");
    public static readonly Person Supervisor = new("supervisor", "supervisor");
    public static readonly Person Admin = new("admin", "admin");

    /// <summary>The first evaluator of every panel.</summary>
    public static readonly Person Chen = new("evaluator-1", "evaluator");

    /// <summary>The second evaluator of every panel, whose account holds what real accounts hold.</summary>
    public static readonly Person Li = new("li.min@wuchang.gov.cn", "evaluator");

    /// <summary>Somebody who acts for an organization.</summary>
    public static Person For(string organization) => new($"applicant-{organization}", "applicant", organization);

    /// <summary>Somebody with just this role: an applicant for <paramref name="organization"/>.</summary>
    public static Person With(Role role, string organization) => role switch
    {
        Role.Applicant => For(organization),
        Role.Evaluator => Chen,
        _ => new(role.ToWire(), role.ToWire()),
    };
}

/// <summary>Signs tokens, once for each person.</summary>
internal sealed class Tokens(TestIssuer issuer)
{
    private readonly ConcurrentDictionary<Person, string> signed = new();

    public string Of(Person person) => signed.GetOrAdd(person, Sign);

    private string Sign(Person person) => issuer.Token(token => token.Claims = new Dictionary<string, object>(
        StringComparer.Ordinal)
    {
        ["sub"] = person.Account,
        ["name"] = person.Account,
        ["tenant"] = person.Tenant,
        ["roles"] = person.Roles.Split(' '),
        ["organization"] = person.Organization ?? "",
    });
}
