namespace Procurement.Cli.Play;

/// <summary>The parts of a play, in the order they are told and timed.</summary>
internal enum Part
{
    /// <summary>登记: funds, organizations, the round and its publication.</summary>
    Registration,

    /// <summary>申报: drafts and submissions.</summary>
    Submission,

    /// <summary>评审: examination, recusals and sheets.</summary>
    Evaluation,

    /// <summary>公示: notice, objections and the final award.</summary>
    Notice,

    /// <summary>合同: what happens to the contracts.</summary>
    Contracts,
}

/// <summary>
/// Something that is done at a moment of the simulated clock. What falls on the same moment is done in the order of
/// <paramref name="Part"/>, then of <paramref name="Turn"/>.
/// </summary>
internal sealed record Moment(DateTimeOffset At, Part Part, int Turn, string What, Func<CancellationToken, Task> Do);
