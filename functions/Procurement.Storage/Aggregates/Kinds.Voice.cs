using Procurement.Domain.Feedbacks;
using Procurement.Domain.Fees;
using Procurement.Domain.Surveys;
using Procurement.Storage.Account;
using Procurement.Storage.Stored.V1.Feedbacks;
using Procurement.Storage.Stored.V1.Fees;
using Procurement.Storage.Stored.V1.Surveys;

namespace Procurement.Storage.Aggregates;

/// <content>What residents, communities and suppliers say under a contract.</content>
public static partial class Kinds
{
    /// <summary>The surveys of residents under one contract.</summary>
    public static readonly AggregateKind<Survey, SurveyEvent> Surveys = new(
        TableNames.Surveys, SurveyRecords.Events, SurveyRecords.Heads, SurveyHistory.Apply);

    /// <summary>What one side under a contract says of the other.</summary>
    public static readonly AggregateKind<Feedback, FeedbackEvent> Feedbacks = new(
        TableNames.Feedbacks, FeedbackRecords.Events, FeedbackRecords.Heads, FeedbackHistory.Apply);

    /// <summary>Reward lists, one of each year.</summary>
    public static readonly AggregateKind<RewardList, RewardsEvent> RewardLists = new(
        TableNames.RewardLists,
        FeedbackRecords.RewardEvents,
        FeedbackRecords.RewardLists,
        (_, happened, by) => RewardList.Apply(happened, by));

    /// <summary>How a ledger of fees holds each report of a resident.</summary>
    public static readonly Parts<FeeBook, FeeReport> FeeReports = new(
        "report", FeeRecords.Reports, book => book.Reports, (book, loaded) => book with { Reports = loaded });

    /// <summary>How it holds what was charged in a month.</summary>
    public static readonly Parts<FeeBook, FeeMonth> FeeMonths = new(
        "month", FeeRecords.Months, book => book.Months, (book, loaded) => book with { Months = loaded });

    /// <summary>Own fees beside free services under one contract, a row for each month and each report.</summary>
    public static readonly AggregateKind<FeeBook, FeeEvent> FeeBooks = new(
        TableNames.FeeBooks, FeeRecords.Events, FeeRecords.Heads, FeeHistory.Apply, FeeReports, FeeMonths);
}
