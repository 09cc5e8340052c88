using Procurement.Domain;

namespace Procurement.Functions.Proposals;

/// <summary>Why a file is kept back although nothing is wrong with it: the service has no key of it.</summary>
internal static class FileKeyRefusals
{
    /// <summary>Its key is under seal: the opening of the round opens it, or its organization's own key.</summary>
    public static readonly Refusal UnderSeal = new("attachment.sealed");

    /// <summary>
    /// Its key went under seal with an earlier submission and is not the service's any more: it is uploaded again.
    /// </summary>
    public static readonly Refusal KeyGone = new("attachment.keyGone");
}
