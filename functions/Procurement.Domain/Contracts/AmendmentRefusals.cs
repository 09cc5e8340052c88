namespace Procurement.Domain.Contracts;

/// <summary>Why a supplement is refused.</summary>
public static class AmendmentRefusals
{
    /// <summary>The contract was not drawn as a document, so that no document can change it.</summary>
    public static readonly Refusal NoDocuments = new("amendment.noDocuments");

    /// <summary>The term is over, or the final evaluation was made: there is nothing to change any more.</summary>
    public static readonly Refusal TooLate = new("amendment.tooLate");

    /// <summary>Another supplement waits for its signatures.</summary>
    public static readonly Refusal AlreadyOpen = new("amendment.alreadyOpen");

    /// <summary>No supplement of this number waits for its signatures.</summary>
    public static readonly Refusal NotOpen = new("amendment.notOpen");

    /// <summary>Everything would read as before.</summary>
    public static readonly Refusal NothingChanges = new("amendment.nothingChanges");

    /// <summary>All supplements together would be above 10 % of the original amount (政府采购法 art. 49).</summary>
    public static readonly Refusal AboveTenth = new("amendment.aboveTenth");

    /// <summary>The instalments do not add up to the new amount.</summary>
    public static readonly Refusal InstalmentsSum = new("amendment.instalmentsSum");

    /// <summary>Numbers, order and conditions of the instalments stay.</summary>
    public static readonly Refusal InstalmentsOrder = new("amendment.instalmentsOrder");

    /// <summary>An instalment that was claimed, accepted or paid stays as it is.</summary>
    public static readonly Refusal InstalmentSettled = new("amendment.instalmentSettled");

    /// <summary>An instalment of nothing is none.</summary>
    public static readonly Refusal InstalmentNotPositive = new("amendment.instalmentNotPositive");

    /// <summary>The term would be longer than the law allows (财政部令第102号 art. 24).</summary>
    public static readonly Refusal TermTooLong = new("amendment.termTooLong");

    /// <summary>A term does not end before today.</summary>
    public static readonly Refusal TermPast = new("amendment.termPast");

    /// <summary>A contract has at least one key figure.</summary>
    public static readonly Refusal KpisEmpty = new("amendment.kpisEmpty");

    /// <summary>Two key figures of one reference and region, or two sites of one reference.</summary>
    public static readonly Refusal RefTwice = new("amendment.refTwice");

    /// <summary>Whoever proposed a supplement withdraws it; the other party refuses it.</summary>
    public static readonly Refusal OwnProposal = new("amendment.ownProposal");

    /// <summary>The party that proposed a supplement withdraws it, nobody else.</summary>
    public static readonly Refusal NotYours = new("amendment.notYours");

    /// <summary>Its days for signing are over.</summary>
    public static readonly Refusal Lapsed = new("amendment.lapsed");

    /// <summary>Its days for signing are not over.</summary>
    public static readonly Refusal NotLapsed = new("amendment.notLapsed");
}
