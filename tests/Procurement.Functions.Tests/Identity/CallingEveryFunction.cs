using Procurement.Functions.Identity;
using Procurement.Functions.Tests.Service;
using static Procurement.Functions.Tests.Service.RoundStory;

namespace Procurement.Functions.Tests.Identity;

/// <summary>The walk: each function is called by everybody who may not, and nothing is seen or written.</summary>
public sealed class CallingEveryFunction(WalkedDistrict district) : IClassFixture<WalkedDistrict>
{
    private static readonly string[] Reports =
        ["GetPurchaseLedger", "GetPaymentReport", "GetPaymentsByMonth", "GetArrearsReport", "GetCommitmentReport"];

    public static TheoryData<string> Guarded => EveryFunction.Guarded;

    public static TheoryData<string> OnOnesOwn => [.. EveryFunction.OnOnesOwn];

    public static TheoryData<string> Posts =>
        [.. EveryFunction.All.Where(one => EveryFunction.VerbOf(one) == "post").Select(one => one.Name)];

    public static TheoryData<string> Reads =>
        [.. EveryFunction.All.Where(one => EveryFunction.VerbOf(one) == "get").Select(one => one.Name)];

    [Theory, MemberData(nameof(Guarded))]
    public async Task Is_refused_without_a_token(string function)
    {
        (await CallAsync(function, null)).MustRefuse(401, "token.missing");

        await district.MustBeUnchangedAsync();
    }

    [Theory, MemberData(nameof(Guarded))]
    public async Task Is_refused_to_every_role_that_it_does_not_name(string function)
    {
        var others = Enum.GetValues<Role>().Except(EveryFunction.RolesOf(EveryFunction.Named(function)));

        foreach (var role in others)
            (await CallAsync(function, Person.With(role, A))).MustRefuse(403, "role.notAllowed");
        (await CallAsync(function, new Person("nobody", "janitor"))).MustRefuse(403, "role.notAllowed");

        await district.MustBeUnchangedAsync();
    }

    [Theory, MemberData(nameof(OnOnesOwn))]
    public async Task Is_refused_to_an_applicant_of_another_organization(string function)
    {
        var answer = await CallAsync(function, Person.For(B));

        if (answer.Status is not 404) answer.MustRefuse(403, "organization.notYours");
        await district.MustBeUnchangedAsync();
    }

    // Somebody who judges elsewhere and applies here is still only an applicant where applicants are meant.
    [Theory, MemberData(nameof(OnOnesOwn))]
    public async Task Is_refused_to_an_applicant_of_another_organization_who_has_another_role(string function)
    {
        var allowed = EveryFunction.RolesOf(EveryFunction.Named(function));
        foreach (var role in Enum.GetValues<Role>().Except(allowed))
        {
            var both = new Person("both", $"applicant {role.ToWire()}", B);
            (await CallAsync(function, both)).MustRefuse(403, "organization.notYours");
        }

        await district.MustBeUnchangedAsync();
    }

    [Theory, MemberData(nameof(Guarded))]
    public async Task Shows_and_does_nothing_in_another_district(string function)
    {
        var elsewhere = $"{WalkedDistrict.Elsewhere}{function}".ToLowerInvariant();
        foreach (var role in EveryFunction.RolesOf(EveryFunction.Named(function)))
        {
            var answer = await CallAsync(function, Person.With(role, A) with { Tenant = elsewhere });

            if (EveryFunction.OfTheInstallation.Contains(function)) MustBeTheLaw(function, answer);
            else if (!EveryFunction.InEachDistrict.Contains(function)) answer.Must(404);
            // A body may name an organization that the other district has not.
            else if (answer.Status is 422) answer.MustRefuse(422, "ledger.organizationUnknown");
            else Assert.True(answer.Status is 200 or 201 or 428, answer.Text);
            // What the body said itself comes back.
            Assert.DoesNotContain("测试", answer.Text.Replace("测试银行", "", StringComparison.Ordinal)
                .Replace("测试街道", "", StringComparison.Ordinal)
                .Replace("测试区民政局", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        await district.MustBeUnchangedAsync();
    }

    [Theory, MemberData(nameof(Posts))]
    public async Task Asks_for_an_idempotency_key(string function)
    {
        foreach (var role in EveryFunction.RolesOf(EveryFunction.Named(function)))
        {
            var call = EveryFunction.CallOf(
                EveryFunction.Named(function), district.Names, Person.With(role, A), withKey: false);
            (await district.Service.SendAsync(call)).MustRefuse(400, "idempotencyKey.missing");
            foreach (var key in (string[])["two words", new string('k', 65)])
                (await district.Service.SendAsync(call with { Key = key })).MustRefuse(400, "idempotencyKey.malformed");
        }

        await district.MustBeUnchangedAsync();
    }

    [Theory, MemberData(nameof(Guarded))]
    public async Task Can_be_read_by_every_role_that_it_names(string function)
    {
        if (EveryFunction.VerbOf(EveryFunction.Named(function)) != "get") return;

        foreach (var role in EveryFunction.RolesOf(EveryFunction.Named(function)))
        {
            // Those of the purchaser's side name whose book they read; they have none of their own.
            var call = EveryFunction.CallOf(EveryFunction.Named(function), district.Names, Person.With(role, A));
            var path = function is "ListSheets" or "ListScoreBooks" ? $"{call.Path}?evaluator={Person.Chen.Account}" : call.Path;
            // Finance reads no proposals, and no file that only they name.
            if (role is Role.Finance or Role.FinanceApprover)
                path = path.Replace($"/attachments/{district.Names["attachment"]}", $"/attachments/{district.VoucherFile}", StringComparison.Ordinal);
            (await district.Service.SendAsync(call with { Path = path })).Must(200);
        }

        await district.MustBeUnchangedAsync();
    }

    // A query names whatever it likes; what a function takes comes from its address and from nowhere else.
    [Theory, MemberData(nameof(Reads))]
    public async Task Does_not_care_what_else_a_query_names(string function)
    {
        const string everything = "cancel=1&request=1&ROUND=x&Proposal=x&tenant=x&uscc=x&fund=x&NO=7&Evaluator=%E9%99%88";
        var reads = EveryFunction.Named(function);
        var by = EveryFunction.RolesOf(reads) is [var role, ..] ? Person.With(role, A) : null;
        var call = EveryFunction.CallOf(reads, district.Names, by);

        // A workbook says when it was made.
        var plain = Reports.Contains(function) ? "format=csv" : "";
        var asked = await district.Service.SendAsync(
            call with { Path = $"{call.Path}?{plain}&{Asked(function, everything)}" });

        Assert.Equal(await district.Service.SendAsync(call with { Path = $"{call.Path}?{plain}" }), asked);
    }

    // Everybody with the role reads the one law book; only the district that keeps it writes.
    private static void MustBeTheLaw(string function, Answer answer)
    {
        if (EveryFunction.HasBody(EveryFunction.Named(function))) answer.MustRefuse(403, "law.notKeeper");
        else answer.Must(200);
    }

    // The one query that a function does ask for.
    private static string Asked(string function, string query) => function switch
    {
        "ListSheets" or "ListScoreBooks" => query.Replace("Evaluator", "note", StringComparison.Ordinal),
        "ListWork" => query.Replace("ROUND", "note", StringComparison.Ordinal),
        _ when Reports.Contains(function) => query.Replace("fund", "note", StringComparison.Ordinal),
        _ => query,
    };

    private Task<Answer> CallAsync(string function, Person? by) =>
        district.Service.SendAsync(EveryFunction.CallOf(EveryFunction.Named(function), district.Names, by));
}
