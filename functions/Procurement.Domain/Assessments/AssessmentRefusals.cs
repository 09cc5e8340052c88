namespace Procurement.Domain.Assessments;

/// <summary>Why a step of an assessment is refused.</summary>
public static class AssessmentRefusals
{
    /// <summary>The round says nothing of this stage.</summary>
    public static readonly Refusal NoTerm = new("assessment.noTerm");

    /// <summary>The stage is arranged already, or concluded.</summary>
    public static readonly Refusal AlreadyArranged = new("assessment.alreadyArranged");

    /// <summary>The final assessment comes after the mid-term one.</summary>
    public static readonly Refusal MidtermFirst = new("assessment.midtermFirst");

    /// <summary>The parties are not those of the round, each once.</summary>
    public static readonly Refusal PartiesDiffer = new("assessment.partiesDiffer");

    /// <summary>One account is named for two parties.</summary>
    public static readonly Refusal AccountTwice = new("assessment.accountTwice");

    /// <summary>The account acted for the supplier, or belongs to it.</summary>
    public static readonly Refusal SupplierSide = new("assessment.supplierSide");

    /// <summary>Whoever signed for the purchaser does not assess.</summary>
    public static readonly Refusal SignerCannotAssess = new("assessment.signerCannotAssess");

    /// <summary>The third party or the community's account acted for the purchaser.</summary>
    public static readonly Refusal NotIndependent = new("assessment.notIndependent");

    /// <summary>The maxima do not sum to 100, or one is not above 0.</summary>
    public static readonly Refusal CriteriaSum = new("assessment.criteriaSum");

    /// <summary>A criterion is named twice.</summary>
    public static readonly Refusal CriterionTwice = new("assessment.criterionTwice");

    /// <summary>The stage is not arranged, was given up, or is concluded.</summary>
    public static readonly Refusal NotOpen = new("assessment.notOpen");

    /// <summary>The account fills no sheet at this stage.</summary>
    public static readonly Refusal NotYourSheet = new("assessment.notYourSheet");

    /// <summary>The sheet of this party is in.</summary>
    public static readonly Refusal SheetIn = new("assessment.sheetIn");

    /// <summary>The supplier has handed in nothing, and has time yet.</summary>
    public static readonly Refusal MaterialAwaited = new("assessment.materialAwaited");

    /// <summary>The supplier's material is in.</summary>
    public static readonly Refusal MaterialIn = new("assessment.materialIn");

    /// <summary>The last day is over, and late is failed.</summary>
    public static readonly Refusal MaterialLate = new("assessment.materialLate");

    /// <summary>The last day is not over, so the stage has not failed by time.</summary>
    public static readonly Refusal NotLate = new("assessment.notLate");

    /// <summary>A sheet has one line for each criterion and no other.</summary>
    public static readonly Refusal LinesDiffer = new("assessment.linesDiffer");

    /// <summary>Points lie between 0 and the maximum of their criterion.</summary>
    public static readonly Refusal PointsOutOfRange = new("assessment.pointsOutOfRange");

    /// <summary>Whoever gives less than the maximum says why.</summary>
    public static readonly Refusal RemarkMissing = new("assessment.remarkMissing");

    /// <summary>The residents' sheet has the score of a survey and its name, and no lines.</summary>
    public static readonly Refusal SurveyMissing = new("assessment.surveyMissing");

    /// <summary>The survey of this contract came to another score.</summary>
    public static readonly Refusal SurveyDiffers = new("assessment.surveyDiffers");

    /// <summary>The round has no such party.</summary>
    public static readonly Refusal NoSuchParty = new("assessment.noSuchParty");

    /// <summary>After a first result somebody else than who arranged the stage gives it up.</summary>
    public static readonly Refusal ArrangerCannotGiveUp = new("assessment.arrangerCannotGiveUp");
}

/// <summary>Why a step of an acceptance is refused.</summary>
public static class AcceptanceRefusals
{
    /// <summary>There is no acceptance of this contract.</summary>
    public static readonly Refusal NotFound = new("acceptance.notFound");

    /// <summary>The acceptance passed; nothing changes it any more.</summary>
    public static readonly Refusal AlreadyPassed = new("acceptance.alreadyPassed");

    /// <summary>It is signed by somebody, and has to be taken back first.</summary>
    public static readonly Refusal SignedAlready = new("acceptance.signedAlready");

    /// <summary>An item of the agreement is missing, or one is there twice.</summary>
    public static readonly Refusal ItemsDiffer = new("acceptance.itemsDiffer");

    /// <summary>A figure of the agreement was not measured.</summary>
    public static readonly Refusal MeasureMissing = new("acceptance.measureMissing");

    /// <summary>Whoever finds an item not met says why.</summary>
    public static readonly Refusal OpinionMissing = new("acceptance.opinionMissing");

    /// <summary>Two or more accepters, each once.</summary>
    public static readonly Refusal TwoAccepters = new("acceptance.twoAccepters");

    /// <summary>Whoever drafted, signed the contract, or acted for the supplier does not accept.</summary>
    public static readonly Refusal AccepterNotFree = new("acceptance.accepterNotFree");

    /// <summary>Of a public service, people who were served are invited.</summary>
    public static readonly Refusal NobodyInvited = new("acceptance.nobodyInvited");

    /// <summary>The acceptance is not being signed now.</summary>
    public static readonly Refusal NotDrafted = new("acceptance.notDrafted");

    /// <summary>Nobody of this name was invited.</summary>
    public static readonly Refusal InvitedNotFound = new("acceptance.invitedNotFound");

    /// <summary>This opinion is archived, and stays as it is.</summary>
    public static readonly Refusal HeardAlready = new("acceptance.opinionArchived");

    /// <summary>The account is none of the accepters.</summary>
    public static readonly Refusal NotAccepter = new("acceptance.notAccepter");

    /// <summary>This accepter signed.</summary>
    public static readonly Refusal SignedByYou = new("acceptance.signedByYou");

    /// <summary>Those who were invited are heard before anybody signs.</summary>
    public static readonly Refusal OpinionsAwaited = new("acceptance.opinionsAwaited");

    /// <summary>An accepter has not signed.</summary>
    public static readonly Refusal SignaturesAwaited = new("acceptance.signaturesAwaited");
}
