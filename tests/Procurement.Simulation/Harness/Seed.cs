using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Messages;
using Procurement.Domain.Organizations;
using Procurement.Domain.Payments;
using Procurement.Domain.Questions;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;

namespace Procurement.Simulation.Harness;

/// <summary>Brings a site to where a test begins: writes what happened so far, then lets the follow-ups do their work.</summary>
internal sealed partial class Seed(Service service)
{
    private readonly Platform _platform = new(service.Site);
    private readonly HashSet<string> _registered = [];
    private int _commands;

    /// <summary>What the round says.</summary>
    public RoundSettings Settings { get; set; } = World.Settings;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task FundAsync(Money? appropriation = null) => HappenAsync(
        Kinds.Funds,
        new FundKey(World.Tenant, World.Fund),
        new FundOpened("年度资金", FundSource.Fiscal, 2026, appropriation ?? new Money(100_000_00))
        {
            InBudget = "预算1号",
        });

    public Task OrganizationAsync(string uscc) => HappenAsync(
        Kinds.Organizations,
        new OrganizationKey(World.Tenant, uscc),
        new OrganizationRegistered(new Organization(
            uscc, "测试机构", OrganizationKind.ServiceInstitution, null, World.Account, 0)));

    /// <summary>A round that takes proposals.</summary>
    public Task OpenRoundAsync() => RoundAsync();

    /// <summary>A sealed round that takes proposals.</summary>
    public async Task SealedRoundAsync()
    {
        foreach (var uscc in World.Organizations.Where(_registered.Add)) await OrganizationAsync(uscc);
        await HappenAsync(
            Kinds.Rounds,
            new RoundKey(World.Tenant, World.Round),
            new RoundDrafted(World.Settings with { Sealing = World.Sealing }),
            new RoundPublished(World.Law) { Seal = World.Seal },
            new RoundOpened());
    }

    /// <summary>The same, and the first organization has brought a file.</summary>
    public async Task SealedRoundWithFileAsync()
    {
        await SealedRoundAsync();
        await DoneAsync(on => on.BeginFileAsync(0, "begin"));
        await DoneAsync(on => on.UploadFileAsync(0, "upload"));
    }

    /// <summary>A sealed round that is closed; the first organization submitted a proposal with a file.</summary>
    public async Task ClosedSealedRoundAsync()
    {
        var clock = (SteppedClock)service.Get<TimeProvider>();
        var now = clock.Now;
        clock.Now = World.WhileOpen;
        await SealedRoundWithFileAsync();
        await DoneAsync(on => on.DraftWithFileAsync(0, "sealed-draft"));
        await DoneAsync(on => on.SubmitSealedAsync(0, "sealed-submit"));
        clock.Now = now;
        await HappenAsync(Kinds.Rounds, new RoundKey(World.Tenant, World.Round), new RoundClosed());
    }

    /// <summary>The first organization brings a file that shows how its contract is performed.</summary>
    public async Task EvidenceAsync()
    {
        await DoneAsync(on => on.BeginFileAsync(0, "begin"));
        await DoneAsync(on => on.UploadFileAsync(0, "upload"));
    }

    private async Task DoneAsync(Func<Moves, Task<Answered>> step)
    {
        var answer = await step(new Moves(service));
        Assert.True(answer.IsDone, answer.Body);
        await _platform.DrainAsync(service);
    }

    /// <summary>The first organization asked, and its question is listed.</summary>
    public Task AskedAsync() => HappenAsync(
        Kinds.Questions,
        new QuestionsKey(World.Tenant, World.Round, World.Organizations[0]),
        new QuestionAsked("q0123456789abcdef", World.Organizations[0], "服务场地由谁提供？"));

    /// <summary>The first organization was told something.</summary>
    public Task ToldAsync()
    {
        var draft = new MessageDraft(
            Mailbox.OfOrganization(World.Organizations[0]), MessageKind.PaymentMade, "款项已支付", "第1期款已支付。", "/");
        var id = MessageId.Of(World.WhileOpen, "told", draft);
        return service.Get<Mailboxes>().PutAsync(
            World.Tenant,
            new(id, draft.To, draft.Kind, World.WhileOpen, draft.Title, draft.Text, draft.Link),
            Cancel);
    }

