using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;
using static Procurement.Functions.Identity.Role;

namespace Procurement.Functions.Proposals;

/// <summary>The versions of a proposal (历史版本), for the organization that writes it.</summary>
public sealed class VersionFunctions(ProposalVersions versions)
{
    private const string Route = "rounds/{round}/proposals/{proposal}/versions";

    /// <summary>Lists them, the newest first: who changed what, and when.</summary>
    [Function("ListProposalVersions"), AllowRoles(Applicant)]
    [Describe("申报的历史版本", Answer = typeof(ListOf<ProposalVersionView>), Paged = true)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string round,
        string proposal,
        CancellationToken cancel)
    {
        var key = request.Caller().OwnProposalsKey(round, proposal);
        var paging = Paging.Read(request);
        var all = await versions.OfAsync(key, proposal, cancel).Select(ProposalVersionView.Of).ToListAsync(cancel);
        if (all.Count == 0) return Problems.Of("proposal.notFound");

        // A cursor is no secret: somebody may have made one that is no number, and gets the first page.
        var before = NumberOrNull(paging.After) ?? int.MaxValue;
        var older = all.Where(one => one.Version < before).Reverse().Take(paging.Limit + 1).ToList();
        var page = older.Take(paging.Limit).ToList();
        return Answers.Ok(paging.Page(page, older.Count > page.Count ? $"{page[^1].Version}" : null));
    }

    /// <summary>Reads one of them, with its whole content.</summary>
    [Function("GetProposalVersion"), AllowRoles(Applicant)]
    [Describe("查看申报的一个历史版本", Answer = typeof(ProposalAtVersionView))]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{version}")] HttpRequest request,
        string round,
        string proposal,
        string version,
        CancellationToken cancel)
    {
        var key = request.Caller().OwnProposalsKey(round, proposal);
        var number = NumberOrNull(version);
        var found = await versions.OfAsync(key, proposal, cancel)
            .FirstOrDefaultAsync(one => one.Number == number, cancel);
        return found is null ? Problems.Of("proposal.notFound") : Answers.Ok(ProposalAtVersionView.Of(found));
    }

    // A number has one spelling: 01 names nothing.
    private static int? NumberOrNull(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && $"{number}" == text
            ? number
            : null;
}
