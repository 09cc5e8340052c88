using Procurement.Benchmarks.Commands;
using Procurement.Domain;
using Procurement.Functions.Awards;
using Procurement.Functions.Contracts;
using Procurement.Functions.Evaluation;
using Procurement.Functions.Identity;
using Procurement.Functions.Objections;
using Procurement.Functions.Payments;
using Procurement.Functions.Proposals;
using Procurement.Functions.Publicity;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Benchmarks.Growth;

/// <summary>What people do to the round, through the classes of functions.</summary>
internal sealed class Acts(TestSite site, LargeRound round)
{
    private const string Name = World.Round;
    private const string Route = $"rounds/{Name}";

    public Task DraftAsync(int proposal) => site.PostAsync(
        request => site.Get<ProposalFunctions>().DraftAsync(request, Name, default),
        Applicant(proposal),
        $"{Route}/proposals",
        ProposalBody.Of(round.Content(proposal)));

    public Task SubmitAsync(int proposal) => site.PostAsync(
        request => site.Get<ProposalFunctions>().SubmitAsync(request, Name, round.Proposal(proposal), default),
        Applicant(proposal),
        $"{Route}/proposals/{round.Proposal(proposal)}/submission");

    public Task OpenEvaluationAsync()
    {
        var scale = round.Scale;
        var lotsOf = Enumerable.Range(0, scale.Lots)
            .SelectMany(lot => scale.EvaluatorsOf(lot).Select(evaluator => (evaluator, lot: Scale.LotName(lot))))
            .ToLookup(one => one.evaluator, one => one.lot);
        var panel = lotsOf.OrderBy(one => one.Key)
            .Select(one => new PanelMemberBody(World.Evaluator(one.Key), $"评委{one.Key}", [.. one]));
        return site.PostAsync(
            request => site.Get<ConveningFunctions>().OpenAsync(request, Name, default),
            World.Caller(Role.Officer),
            $"{Route}/evaluation",
            new PanelBody([.. panel]));
    }

    public Task ScoreAsync(int evaluator, int proposal) => site.PostAsync(
        request => site.Get<ScoreSheetFunctions>().SubmitAsync(request, Name, default),
        World.Caller(Role.Evaluator) with { Account = World.Evaluator(evaluator) },
        $"{Route}/sheets",
        new ScoreSheetBody(round.Proposal(proposal), LargeRound.Points(proposal)));

    public Task CloseEvaluationAsync() => site.PostAsync(
        request => site.Get<NoticeFunctions>().PublishAsync(request, Name, default),
        World.Caller(Role.Officer),
        $"{Route}/notice",
        new NoticeBody());

    /// <summary>The objection with this number, of the organizations in turn.</summary>
    public Task ObjectAsync(int number, string proposal) => site.PostAsync(
        request => site.Get<ObjectionFunctions>().RaiseAsync(request, Name, default),
        Objector(number),
        $"{Route}/objections",
        new ObjectionBody(proposal, "业绩材料与公示不符，请予核实。"),
        $"objection-{number}");

    public Task ResolveAsync(int number, bool upheld)
    {
        var objector = Objector(number);
        var by = new Author(objector.Account, LargeRound.InNotice);
        var objection = ObjectorKey.OfOrganization(LargeRound.Key, objector.Organization!)
            .Objection(Stamp.Of(by, $"objection-{number}", ""));
        return site.PostAsync(
            request => site.Get<ObjectionFunctions>().ResolveAsync(request, Name, objection, default),
            World.Caller(Role.Approver),
            $"{Route}/objections/{objection}/resolution",
            new ResolutionBody(upheld, "经核查并复核材料，答复如上。"));
    }

    public Task MakeFinalAwardAsync() => site.PostAsync(
        request => site.Get<AwardFunctions>().FinalizeAsync(request, Name, default),
        World.Caller(Role.Approver),
        $"{Route}/final-award");

    public Task SignAsync(string proposal, bool bySupplier) => site.PostAsync(
        request => site.Get<SigningFunctions>().SignAsync(request, Name, proposal, default),
        bySupplier ? Supplier(proposal) : World.Caller(Role.Approver),
        $"{Route}/contracts/{proposal}/signatures");

    public Task ClaimAsync(string proposal, int number) => site.PostAsync(
        request => site.Get<ClaimFunctions>().ClaimAsync(request, Name, proposal, "1", default),
        Supplier(proposal),
        $"{Route}/contracts/{proposal}/instalments/1/claim",
        new ClaimBody($"{number:D20}"));

    public Task AcceptAsync(string proposal) => site.PostAsync(
        request => site.Get<ClaimFunctions>().AcceptAsync(request, Name, proposal, "1", default),
        World.Caller(Role.Officer),
        $"{Route}/contracts/{proposal}/instalments/1/acceptance");

    public Task PrepareAsync(string proposal) => site.PostAsync(
        request => site.Get<PaymentFunctions>().PrepareAsync(request, Name, proposal, "1", default),
        World.Caller(Role.Finance),
        $"{Route}/contracts/{proposal}/instalments/1/payment-order");

    public Task ApproveAsync(string proposal) => site.PostAsync(
        request => site.Get<PaymentFunctions>().ApproveAsync(request, Name, proposal, "1", default),
        World.Caller(Role.FinanceApprover),
        $"{Route}/contracts/{proposal}/instalments/1/payment");

    private Caller Applicant(int proposal) => World.Caller(Role.Applicant, round.Organization(proposal));

    private static Caller Supplier(string proposal) => World.Caller(Role.Applicant, proposal.Split('-')[0]);

    private Caller Objector(int number) =>
        World.Caller(Role.Applicant, World.Organization(number % round.Scale.Organizations));
}
