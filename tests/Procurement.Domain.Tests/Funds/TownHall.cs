using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;

namespace Procurement.Domain.Tests.Funds;

/// <summary>One thing that somebody tries: what, on which contract, and with how much money.</summary>
internal sealed record Move(int What, int Which, int Fen);

/// <summary>
/// One fund and the contracts paid from it. Everybody tries what the moves say, allowed or not; the rules decide, and
/// what happens is passed on to the fund as the service does it.
/// </summary>
internal sealed partial class TownHall
{
    private static readonly Author TooLate = new("somebody", ChinaTime.EndOfDay(SignBy));

    private readonly List<FundEvent> _booked = [];
    private readonly Dictionary<string, List<ContractEvent>> _happened = [];
    private readonly Dictionary<string, Contract> _contracts = [];
    private readonly Dictionary<string, Queue<(string Contract, Money Amount)>> _promised = [];
    private readonly Action<Move>[] _moves;

    public TownHall()
    {
        _moves =
        [
            Appropriate, Award, Award, CommitNext, CommitNext, CommitNext, Release, Sign, Sign, PayNext, PayNext, PayNext, PayNext, Claim, Accept, Pay, Bounce,
            Report, Midterm, Midterm, Final, Final, Terminate, Recover, Recover, Close, Decline, Lapse,
        ];
        Appropriate(new Move(0, 0, 10_000));
    }

    public Fund? Fund { get; private set; }

    public Auditor Auditor { get; } = new();

    public IEnumerable<Contract> Contracts => _contracts.Values;

    /// <summary>The state, and the state that only what happened leads to.</summary>
    public (string Kept, string Folded) Books => (
        TextOf(Fund, _contracts.Values),
        TextOf(
            _booked.Aggregate((Fund?)null, FundHistory.Apply),
            _happened.Values.Select(happened => Given(happened))));

    public void Try(Move move) => _moves[move.What % _moves.Length](move);

    private static string TextOf(Fund? fund, IEnumerable<Contract> contracts) => string.Join('\n',
    [
        $"{fund!.Appropriation} {string.Join(' ', fund.Commitments)} {string.Join(' ', fund.Reservations)}",
        .. contracts.Select(one =>
            $"{one.Status} {one.SupplierSignedBy} {one.PurchaserSignedBy} {one.Midterm} {one.FinalGrade} " +
            $"{one.Spent} {one.Recovered} {string.Join(' ', one.Instalments)}"),
    ]);

    private void Step(Move move, Func<Contract, Decision<ContractEvent>> decide)
    {
        if (_contracts.Count == 0) return;
        var name = _contracts.Keys.ElementAt(move.Which % _contracts.Count);
        var before = TextOf(Fund, _contracts.Values);
        var decision = decide(_contracts[name]);
        Assert.Equal(before, TextOf(Fund, _contracts.Values));
        if (decision is not Decision<ContractEvent>.Accepted accepted) return;

        foreach (var happened in accepted.Events)
        {
            _happened[name].Add(happened);
            _contracts[name] = Then(_contracts[name], happened);
            PassOn(name, happened, move);
        }
    }

    private void PassOn(string contract, ContractEvent happened, Move move)
    {
        switch (happened)
        {
            case ClaimAccepted or ClaimReturned or FinalGraded or ContractAmended:
                var match = new MatchPayables(contract, PayablesOf(contract), Somebody);
                Record(Payables.Decide(Only(Fund!, contract), match));
                break;
            case InstalmentPaid paid:
                Auditor.NotePaid(contract, paid.Amount);
                Book(contract, new MoneyPaid(contract, paid.Amount) { Instalment = paid.No });
                break;
            case PaymentBounced bounced:
                Auditor.NoteReturned(contract, bounced.Amount);
                Book(contract, new PaymentReturned(contract, bounced.Amount) { Instalment = bounced.No });
                break;
            case MoneyRecovered recovered:
                Auditor.NoteRecovered(contract, recovered.Amount);
                Book(contract, new MoneyReturned(contract, recovered.Amount));
                break;
            case ContractTerminated or ContractClosed:
                Auditor.NoteEnded(contract);
                var end = new EndCommitment(contract, PayablesOf(contract), Somebody);
                Record(Payables.Decide(Only(Fund!, contract), end));
                break;
            case ContractDeclined or ContractLapsed:
                Auditor.NoteEnded(contract);
                Succeed(contract, new Money(move.Fen));
                break;
        }
    }

    private IReadOnlyList<PayableInstalment> PayablesOf(string contract) =>
        ContractBooks.Of(_contracts[contract]).Payables;

    private void Book(string contract, FundEvent posting) =>
        Record(Funding.Decide(Only(Fund!, contract), new BookPosting(contract, posting, Somebody)));

    // The fund as the service loads it: its totals, and no more parts than the command names.
    private static Fund Only(Fund fund, params string[] parts) => fund with
    {
        Commitments = fund.Commitments.Where(one => parts.Contains(one.Key)).ToDictionary(),
        Reservations = fund.Reservations.Where(one => parts.Contains(one.Key)).ToDictionary(),
    };

    private void Record(Decision<FundEvent> decision)
    {
        foreach (var happened in Happened(decision))
        {
            _booked.Add(happened);
            Fund = FundHistory.Apply(Fund, happened);
        }
    }
}
