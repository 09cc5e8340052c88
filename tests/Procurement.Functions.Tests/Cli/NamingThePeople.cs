using System.Text.Json.Nodes;
using Procurement.Cli.Http;
using Procurement.Cli.Serve;
using Procurement.Domain.Organizations;

namespace Procurement.Functions.Tests.Cli;

/// <summary>The people on the sign-in page are those who do the work of the demonstration.</summary>
public sealed class NamingThePeople
{
    private static readonly IReadOnlyList<(string Group, string? Organization, string Account, string Name, string[] Roles)>
        All = [.. Groups().SelectMany(group => group["accounts"]!.AsArray().Select(each => (
            (string)group["name"]!,
            (string?)group["organization"],
            (string)each!["account"]!,
            (string)each["name"]!,
            each["roles"]!.AsArray().Select(role => (string)role!).ToArray())))];

    [Fact]
    public void Names_everybody_once() => Assert.Equal(
        (All.Count, All.Count),
        (All.Select(each => each.Account).Distinct().Count(), All.Select(each => each.Name).Distinct().Count()));

    [Fact]
    public void Knows_every_account_by_which_the_demonstration_acts() => Assert.All(
        Demonstration.Applicants().Select(Caller.Applicant).Append(Caller.Officer).Append(Caller.Approver)
            .Append(Caller.Finance).Append(Caller.SecondFinance).Append(Caller.FinanceApprover),
        caller =>
        {
            var account = caller.Account
                ?? (caller.Organization is null ? caller.Role : $"{caller.Role}-{caller.Organization}");
            var (_, organization, _, _, roles) = Assert.Single(All, each => each.Account == account);
            Assert.Contains(caller.Role, roles);
            Assert.Equal(caller.Organization, organization);
        });

    [Fact]
    public void Names_the_panel_of_every_round_as_the_rounds_do() => Assert.All(
        Demonstration.Rounds,
        round => Assert.Equal(
            Demonstration.Template(round)["evaluators"]!.AsArray()
                .Select((each, index) => (Caller.Evaluator(index + 1).Account!, (string)each!["name"]!)),
            All.Where(each => each.Roles is ["evaluator"]).Select(each => (each.Account, each.Name))));

    [Fact]
    public void Has_people_whose_duties_must_not_meet()
    {
        Assert.True(Holding("finance").Union(Holding("finance-approver")).Count() >= 3);
        Assert.True(Holding("finance-approver").Count >= 2);
        Assert.NotEmpty(Holding("finance").Intersect(Holding("finance-approver")));
        Assert.NotEmpty(Holding("officer").Intersect(Holding("approver")));
        Assert.True(Holding("admin").Count >= 2);
        Assert.Contains(Demonstration.Applicants(), uscc => All.Count(each => each.Organization == uscc) == 2);
        Assert.All(Demonstration.Applicants(), uscc => Assert.Contains(All, each => each.Organization == uscc));
    }

    [Fact]
    public void Names_an_organization_as_it_is_registered() => Assert.All(
        All.Where(each => each.Organization is not null),
        each =>
        {
            Assert.True(SocialCreditCode.IsValid(each.Organization!));
            Assert.Equal(["applicant"], each.Roles);
            Assert.Equal(Registered(each.Organization!), each.Group);
        });

    [Fact]
    public void Writes_the_list_where_the_host_finds_it()
    {
        var folder = Directory.CreateTempSubdirectory("people-").FullName;
        try
        {
            var written = JsonNode.Parse(File.ReadAllText(People.Write(folder)))!;
            Assert.Equal(Demonstration.Tenant, (string?)written["tenant"]);
            Assert.True(JsonNode.DeepEquals(People.List(), written));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<JsonObject> Groups() =>
        People.List()["groups"]!.AsArray().Select(group => group!.AsObject());

    private static string? Registered(string uscc) =>
        (string?)Demonstration.Template(Demonstration.Rounds.First())["organizations"]!.AsArray()
            .Single(each => (string?)each!["uscc"] == uscc)!["name"];

    private static HashSet<string> Holding(string role) =>
        [.. All.Where(each => each.Roles.Contains(role)).Select(each => each.Account)];
}
