using Procurement.Domain;
using Procurement.Domain.Banking;

namespace Procurement.Storage.Stored;

/// <summary>What the list of batches says of one; its id is the id of the row.</summary>
public sealed record BankBatchRow(
    string Fund, BankBatchStatus Status, int Count, Money Total, Author Prepared, Author? Released);

/// <summary>What a bank said that happened on a day: an entry of the file with this digest.</summary>
public sealed record BankDayRow(string File, BankAnswerEntry Entry);
