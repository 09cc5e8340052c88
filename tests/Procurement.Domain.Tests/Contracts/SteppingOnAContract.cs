using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>Every step on a contract in every state; what depends on more than the state is tested by itself.</summary>
public sealed class SteppingOnAContract
{
    private static readonly Author TooLate = new(Somebody.Account, ChinaTime.EndOfDay(SignBy));

    private static readonly Dictionary<string, (Contract? Contract, Author By)> States = new()
    {
        ["unknown"] = (null, Somebody),
        ["offered"] = (Given(Offered), Somebody),
        ["halfSigned"] = (Given(HalfSigned), Somebody),
        // No timer has said so yet, but the days are over.
        ["lapsed"] = (Given(HalfSigned), TooLate),
        ["inForce"] = (Given(InForce), TooLate),
        ["declined"] = (Given([.. Offered, new ContractDeclined(AwardDay, null)]), Somebody),
        ["expired"] = (Given([.. Offered, new ContractLapsed(SignBy.AddDays(1))]), TooLate),
        ["terminated"] = (Given([.. InForce, new ContractTerminated("?")]), Somebody),
        ["closed"] = (Given([.. AllPaid, Spent("100000.00"), new ContractClosed()]), Somebody),
    };

    private static readonly Dictionary<string, Func<Contract?, Author, Decision<ContractEvent>>> Steps = new()
    {
        ["sign, supplier"] = (contract, by) => Signing.Decide(contract, new SignContract(Party.Supplier, by)),
        ["sign, purchaser"] = (contract, by) => Signing.Decide(contract, new SignContract(Party.Purchaser, by)),
        ["decline"] = (contract, by) => Signing.Decide(contract, new DeclineContract(null, by)),
        ["lapse"] = (contract, by) => Signing.Decide(contract, new LapseContract(by)),
        ["claim"] = (contract, by) =>
            Claiming.Decide(contract, new ClaimInstalment(1, Invoice("INV-9"), by), invoiceTaken: false),
        ["accept"] = (contract, by) => Claiming.Decide(contract, new AcceptClaim(1, by), WorkingDays),
        ["prepare"] = (contract, by) => Paying.Decide(contract, new PreparePayment(1, by), PaymentFacts.Clear),
        ["pay"] = (contract, by) =>
            Paying.Decide(contract, new ApprovePayment(1, by), PaymentFacts.Clear),
        ["withdraw order"] = (contract, by) => Paying.Decide(contract, new WithdrawPaymentOrder(1, "?", by)),
        ["bounce"] = (contract, by) => BankReturns.Decide(contract, new BouncePayment(1, null, by)),
        ["report"] = (contract, by) => Spending.Decide(contract, new ReportExpenditure(Yuan("1.00"), by)),
        ["accept report"] = (contract, by) =>
            Spending.Decide(contract, new AcceptExpenditure(Yuan("1.00"), null, by)),
        ["return claim"] = (contract, by) => Claiming.Decide(contract, new ReturnClaim(1, "?", by)),
        ["return order"] = (contract, by) => Paying.Decide(contract, new ReturnPreparation(1, "?", by)),
        ["decide return"] = (contract, by) =>
            BankReturns.Decide(contract, new DecideBankReturn(1, BankReturnOutcome.Keep, "?", by)),
        ["propose payee"] = (contract, by) =>
            ChangingThePayee.Decide(contract, new ProposePayeeChange(Party.Supplier, by), OtherPayee),
        ["confirm payee"] = (contract, by) =>
            ChangingThePayee.Decide(contract, new ConfirmPayeeChange(OtherPayee.Number, by), OtherPayee),
        ["reject payee"] = (contract, by) => ChangingThePayee.Decide(contract, new RejectPayeeChange("?", by)),
        ["midterm"] = (contract, by) => Execution.Decide(contract, new GradeMidterm(MidtermGrade.Pass, by)),
        ["final"] = (contract, by) => Execution.Decide(contract, new GradeFinal(60, by)),
        ["terminate"] = (contract, by) => Ending.Decide(contract, new TerminateContract("?", by)),
        ["recover"] = (contract, by) => Ending.Decide(contract, new RecoverMoney(Yuan("1.00"), by)),
        ["close"] = (contract, by) => Ending.Decide(contract, new CloseContract(by)),
    };

