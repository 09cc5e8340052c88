using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Functions.Contracts;
using Procurement.Functions.Evaluation;
using Procurement.Functions.Identity;
using Procurement.Functions.Payments;
using Procurement.Functions.Proposals;
using Procurement.Storage.Aggregates;

namespace Procurement.Benchmarks.Commands;

/// <summary>
/// A command to measure: what must have happened before its n-th run, the run, and the rows that run reads and writes
/// in storage, for the bare calls beside it.
/// </summary>
internal sealed record Measured(
    string Name, Func<TestSite, int, Task> Prepare, Func<TestSite, int, Task> Run, Func<int, Footprint> Footprint)
{
    private static readonly string[] BookCriteria = ["need", "design", "team", "budget"];

    public static IEnumerable<Measured> All => [Submit, Score, Sign, Accept, Pay];

    private static Measured Submit => new(
        "submit",
        async (site, number) =>
        {
            await site.HappenAsync(Kinds.Organizations, Organization(number), World.Registered(number));
            await site.HappenAsync(Kinds.Proposals, Proposals(number), World.Drafted(number));
        },
        (site, number) => site.PostAsync(
            request => site.Get<ProposalFunctions>()
                .SubmitAsync(request, World.Round, World.Proposal(number), default),
            World.Caller(Role.Applicant, World.Organization(number)),
            $"rounds/round/proposals/{World.Proposal(number)}/submission"),
        number => new Footprint(
            Kinds.Proposals.Table,
            $"{Proposals(number)}",
            [(Kinds.Organizations.Table, $"{Organization(number)}")],
            true));

    private static Measured Score => new(
        "score",
        async (site, number) =>
        {
            if (number < 60) await site.HappenAsync(Kinds.ScoreBooks, Book(number), World.Book(World.Evaluator(number)));
            if (number >= 10) return;
            await site.HappenAsync(
                Kinds.Proposals, Proposals(number), World.Drafted(number), World.Submitted(number));
        },
        (site, number) => site.PostAsync(
            request => site.Get<ScoreSheetFunctions>().SubmitAsync(request, World.Round, default),
            World.Caller(Role.Evaluator) with { Account = World.Evaluator(number) },
            "rounds/round/sheets",
            new ScoreSheetBody(
                World.Proposal(number / 60), BookCriteria.ToDictionary(one => one, _ => new Fraction(41, 2)))),
        // The round, and of proposal and book the head and a part each.
        number => new Footprint(
            Kinds.ScoreBooks.Table,
            $"{Book(number)}",
            [
                (Kinds.Rounds.Table, $"{new RoundKey(World.Tenant, World.Round)}"),
                (Kinds.Proposals.Table, $"{Proposals(number / 60)}"),
                (Kinds.Proposals.Table, $"{Proposals(number / 60)}"),
                (Kinds.ScoreBooks.Table, $"{Book(number)}"),
            ],
            false));

    private static Measured Sign => new(
        "sign",
        (site, number) => site.HappenAsync(Kinds.Contracts, Contract(number), World.Offered(number)),
        (site, number) => site.PostAsync(
            request => site.Get<SigningFunctions>().SignAsync(request, World.Round, World.Proposal(number), default),
            World.Caller(Role.Applicant, World.Organization(number)),
            $"rounds/round/contracts/{World.Proposal(number)}/signatures"),
        OfContract);

    private static Measured Accept => new(
        "accept",
        (site, number) => site.HappenAsync(
            Kinds.Contracts,
            Contract(number),
            World.Offered(number),
            new SupplierSigned(),
            new PurchaserSigned(),
            new InstalmentClaimed(1, $"{number:D20}")),
        (site, number) => site.PostAsync(
            request => site.Get<ClaimFunctions>().AcceptAsync(request, World.Round, World.Proposal(number), "1", default),
            World.Caller(Role.Officer),
            $"rounds/round/contracts/{World.Proposal(number)}/instalments/1/acceptance"),
        OfContract);

    private static Measured Pay => new(
        "pay",
        (site, number) => site.HappenAsync(
            Kinds.Contracts,
            Contract(number),
            World.Offered(number),
            new SupplierSigned(),
            new PurchaserSigned(),
            new InstalmentClaimed(1, $"{number:D20}"),
            new ClaimAccepted(1, World.Until(new(2026, 4, 9))),
            new PaymentPrepared(1, new Money(2_255_268), World.Account, null)),
        (site, number) => site.PostAsync(
            request => site.Get<PaymentFunctions>()
                .ApproveAsync(request, World.Round, World.Proposal(number), "1", default),
            World.Caller(Role.FinanceApprover),
            $"rounds/round/contracts/{World.Proposal(number)}/instalments/1/payment"),
        OfContract);

    private static Footprint OfContract(int number) => new(Kinds.Contracts.Table, $"{Contract(number)}", [], true);

    private static OrganizationKey Organization(int number) => new(World.Tenant, World.Organization(number));

    private static ProposalsKey Proposals(int number) => new(World.Tenant, World.Round, World.Organization(number));

    private static ScoreBookKey Book(int number) => new(World.Tenant, World.Round, World.Evaluator(number), "L1");

    private static ContractKey Contract(int number) => new(World.Tenant, World.Round, World.Proposal(number));
}

/// <summary>
/// The partition a command writes, the heads of others that it reads besides, and whether it sends a message.
/// </summary>
internal sealed record Footprint(
    string Table, string Key, IReadOnlyList<(string Table, string Key)> AlsoRead, bool Sends);