    /// <summary>A round that is closed, in which every organization submitted its proposal.</summary>
    public async Task ClosedRoundAsync()
    {
        await RoundAsync(new RoundClosed());
        for (var rank = 0; rank < World.Organizations.Count; rank++) await SubmissionsAsync(World.Organizations[rank], 1);
    }

    /// <summary>The same of a round whose proposals are examined item by item.</summary>
    public async Task CheckedRoundAsync()
    {
        foreach (var uscc in World.Organizations.Where(_registered.Add)) await OrganizationAsync(uscc);
        await HappenAsync(
            Kinds.Rounds,
            new RoundKey(World.Tenant, World.Round),
            new RoundDrafted(World.Settings with { Checklist = new([new("plan", "方案")], 3) }),
            new RoundPublished(World.Law),
            new RoundOpened(),
            new RoundClosed());
        await SubmissionsAsync(World.Organizations[0], 1);
    }

    /// <summary>A round that evaluators score.</summary>
    public async Task EvaluatedRoundAsync()
    {
        await ClosedRoundAsync();
        await AppointAsync(World.Panel);
    }

    /// <summary>Names the committee; the follow-ups open evaluation.</summary>
    public Task AppointAsync(IReadOnlyList<PanelMember> panel) =>
        HappenAsync(Kinds.Rounds, new RoundKey(World.Tenant, World.Round), new PanelAppointed(panel));

    /// <summary>So many proposals of organizations that submit twenty each, which all go to one lot.</summary>
    public async Task ManySubmissionsAsync(int proposals)
    {
        for (var left = proposals; left > 0; left -= 20)
        {
            await SubmissionsAsync($"52420106MJ{left:D8}", Math.Min(left, 20));
        }
    }

    /// <summary>So many proposals of an organization to a lot, each submitted by the organization's account.</summary>
    public async Task SubmissionsAsync(
        string organization, int proposals, string lot = "L1", string name = World.Round)
    {
        var round = new RoundKey(World.Tenant, name);
        await service.Get<Lists>().NoteAsync(ListNames.Applicants(round), organization, Cancel);
        var submitted = Enumerable.Range(1, proposals).SelectMany(number =>
            World.Submitted(organization, number, lot, name));
        await HappenAsync(
            Kinds.Proposals, new ProposalsKey(World.Tenant, name, organization), [.. submitted]);
    }

    /// <summary>The same of a round that says what its agreements say; they are drawn.</summary>
    public async Task AwardedRoundWithAgreementsAsync(int awards = 1)
    {
        Settings = World.Settings with { Agreement = World.Agreement };
        await AwardedRoundAsync(awards);
        await Moves.SignElsewhereAsync(service);
    }

    /// <summary>A round with agreements whose notice period is over.</summary>
    public Task NoticedRoundWithAgreementsAsync()
    {
        Settings = World.Settings with { Agreement = World.Agreement };
        return NoticedRoundAsync();
    }

    /// <summary>A consultation whose notice is public.</summary>
    public Task NoticedProcurementAsync()
    {
        Settings = World.Settings with { Kind = RoundKind.CompetitiveConsultation };
        return NoticedRoundAsync();
    }

    /// <summary>A round whose notice period is over.</summary>
    public Task NoticedRoundAsync(string round = World.Round) => RankedRoundAsync(round, 2);

    /// <summary>A round with contracts for the first of the ranking, offered on 20 April 2026.</summary>
    public Task AwardedRoundAsync(int awards = 2) =>
        RankedRoundAsync(World.Round, awards, new FinalAwardDecided(new(2026, 4, 20)));