    // Step, answer, and the states in which it is the answer.
    private static readonly (string Step, string Code, string States)[] Table =
    [
        ("sign, supplier", Done, "offered"),
        ("sign, supplier", "contract.alreadySigned", "halfSigned inForce"),
        ("sign, supplier", "contract.signingExpired", "lapsed expired"),
        ("sign, supplier", "contract.notActive", "declined terminated closed"),
        ("sign, purchaser", "contract.supplierSignsFirst", "offered"),
        ("sign, purchaser", Done, "halfSigned"),
        ("sign, purchaser", "contract.alreadySigned", "inForce"),
        ("sign, purchaser", "contract.signingExpired", "lapsed expired"),
        ("sign, purchaser", "contract.notActive", "declined terminated closed"),
        ("decline", Done, "offered halfSigned"),
        ("decline", "contract.alreadySigned", "inForce"),
        ("decline", "contract.notActive", "lapsed declined expired terminated closed"),
        ("lapse", Done, "lapsed"),
        ("lapse", "contract.notLapsed", "offered halfSigned inForce declined expired terminated closed"),
        ("claim", "instalment.conditionNotMet", "offered halfSigned"),
        ("claim", Done, "inForce"),
        ("accept", "instalment.notClaimed", "offered halfSigned inForce"),
        ("prepare", "instalment.notAccepted", "offered halfSigned inForce"),
        ("pay", "instalment.notAccepted", "offered halfSigned inForce"),
        // A bank's fact is recorded whatever the state; under these contracts nothing was paid, but under the closed one.
        ("bounce", "instalment.notPaid", "offered halfSigned lapsed inForce declined expired terminated"),
        ("bounce", Done, "closed"),
        .. OnlyInForce("report"),
        .. OnlyInForce("midterm"),
        .. OnlyInForce("final"),
        .. OnlyInForce("terminate"),
        // Nothing was paid, so nothing is outstanding.
        ("recover", "recovery.exceedsOutstanding", "offered halfSigned inForce terminated"),
        ("recover", "contract.notActive", "lapsed declined expired closed"),
        ("close", "contract.notInForce", "offered halfSigned"),
        ("close", "contract.finalEvaluationMissing", "inForce"),
        ("close", Done, "terminated"),
        ("close", "contract.notActive", "lapsed declined expired closed"),
        ("accept report", "contract.notInForce", "offered halfSigned"),
        ("accept report", "expenditure.notReported", "inForce terminated"),
        ("accept report", "contract.notActive", "lapsed declined expired closed"),
        ("return claim", "instalment.notClaimed", "offered halfSigned inForce"),
        ("return order", "instalment.notAccepted", "offered halfSigned inForce"),
        ("withdraw order", "instalment.notAccepted", "offered halfSigned inForce"),
        ("decide return", "bankReturn.notFound",
            "offered halfSigned lapsed inForce declined expired terminated closed"),
        ("propose payee", Done, "offered halfSigned inForce terminated closed"),
        ("propose payee", "contract.notActive", "lapsed declined expired"),
        ("confirm payee", "payee.notProposed", "offered halfSigned inForce terminated closed"),
        ("confirm payee", "contract.notActive", "lapsed declined expired"),
        ("reject payee", "payee.notProposed", "offered halfSigned lapsed inForce declined expired terminated closed"),
        .. EndedFor("return claim", "return order", "withdraw order"),
        .. EndedFor("claim", "accept", "prepare", "pay", "report", "midterm", "final", "terminate"),
        .. Steps.Keys.Select(step => (step, "contract.notFound", "unknown")),
    ];

    public static TheoryData<string, string, string> Answers =>
        [.. Table.SelectMany(row => row.States.Split(' ').Select(state => (row.Step, state, row.Code)))];

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answers_by_the_state_of_the_contract(string step, string state, string code) =>
        Assert.Equal(code, CodeOf(Steps[step](States[state].Contract, States[state].By)));

    [Fact]
    public void Leaves_no_step_and_no_state_out()
    {
        var all = Steps.Keys.SelectMany(step => States.Keys.Select(state => $"{step} {state}"));
        var asked = Table.SelectMany(row => row.States.Split(' ').Select(state => $"{row.Step} {state}"));
        Assert.Equal(all.Order(), asked.Order());
        Assert.All(Enum.GetValues<ContractStatus>(), status =>
            Assert.Contains(States.Values, state => state.Contract?.Status == status));
    }

    private static IEnumerable<(string, string, string)> OnlyInForce(string step) =>
        [(step, "contract.notInForce", "offered halfSigned"), (step, Done, "inForce")];

    private static IEnumerable<(string, string, string)> EndedFor(params string[] steps) =>
        steps.Select(step => (step, "contract.notActive", "lapsed declined expired terminated closed"));
}
