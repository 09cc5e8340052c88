using Procurement.Domain.Contracts;
using static Procurement.Domain.Feedbacks.FeedbackRefusals;

namespace Procurement.Domain.Feedbacks;

/// <summary>Names the account that speaks for the community, and whom it judges.</summary>
public sealed record NameCommunity(string Account, string Department, Author By) : FeedbackCommand(By);

/// <summary>Says something.</summary>
public sealed record GiveFeedback(
    FeedbackSide Side,
    string Giver,
    FeedbackStage Stage,
    FeedbackSubject Subject,
    IReadOnlyDictionary<FeedbackItem, int> Scores,
    string? Text,
    Author By) : FeedbackCommand(By);

/// <summary>Takes it back; <paramref name="IsPublished"/> is whether the list of its year is.</summary>
public sealed record WithdrawFeedback(FeedbackStage Stage, bool IsPublished, Author By) : FeedbackCommand(By);

/// <summary>Why something is refused.</summary>
public static class FeedbackRefusals
{
    /// <summary>Nothing was said for this stage.</summary>
    public static readonly Refusal NotFound = new("feedback.notFound");

    /// <summary>Something was said for this stage; it can be taken back first.</summary>
    public static readonly Refusal AlreadyGiven = new("feedback.alreadyGiven");

    /// <summary>Not every item of the form has a value from 1 to 5, or another has.</summary>
    public static readonly Refusal Incomplete = new("feedback.incomplete");

    /// <summary>Its year is published, without a name; it cannot be taken out any more.</summary>
    public static readonly Refusal Published = new("feedback.published");

    /// <summary>The community said something already; another would answer for it.</summary>
    public static readonly Refusal CommunitySpoke = new("feedback.communitySpoke");
}

/// <summary>Judging in the other direction: once for each contract and stage.</summary>
public static class GivingFeedback
{
    private static readonly IReadOnlySet<FeedbackItem> OfPurchasers = new HashSet<FeedbackItem>
    {
        FeedbackItem.ClearNeeds, FeedbackItem.Cooperation, FeedbackItem.Timeliness, FeedbackItem.Payment,
        FeedbackItem.Respect,
    };

    private static readonly IReadOnlySet<FeedbackItem> OfDepartments = new HashSet<FeedbackItem>
    {
        FeedbackItem.ClearNeeds, FeedbackItem.Cooperation, FeedbackItem.Timeliness, FeedbackItem.Resources,
    };

    /// <summary>The items that a side judges.</summary>
    public static IReadOnlySet<FeedbackItem> FormOf(FeedbackSide side) => side switch
    {
        FeedbackSide.Organization => OfPurchasers,
        FeedbackSide.Community => OfDepartments,
    };

    /// <summary>Names who speaks for the community, as long as nobody spoke.</summary>
    public static Decision<FeedbackEvent> Decide(Feedback? feedback, NameCommunity command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNot(contract) is { } why) return why;
        return feedback?.Entries.Count > 0 ? CommunitySpoke : new CommunityNamed(command.Account, command.Department);
    }

    /// <summary>Takes what is said.</summary>
    public static Decision<FeedbackEvent> Decide(Feedback? feedback, GiveFeedback command, Contract? contract)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNot(contract) is { } why) return why;
        if (feedback?.EntryOrNull(command.Stage) is not null) return AlreadyGiven;
        var isWhole = FormOf(command.Side).SetEquals(command.Scores.Keys)
            && command.Scores.Values.All(one => one is >= 1 and <= 5);
        return !isWhole
            ? Incomplete
            : new FeedbackGiven(
                command.Side, command.Giver, command.Stage, command.Subject, command.Scores, command.Text);
    }

    /// <summary>Takes it back, until the list of its year is published.</summary>
    public static Decision<FeedbackEvent> Decide(Feedback? feedback, WithdrawFeedback command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (feedback?.EntryOrNull(command.Stage) is null) return NotFound;
        return command.IsPublished ? Published : new FeedbackWithdrawn(command.Stage);
    }

    // Also after its end: whoever was treated badly then may say so.
    private static Refusal? WhyNot(Contract? contract) => contract switch
    {
        null => ContractRefusals.NotFound,
        { Status: ContractStatus.InForce } or { HasEnded: true } => null,
        _ => ContractRefusals.NotInForce,
    };
}
