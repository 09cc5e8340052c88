using System.Text.Json.Nodes;

namespace Procurement.Cli.RoundFiles;

/// <summary>A round file that can be played: every reference in it is known, and its times are in order.</summary>
internal sealed record RoundFile(
    string Name,
    IReadOnlyList<NamedBody> Funds,
    IReadOnlyList<NamedBody> Organizations,
    IReadOnlyList<NamedBody> Evaluators,
    FileRound Round,
    IReadOnlyList<FileProposal> Proposals,
    IReadOnlyList<Examination> Examinations,
    IReadOnlyList<Recusal> Recusals,
    IReadOnlyList<FileSheet> Sheets,
    DateTimeOffset PublishedAt,
    IReadOnlyList<FileObjection> Objections,
    DateTimeOffset FinalizedAt,
    IReadOnlyList<Step> Execution);

/// <summary>Something with a name of its own; <paramref name="Body"/> is the rest, as the service takes it.</summary>
internal sealed record NamedBody(string Ref, JsonObject Body);

/// <summary>The round's settings as the service takes them, and what the player needs of them.</summary>
internal sealed record FileRound(
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    IReadOnlyList<string> Lots,
    int Instalments,
    JsonObject Body);

/// <summary>A proposal, who submits it and when.</summary>
internal sealed record FileProposal(string Ref, string Organization, DateTimeOffset SubmittedAt, JsonObject Body);

/// <summary>A proposal that formal examination (资格与形式审查) rejects.</summary>
internal sealed record Examination(string Proposal, string Result, string Reason);

/// <summary>An evaluator who may not score a proposal (回避).</summary>
internal sealed record Recusal(string Evaluator, string Proposal, string Reason);

/// <summary>One evaluator's points for one proposal, by criterion.</summary>
internal sealed record FileSheet(string Evaluator, string Proposal, JsonObject Points);

/// <summary>An objection (质疑, 异议) during the notice, and how it ended.</summary>
internal sealed record FileObjection(string Proposal, DateTimeOffset At, bool Upheld, DateTimeOffset ResolvedAt);

/// <summary>What happened to a contract; <paramref name="Refused"/> is the code the file expects, or null.</summary>
internal sealed record Step(
    int Number, DateTimeOffset At, string Proposal, string Do, JsonObject Details, string? Refused)
{
    /// <summary>The number of the instalment that the step names.</summary>
    public int Instalment => Details["instalment"]!.GetValue<int>();

    /// <summary>A text of the step, or null.</summary>
    public string? TextOrNull(string name) => Details[name]?.GetValue<string>();
}
