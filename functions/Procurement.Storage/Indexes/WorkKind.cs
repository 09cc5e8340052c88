namespace Procurement.Storage.Indexes;

/// <summary>What somebody of the purchaser's side has to do.</summary>
public enum WorkKind
{
    /// <summary>A round is drafted and not announced.</summary>
    ToPublish,

    /// <summary>The time for proposals is over: formal examination, then the committee.</summary>
    ToExamine,

    /// <summary>Evaluators score: their sheets are awaited, then the notice.</summary>
    ToConclude,

    /// <summary>The notice period is over: the final award.</summary>
    ToAward,

    /// <summary>An objection lacks its answer.</summary>
    ToResolve,

    /// <summary>A contract lacks a signature.</summary>
    ToSign,

    /// <summary>
    /// The supplier proposed a supplement or signed it, gave notice of termination or asks for consent to a
    /// subcontract, or a suspension is to be looked at again.
    /// </summary>
    ToAnswer,

    /// <summary>What must be there before the purchaser signs is not recorded.</summary>
    ToReview,

    /// <summary>A contract is to be published or filed.</summary>
    ToNotify,

    /// <summary>A claim was made, or expenditure reported.</summary>
    ToAccept,

    /// <summary>A claim was accepted: its payment is to be prepared.</summary>
    ToPrepare,

    /// <summary>A payment was prepared: it is to be approved, above a threshold by one person more.</summary>
    ToApprove,

    /// <summary>A payment has every approval: it is to go into a batch for the bank.</summary>
    ToBatch,

    /// <summary>The last day for paying is over.</summary>
    Overdue,

    /// <summary>An organization registered itself: its evidence is to be looked at.</summary>
    ToVerify,

    /// <summary>Somebody entered the pool of evaluators: the evidence is to be looked at.</summary>
    ToVerifyEvaluators,

    /// <summary>Certificates of social workers wait for an officer.</summary>
    ToConfirmCertificates,

    /// <summary>Another account waits for finance.</summary>
    ToConfirmAccount,
}
