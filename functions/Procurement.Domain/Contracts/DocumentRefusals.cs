namespace Procurement.Domain.Contracts;

/// <summary>Why a document of a contract is not drawn, prepared or signed, or a gate or notice not recorded.</summary>
public static class DocumentRefusals
{
    /// <summary>There is no document of this number.</summary>
    public static readonly Refusal NotFound = new("document.notFound");

    /// <summary>A document of this number was drawn before.</summary>
    public static readonly Refusal AlreadyDrawn = new("document.alreadyDrawn");

    /// <summary>This party signed it.</summary>
    public static readonly Refusal AlreadySigned = new("document.alreadySigned");

    /// <summary>It was withdrawn, and nobody signs it any more.</summary>
    public static readonly Refusal Withdrawn = new("document.withdrawn");

    /// <summary>Where there is a document, signing means signing that.</summary>
    public static readonly Refusal SignTheDocument = new("agreement.signTheDocument");

    /// <summary>The certificate is of another organization than the party.</summary>
    public static readonly Refusal OtherOrganization = new("signature.otherOrganization");

    /// <summary>The certificate is of another person than the one who asks.</summary>
    public static readonly Refusal OtherPerson = new("signature.otherPerson");

    /// <summary>A key that is not the signer's alone needs an agreement of the parties (电子签名法 art. 13 ¶2).</summary>
    public static readonly Refusal KeyNotOwn = new("signature.keyNotOwn");

    /// <summary>The file does not say on which basis it is signed, or says another one.</summary>
    public static readonly Refusal PrintDiffers = new("signature.printDiffers");

    /// <summary>The file or its signatures do not pass the check.</summary>
    public static readonly Refusal Invalid = new("signature.invalid");

    /// <summary>Nothing was prepared under this id, or something else since, or for somebody else.</summary>
    public static readonly Refusal PreparationMissing = new("signature.preparationMissing");

    /// <summary>The time for this signature is over.</summary>
    public static readonly Refusal PreparationExpired = new("signature.preparationExpired");

    /// <summary>What the purchaser needs before it signs is not there (财库〔2021〕22号 arts. 23–25).</summary>
    public static readonly Refusal GateMissing = new("gate.missing");

    /// <summary>Whoever drafted the round does not record a gate (财库〔2021〕22号 art. 33).</summary>
    public static readonly Refusal DrafterRecordsNoGate = new("gate.drafterCannotRecord");

    /// <summary>Whoever recorded a gate does not sign.</summary>
    public static readonly Refusal RecorderCannotSign = new("gate.recorderCannotSign");

    /// <summary>No such notice is due about this document.</summary>
    public static readonly Refusal NoticeNotDue = new("notice.notDue");

    /// <summary>The notice was given before.</summary>
    public static readonly Refusal NoticeGiven = new("notice.alreadyGiven");
}
