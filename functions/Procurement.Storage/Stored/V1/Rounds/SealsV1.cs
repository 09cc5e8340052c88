namespace Procurement.Storage.Stored.V1.Rounds;

internal sealed record SealingSettingsV1(
    [property: JsonName("officers")] IReadOnlyList<string> Officers,
    [property: JsonName("threshold")] int Threshold,
    [property: JsonName("recovery")] string Recovery);

internal sealed record BroughtShareV1(
    [property: JsonName("at")] DateTimeOffset At,
    [property: JsonName("serviceKey")] string ServiceKey,
    [property: JsonName("wrapped")] string Wrapped);

internal sealed record SealShareV1(
    [property: JsonName("no")] int No,
    [property: JsonName("account")] string Account,
    [property: JsonName("isRecovery")] bool IsRecovery,
    [property: JsonName("holderKey")] string HolderKey,
    [property: JsonName("wrapped")] string Wrapped,
    [property: JsonName("commitment")] string Commitment,
    [property: JsonName("collectedAt")] DateTimeOffset? CollectedAt,
    [property: JsonName("brought")] BroughtShareV1? Brought);

internal sealed record BrokenProposalV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("code")] string Code,
    [property: JsonName("attachment")] string? Attachment);

internal sealed record RoundSealV1(
    [property: JsonName("keyId")] string KeyId,
    [property: JsonName("point")] string Point,
    [property: JsonName("threshold")] int Threshold,
    [property: JsonName("shares")] IReadOnlyList<SealShareV1> Shares,
    [property: JsonName("openedAt")] DateTimeOffset? OpenedAt,
    [property: JsonName("unsealedAt")] DateTimeOffset? UnsealedAt,
    [property: JsonName("unsealed")] int Unsealed,
    [property: JsonName("broken")] IReadOnlyList<BrokenProposalV1> Broken);
