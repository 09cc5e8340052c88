namespace Procurement.Storage.Stored.V1.Organizations;

internal sealed record OrganizationRegisteredV1(
    [property: JsonName("organization")] OrganizationV1 Organization);

internal sealed record AccountChangeProposedV1(
    [property: JsonName("account")] BankAccountV1 Account);

internal sealed record AccountChangedV1(
    [property: JsonName("from")] BankAccountV1 From,
    [property: JsonName("to")] BankAccountV1 To,
    [property: JsonName("proposedBy")] string ProposedBy);

internal sealed record AccountChangeRejectedV1(
    [property: JsonName("account")] BankAccountV1 Account,
    [property: JsonName("reason")] string Reason);

internal sealed record StandingChangedV1(
    [property: JsonName("standing")] StandingV1 Standing);

internal sealed record OrganizationRatedV1(
    [property: JsonName("rating")] RatingV1 Rating);

internal sealed record OrganizationSanctionedV1(
    [property: JsonName("sanction")] SanctionV1 Sanction);

internal sealed record SanctionLiftedV1(
    [property: JsonName("no")] int No,
    [property: JsonName("lifting")] LiftingV1 Lifting);

internal sealed record StageMovedV1(
    [property: JsonName("move")] StageMoveV1 Move);

internal sealed record CertificateEnteredV1(
    [property: JsonName("number")] string Number,
    [property: JsonName("entry")] CertificateEntryV1 Entry);

internal sealed record CertificateConfirmedV1(
    [property: JsonName("number")] string Number,
    [property: JsonName("evidence")] EvidenceV1 Evidence);

internal sealed record CertificateRefusedV1(
    [property: JsonName("number")] string Number,
    [property: JsonName("reason")] string Reason);

internal sealed record CertificateEndedV1(
    [property: JsonName("number")] string Number,
    [property: JsonName("on")] DateOnly On,
    [property: JsonName("reason")] string Reason);
