using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Models;
using Procurement.Domain.Attachments;

namespace Procurement.Storage.Attachments;

/// <summary>
/// How the blocks of an upload are named: numbers from 0, of equal length as the blob service wants them.
/// </summary>
public static class UploadBlocks
{
    /// <summary>The names of the blocks of a file of this size, in order.</summary>
    public static IReadOnlyList<string> Of(long size) =>
        [.. Enumerable.Range(0, AttachmentLimits.BlocksOf(size)).Select(NameOf)];

    /// <summary>The name of a block: Base64 of six digits.</summary>
    public static string NameOf(int number) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(number.ToString("D6", CultureInfo.InvariantCulture)));

    /// <summary>The numbers of those blocks that are there, with their sizes; the latest of a name counts.</summary>
    internal static IReadOnlyDictionary<int, long> There(BlockList list, long size)
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var block in list.CommittedBlocks.Concat(list.UncommittedBlocks)) sizes[block.Name] = block.SizeLong;
        return Of(size).Select((name, number) => (name, number))
            .Where(one => sizes.ContainsKey(one.name))
            .ToDictionary(one => one.number, one => sizes[one.name]);
    }
}
