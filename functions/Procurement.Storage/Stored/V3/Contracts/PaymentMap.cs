using Procurement.Domain.Contracts;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Contracts;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V3.Contracts;

/// <summary>Between what happens to payments and its records; before orders had names, no event named one.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class PaymentMap
{
    public static partial InstalmentClaimedV2 Write(InstalmentClaimed value);
    public static partial InstalmentClaimed Read(InstalmentClaimedV2 record);
    public static InstalmentClaimedV2 Of(InstalmentClaimedV1 old) => new(old.No, old.Invoice, null);

    public static partial PaymentPreparedV2 Write(PaymentPrepared value);
    public static partial PaymentPrepared Read(PaymentPreparedV2 record);

    public static PaymentPreparedV2 Of(PaymentPreparedV1 old) =>
        new(old.No, old.Amount, old.Payee, old.PayeeChanged, null);

    public static partial PaymentApprovedV1 Write(PaymentApproved value);
    public static partial PaymentApproved Read(PaymentApprovedV1 record);

    public static partial PaymentOrderWithdrawnV1 Write(PaymentOrderWithdrawn value);
    public static partial PaymentOrderWithdrawn Read(PaymentOrderWithdrawnV1 record);

    public static partial PaymentBatchedV1 Write(PaymentBatched value);
    public static partial PaymentBatched Read(PaymentBatchedV1 record);

    public static partial PaymentUnbatchedV1 Write(PaymentUnbatched value);
    public static partial PaymentUnbatched Read(PaymentUnbatchedV1 record);

    public static partial PaymentRejectedV1 Write(PaymentRejected value);
    public static partial PaymentRejected Read(PaymentRejectedV1 record);

    public static partial InstalmentPaidV2 Write(InstalmentPaid value);
    public static partial InstalmentPaid Read(InstalmentPaidV2 record);

    public static InstalmentPaidV2 Of(InstalmentPaidV1 old) =>
        new(old.No, old.Amount, old.LateInterest, old.Payee, old.PayeeChanged, null, null);

    public static partial PaymentBouncedV2 Write(PaymentBounced value);
    public static partial PaymentBounced Read(PaymentBouncedV2 record);
    public static PaymentBouncedV2 Of(PaymentBouncedV1 old) => new(old.No, old.Amount, old.Reason, null);
}