    private async Task RankedRoundAsync(string round, int awards, params RoundEvent[] happened)
    {
        foreach (var organization in World.Organizations) await SubmissionsAsync(organization, 1, name: round);
        var key = new LotKey(World.Tenant, round, "L1");
        var ranking = World.Ranking(round, awards);
        var documents = service.Get<DocumentStore>();
        var digest = await documents.PutAsync(RankingDocument.Write(ranking), "application/json", Cancel);
        var standings = ranking.Entries.Select(
            one => new LotStanding(one.Proposal, one.Rank, one.Requested, one.Selected.Outcome));
        await HappenAsync(
            Kinds.Lots,
            key,
            new ContendersFixed(round, "L1", digest, ranking.Entries.Count),
            new LotRanked(digest, [.. standings]));
        var lot = await service.Store.LoadAsync(Kinds.Lots, key, Cancel);
        var rows = Listings.Of(key, 0, lot.State!, ranking, lot.Version);
        await service.Get<Lists>().PutManyAsync(rows, Cancel);
        await RoundAsync(round, [.. ToNotice(awards), .. happened]);
    }

    /// <summary>All sheets, so that the proposals rank in the order of their organizations.</summary>
    public async Task SheetsAsync()
    {
        foreach (var evaluator in World.Evaluators)
        {
            var sheets = Enumerable.Range(0, 3).Select(rank => new SheetSubmitted(
                World.Proposal(rank), new Dictionary<string, Fraction> { ["need"] = 90 - rank }));
            await HappenAsync(
                Kinds.ScoreBooks,
                new ScoreBookKey(World.Tenant, World.Round, evaluator, "L1"),
                [new BookOpened(World.Round, "L1", evaluator, evaluator), .. sheets]);
        }
    }

    /// <summary>What happened to the contract of the proposal with this rank.</summary>
    public async Task ContractAsync(int rank, params ContractEvent[] happened)
    {
        var key = new ContractKey(World.Tenant, World.Round, World.Proposal(rank));
        foreach (var claim in happened.OfType<InstalmentClaimed>())
        {
            Assert.True(InvoiceNumber.TryParse(claim.Invoice, out var number));
            Assert.True(await service.Get<InvoiceRegister>().TakeAsync(key, claim.No, number, Cancel));
        }

        await HappenAsync(Kinds.Contracts, key, happened);
    }

    private static IEnumerable<RoundEvent> ToNotice(int awards = 2) =>
    [
        new RoundClosed(),
        new PanelAppointed(World.Panel),
        new EvaluationOpened([new LotEntries("L1", World.Contenders.Count)], []),
        new EvaluationClosed(new(2026, 4, 2), null),
        new AwardNoticePublished(
            new(2026, 4, 2),
            World.Until(new(2026, 4, 10)),
            World.Contenders.Count,
            awards,
            new(World.Requested.Fen * awards)),
        new NoticeEnded(),
    ];

    /// <summary>A round of several lots that is closed.</summary>
    public Task ClosedRoundOfAsync(IReadOnlyList<Lot> lots) => HappenAsync(
        Kinds.Rounds,
        new RoundKey(World.Tenant, World.Round),
        new RoundDrafted(World.Settings with { Lots = lots }),
        new RoundPublished(World.Law),
        new RoundOpened(),
        new RoundClosed());

    private Task RoundAsync(params RoundEvent[] happened) => RoundAsync(World.Round, happened);

    // Who has submitted a proposal is in the registry: contracts are offered with its account.
    private async Task RoundAsync(string round, RoundEvent[] happened)
    {
        foreach (var uscc in World.Organizations.Where(_registered.Add)) await OrganizationAsync(uscc);
        await HappenAsync(
            Kinds.Rounds,
            new RoundKey(World.Tenant, round),
            [new RoundDrafted(Settings), new RoundPublished(World.Law), new RoundOpened(), .. happened]);
    }

    /// <summary>Lets something happen to an aggregate, and its follow-up work be done.</summary>
    public async Task HappenAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, object key, params TEvent[] happened)
        where TState : class
        where TEvent : notnull
    {
        // Nobody who does anything later: whoever signed for a supplier grades nothing.
        var stamp = Stamp.FollowUp($"seed {key} {++_commands}", World.WhileOpen) with
        {
            By = new("seed", World.WhileOpen),
        };
        var before = await service.Store.LoadAsync(kind, key, Cancel);
        await service.Store.SaveAsync(before, Decision<TEvent>.Accept(happened), stamp, Cancel);
        await _platform.DrainAsync(service);
    }
}
