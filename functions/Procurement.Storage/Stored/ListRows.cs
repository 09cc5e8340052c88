using Procurement.Domain;
using Procurement.Domain.Funds;
using Procurement.Domain.Rounds;

namespace Procurement.Storage.Stored;

/// <summary>What the list of funds says of one; its id is the id of the row.</summary>
public sealed record FundRow(
    string Title,
    FundSource Source,
    int Year,
    Money Appropriation,
    Money Committed,
    Money Paid,
    Money Recovered,
    Money Available);

/// <summary>What the lists of rounds say of one; its name is the id of the row.</summary>
public sealed record RoundRow(
    string Title, RoundKind Kind, RoundPhase Phase, DateTimeOffset OpensAt, DateTimeOffset ClosesAt);
