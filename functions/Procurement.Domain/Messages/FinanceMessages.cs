using static Procurement.Domain.Messages.Wording;

namespace Procurement.Domain.Messages;

/// <summary>What finance is told before days of the law come.</summary>
public static class FinanceMessages
{
    /// <summary>That the list of arrears of a year is to be published by a day, or is late.</summary>
    public static IEnumerable<MessageDraft> OfArrearsList(int year, DateOnly dueBy, bool isLate) =>
        from to in (Mailbox[])[Mailbox.Finance, Mailbox.FinanceApprovers]
        select new MessageDraft(
            to,
            MessageKind.ArrearsListDue,
            isLate ? $"{year}年逾期未支付情况尚未公开" : $"请公开{year}年逾期未支付情况",
            isLate
                ? $"{year}年逾期尚未支付款项的情况应于{Day(dueBy)}前公开，现已逾期，请尽快编制并公开。"
                : $"{year}年逾期尚未支付款项的合同数量、金额等情况应于{Day(dueBy)}前公开（国务院令第802号第十八条），请编制清单并由另一人公开。",
            "/reports/arrears");
}
