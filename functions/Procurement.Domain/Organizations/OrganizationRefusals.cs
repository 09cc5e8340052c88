namespace Procurement.Domain.Organizations;

/// <summary>Why the registry does not take what it is told.</summary>
public static class OrganizationRefusals
{
    /// <summary>The registry does not know the organization.</summary>
    public static readonly Refusal NotFound = new("organization.notFound");

    /// <summary>The check character of the 统一社会信用代码 is wrong (GB 32100-2015).</summary>
    public static readonly Refusal CodeInvalid = new("organization.codeInvalid");

    /// <summary>Eighteen zeros meet the check and are nobody's code.</summary>
    public static readonly Refusal CodeAllZero = new("organization.codeAllZero");

    /// <summary>The number is a person's (公民身份号码, GB 11643), which must not be registered or published.</summary>
    public static readonly Refusal CodeIsIdentityCard = new("organization.codeIsIdentityCard");

    /// <summary>An organ of the state (11…) buys and never supplies (政府购买服务管理办法).</summary>
    public static readonly Refusal CodeOfOrgan = new("organization.codeOfOrgan");

    /// <summary>The code says another kind.</summary>
    public static readonly Refusal KindNotOfCode = new("organization.kindNotOfCode");

    /// <summary>The code says no kind, so that an officer has to say why it is this one.</summary>
    public static readonly Refusal KindReasonMissing = new("organization.kindReasonMissing");

    /// <summary>Only an enterprise has a price deduction: social organizations are not 小微企业 (财库〔2020〕46号).</summary>
    public static readonly Refusal DeductionNotForKind = new("organization.deductionNotForKind");

    /// <summary>The account is held under another name than the organization's.</summary>
    public static readonly Refusal AccountHolderDiffers = new("account.holderDiffers");

    /// <summary>Another account waits for its confirmation.</summary>
    public static readonly Refusal AccountChangeWaits = new("account.changeWaits");

    /// <summary>It is the account that is there already.</summary>
    public static readonly Refusal AccountUnchanged = new("account.unchanged");

    /// <summary>No account waits for its confirmation.</summary>
    public static readonly Refusal AccountNotProposed = new("account.notProposed");

    /// <summary>The number that was typed in is not that of the proposed account.</summary>
    public static readonly Refusal AccountNumberDiffers = new("account.numberDiffers");

    /// <summary>Whoever proposed an account does not confirm it.</summary>
    public static readonly Refusal ProposerCannotConfirm = new("account.proposerCannotConfirm");
}
