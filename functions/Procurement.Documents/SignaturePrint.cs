namespace Procurement.Documents;

/// <summary>
/// What the box says about a signature's legal basis. Every document can show each of them, whichever is signed with.
/// </summary>
public static class SignaturePrint
{
    /// <summary>The four conditions of 电子签名法 13 ¶1.</summary>
    public const string FourConditions =
        "电子签名制作数据由签署人专有并单独控制，签署后对签名和正文的任何改动能够被发现（《中华人民共和国电子签名法》第十三条第一款）。";

    /// <summary>Conditions the parties agreed on, 电子签名法 13 ¶2.</summary>
    public const string Agreed = "本电子签名符合双方约定的可靠条件（《中华人民共和国电子签名法》第十三条第二款）。";

    /// <summary>A key that the server keeps is recorded, and never called reliable.</summary>
    public const string KeptByTheServer = "签名制作数据由本平台保管，并非签署人单独控制，本签名仅作记录，不视为可靠的电子签名。";

    // Also the marks and words of the stamp itself.
    internal const string Stamp = "证书持有人签署时间：，。、（）0123456789-:+ ,.()/"
        + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    internal static IEnumerable<string> All => [FourConditions, Agreed, KeptByTheServer, Stamp];
}
