namespace Procurement.Domain.Rounds;

/// <summary>Why a step on a round is refused.</summary>
public static class RoundRefusals
{
    /// <summary>There is no such round.</summary>
    public static readonly Refusal NotFound = new("round.notFound");

    /// <summary>A published round does not change any more.</summary>
    public static readonly Refusal AlreadyPublished = new("round.alreadyPublished");

    /// <summary>Whoever drafted the round does not publish it (财库〔2021〕22号, 不相容岗位).</summary>
    public static readonly Refusal DrafterCannotPublish = new("round.drafterCannotPublish");

    /// <summary>Published after its opening time.</summary>
    public static readonly Refusal OpensInThePast = new("round.opensInThePast");

    /// <summary>The round is not in the phase in which this can be done.</summary>
    public static readonly Refusal WrongPhase = new("round.wrongPhase");

    /// <summary>The round was cancelled.</summary>
    public static readonly Refusal Cancelled = new("round.cancelled");

    /// <summary>Whoever drafted a round or sits on its panel neither cancels nor withdraws it.</summary>
    public static readonly Refusal NotYoursToEnd = new("round.notYoursToEnd");

    /// <summary>Only a published round that has not opened yet can be withdrawn.</summary>
    public static readonly Refusal AlreadyOpened = new("round.alreadyOpened");

    /// <summary>The fund of the round does not exist.</summary>
    public static readonly Refusal FundUnknown = new("round.fundUnknown");

    /// <summary>The fund of a round drafted from a template has less than its lots may spend.</summary>
    public static readonly Refusal FundTooSmall = new("round.fundTooSmall");

    /// <summary>The time has not come yet.</summary>
    public static readonly Refusal TooEarly = new("round.tooEarly");

    /// <summary>Somebody who is to keep a share has registered no key to wrap it to.</summary>
    public static readonly Refusal HolderWithoutKey = new("sealing.holderWithoutKey");

    /// <summary>The proposals are not unsealed yet.</summary>
    public static readonly Refusal StillSealed = new("round.stillSealed");

    /// <summary>Sheets are missing and no reason was given to rank without them.</summary>
    public static readonly Refusal SheetsMissing = new("evaluation.sheetsMissing");
}
