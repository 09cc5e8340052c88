using System.Text.Json.Nodes;
using Procurement.Cli.Http;
using Procurement.Cli.RoundFiles;

namespace Procurement.Cli.Play;

/// <summary>Every proposal is drafted and submitted by its own organization, in order of time, then of name.</summary>
internal sealed class Submissions(Stage stage)
{
    /// <summary>One moment for each proposal.</summary>
    public IEnumerable<Moment> Moments() =>
        stage.File.Proposals.OrderBy(proposal => proposal.Ref, StringComparer.Ordinal).Select((proposal, turn) =>
            new Moment(proposal.SubmittedAt, Part.Submission, turn, $"申报 {proposal.Ref}",
                cancel => SubmitAsync(proposal, cancel)));

    /// <summary>Drafts a proposal; true if the service took the draft, else its refusal is kept.</summary>
    public async Task<bool> DraftAsync(FileProposal proposal, CancellationToken cancel)
    {
        var body = proposal.Body.DeepClone().AsObject();
        body["reference"] = proposal.Ref;
        var answer = await stage.Service.PostAsync(By(proposal), $"{stage.Path}/proposals", body, cancel);
        if (Refuse(proposal, answer)) return false;
        stage.Ids[proposal.Ref] = answer.Member("proposal")!.GetValue<string>();
        return true;
    }

    private async Task SubmitAsync(FileProposal proposal, CancellationToken cancel)
    {
        if (!await DraftAsync(proposal, cancel)) return;
        var path = $"{stage.Path}/proposals/{Uri.EscapeDataString(stage.Ids[proposal.Ref])}/submission";
        var answer = await stage.Service.PostAsync(By(proposal), path, new JsonObject(), cancel);
        if (!Refuse(proposal, answer)) stage.Submitted.Add(proposal.Ref);
    }

    private bool Refuse(FileProposal proposal, Answer answer)
    {
        var codes = answer.CodesOrThrow(Refusals.OfSubmissions);
        if (codes.Count > 0) stage.Refused[proposal.Ref] = codes;
        return codes.Count > 0;
    }

    private static Caller By(FileProposal proposal) => Caller.Applicant(proposal.Organization);
}
