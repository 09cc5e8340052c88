using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V2.Contracts;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V3.Contracts;

/// <summary>Between the domain's Contract and its records of version 3.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ContractMapV3
{
    public static ContractV3 Write(Contract value) => new(
        ContractMapV2.Write(value),
        [
            .. value.Instalments.Select(one => new InstalmentPaymentsV3(
                one.No,
                Write(one.InvoicePaper),
                [.. one.Orders.Select(Write)],
                [.. one.Acts.Approved.Select(Write)],
                [.. one.Offsets.Select(RecoveryMap.Write)],
                MeteringMap.Write(one.Metered),
                one.Drawn.Fen)),
        ],
        RecoveryMap.Write(value));

    public static Contract Read(ContractV3 record)
    {
        var contract = ContractMapV2.Read(record.Contract);
        return RecoveryMap.Read(contract, record.Recovery) with
        {
            // Both stand in the order of the instalments.
            Instalments = [.. contract.Instalments.Zip(record.Payments, Read)],
        };
    }

    /// <summary>Of what was prepared under version 2 the order is made as its event makes it.</summary>
    public static ContractV3 Of(ContractV2 old)
    {
        var contract = ContractMapV2.Read(old);
        return new(
            old,
            [
                .. old.Contract.Instalments.Select(one => new InstalmentPaymentsV3(
                    one.No,
                    null,
                    one.PreparedBy is { } by ? [Write(Prepared(contract, one.No, by))] : [],
                    [], [], null, 0)),
            ],
            new([], 0, 0));
    }

    private static PaymentOrder Prepared(Contract contract, int no, string by) => new(
        EndToEndId.OfUnnamed(contract.Terms, no),
        contract.Payable(contract.Instalment(no)!),
        contract.Payee,
        contract.PayeeChanged,
        PaymentOrderStage.Prepared,
        by);

    private static Instalment Read(Instalment instalment, InstalmentPaymentsV3 payments) => instalment with
    {
        InvoicePaper = Read(payments.Paper),
        Orders = [.. payments.Orders.Select(Read)],
        Offsets = [.. payments.Offsets.Select(RecoveryMap.Read)],
        Metered = MeteringMap.Read(payments.Metered),
        Drawn = new(payments.Drawn),
        Acts = instalment.Acts with { Approved = [.. payments.Approved.Select(Read)] },
    };

    private static partial InvoicePaperV3? Write(InvoicePaper? value);
    private static partial InvoicePaper? Read(InvoicePaperV3? record);

    [MapperIgnoreSource(nameof(PaymentOrder.IsOpen))]
    [MapperIgnoreSource(nameof(PaymentOrder.IsHere))]
    private static partial PaymentOrderV3 Write(PaymentOrder value);

    private static partial PaymentOrder Read(PaymentOrderV3 record);

    private static partial AuthorV1 Write(Author value);
    private static partial Author Read(AuthorV1 record);
}
