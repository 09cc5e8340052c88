namespace Procurement.Storage.Stored.V1.ServiceLedgers;

internal sealed record LedgerContractV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("proposal")] string Proposal);

internal sealed record LedgerTermsV1(
    [property: JsonName("title")] string Title,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("unitPriceFen")] long UnitPrice,
    [property: JsonName("from")] DateOnly From,
    [property: JsonName("through")] DateOnly Through,
    [property: JsonName("verifications")] IReadOnlyList<string>? Verifications,
    [property: JsonName("callPercent")] int CallPercent,
    [property: JsonName("contract")] LedgerContractV1? Contract);

internal sealed record LedgerClientV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("capMinutes")] int CapMinutes);

internal sealed record MonthSettlementV1(
    [property: JsonName("amountFen")] long Amount,
    [property: JsonName("by")] string By,
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("instalment")] int? Instalment,
    [property: JsonName("notClaimable")] string? NotClaimable);

internal sealed record LedgerMonthV1(
    [property: JsonName("month")] string Month,
    [property: JsonName("records")] int Records,
    [property: JsonName("minutes")] int Minutes,
    [property: JsonName("confirmed")] int Confirmed,
    [property: JsonName("denied")] int Denied,
    [property: JsonName("withdrawn")] int Withdrawn,
    [property: JsonName("settled")] MonthSettlementV1? Settled);

internal sealed record RefusedCountV1(
    [property: JsonName("code")] string Code,
    [property: JsonName("rows")] int Rows);

internal sealed record SlotWeightV1(
    [property: JsonName("slot")] int Slot,
    [property: JsonName("weight")] int Weight);

internal sealed record ServiceLedgerV1(
    [property: JsonName("terms")] LedgerTermsV1 Terms,
    [property: JsonName("clients")] int Clients,
    [property: JsonName("clientsAtCap")] int ClientsAtCap,
    [property: JsonName("months")] IReadOnlyList<LedgerMonthV1> Months,
    [property: JsonName("rejected")] IReadOnlyList<RefusedCountV1> Rejected,
    [property: JsonName("slots")] IReadOnlyList<SlotWeightV1> Slots,
    [property: JsonName("seenWeight")] int SeenWeight,
    [property: JsonName("supplierAccounts")] IReadOnlyList<string> SupplierAccounts);

internal sealed record ClientBucketV1(
    [property: JsonName("refs")] string Refs,
    [property: JsonName("capMinutes")] IReadOnlyList<int> CapMinutes,
    [property: JsonName("minutes")] IReadOnlyList<int> Minutes);

internal sealed record SeenIdsV1(
    [property: JsonName("ids")] string Ids,
    [property: JsonName("first")] int First,
    [property: JsonName("slots")] IReadOnlyList<int> Slots);

/// <summary>
/// Records by columns: there are thousands of them in a row, and names repeated for each would take most of it. Times
/// are counted in minutes where all are whole, else in seconds; minutes that count are those of the time where no note
/// says otherwise.
/// </summary>
internal sealed record ServiceSlotV1(
    [property: JsonName("ids")] string Ids,
    [property: JsonName("clients")] NamesV1 Clients,
    [property: JsonName("workers")] NamesV1 Workers,
    [property: JsonName("verifications")] NamesV1 Verifications,
    [property: JsonName("since")] DateTimeOffset Since,
    [property: JsonName("unitSeconds")] int UnitSeconds,
    [property: JsonName("starts")] IReadOnlyList<int> Starts,
    [property: JsonName("lengths")] IReadOnlyList<int> Lengths,
    [property: JsonName("notes")] IReadOnlyList<RecordNoteV1> Notes);

/// <summary>A column of names: each once, and which of them each record has.</summary>
internal sealed record NamesV1(
    [property: JsonName("names")] string Names,
    [property: JsonName("of")] IReadOnlyList<int> Of);

internal sealed record RecordNoteV1(
    [property: JsonName("at")] int At,
    [property: JsonName("minutes")] int? Minutes,
    [property: JsonName("evidence")] string? Evidence,
    [property: JsonName("call")] ClientCallV1? Call,
    [property: JsonName("withdrawn")] string? Withdrawn);

internal sealed record ClientCallV1(
    [property: JsonName("confirmed")] bool Confirmed,
    [property: JsonName("by")] string By,
    [property: JsonName("note")] string? Note);

internal sealed record RecordFileV1(
    [property: JsonName("received")] long Received,
    [property: JsonName("line")] int Line,
    [property: JsonName("carry")] string Carry,
    [property: JsonName("isBegun")] bool IsBegun,
    [property: JsonName("isSkipping")] bool IsSkipping,
    [property: JsonName("isClosed")] bool IsClosed,
    [property: JsonName("accepted")] int Accepted,
    [property: JsonName("refused")] int Refused);

internal sealed record RefusedRowsV1([property: JsonName("rows")] IReadOnlyList<string> Rows);
