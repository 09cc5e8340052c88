namespace Procurement.Domain.Attachments;

/// <summary>How much one organization may bring.</summary>
public static class AttachmentLimits
{
    /// <summary>The bytes of a mebibyte, in which people are told sizes.</summary>
    public const long Megabyte = 1024 * 1024;

    /// <summary>The largest file, whatever a round says.</summary>
    public const long SizeMax = 200 * Megabyte;

    /// <summary>The most files of one organization in one round; those that were removed do not count.</summary>
    public const int CountMax = 100;

    /// <summary>The most that are ever begun there, those included that were removed.</summary>
    public const int BegunMax = 1000;

    /// <summary>The most bytes of them together.</summary>
    public const long BytesMax = 2048 * Megabyte;

    /// <summary>The bytes of a block; a cut connection costs one at most.</summary>
    public const int BlockSize = 2 * (int)Megabyte;

    /// <summary>How many blocks a file of this size has.</summary>
    public static int BlocksOf(long size) => (int)((size + BlockSize - 1) / BlockSize);
}

/// <summary>How much one organization may bring to one round: files, files ever begun, and bytes together.</summary>
public sealed record AttachmentAllowance(int CountMax, int BegunMax, long BytesMax)
{
    /// <summary>For a proposal.</summary>
    public static AttachmentAllowance OfProposals { get; } =
        new(AttachmentLimits.CountMax, AttachmentLimits.BegunMax, AttachmentLimits.BytesMax);

    /// <summary>With a contract in force: vouchers and photos of up to three years.</summary>
    public static AttachmentAllowance OfContracts { get; } = new(5000, 10_000, 20_480 * AttachmentLimits.Megabyte);
}
