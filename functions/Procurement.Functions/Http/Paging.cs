using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Procurement.Functions.Http;

/// <summary>A page of a list; <paramref name="Next"/> is the cursor of the next page, null on the last.</summary>
public sealed record ListOf<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which page of a list: at most so many items, after the continuation (null: from the start).</summary>
public sealed record Paging(string List, int Limit, string? After)
{
    /// <summary>Items of a page where the request does not say.</summary>
    public const int LimitUsual = 50;

    /// <summary>The most items of a page.</summary>
    public const int LimitMax = 200;

    private const int CursorMax = 1024;
    private const int CheckBytes = 8;

    /// <summary>Reads <c>limit</c> and <c>cursor</c>; throws 400 <c>limit.invalid</c>, <c>cursor.invalid</c>.</summary>
    /// <param name="request">The request; its path is the list that a cursor belongs to.</param>
    /// <param name="filter">What else narrows the list, so that a cursor of another selection is refused.</param>
    public static Paging Read(HttpRequest request, string filter = "")
    {
        ArgumentNullException.ThrowIfNull(request);
        var limit = LimitUsual;
        if (request.Query.TryGetValue("limit", out var asked)
            && (!int.TryParse(asked, NumberStyles.None, null, out limit) || limit is < 1 or > LimitMax))
        {
            throw Problems.WrongHeader("limit.invalid", "limit");
        }

        var first = new Paging($"{request.Path}\n{filter}", limit, null);
        if (!request.Query.TryGetValue("cursor", out var cursor)) return first;
        return cursor is [{ } text] && first.Open(text) is { } after
            ? first with { After = after }
            : throw Problems.WrongHeader("cursor.invalid", "cursor");
    }

    /// <summary>The page as an answer; the next one starts after <paramref name="continuation"/>, if any.</summary>
    public ListOf<T> Page<T>(IReadOnlyList<T> items, string? continuation) =>
        new(items, continuation is null ? null : Seal(continuation));

    private string Seal(string continuation)
    {
        var text = Encoding.UTF8.GetBytes(continuation);
        return Base64Url.EncodeToString([.. Check(text), .. text]);
    }

    private string? Open(string cursor)
    {
        if (cursor.Length is 0 or > CursorMax || !Base64Url.IsValid(cursor)) return null;

        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < CheckBytes) return null;

        var text = bytes.AsSpan(CheckBytes);
        return Check(text).AsSpan().SequenceEqual(bytes.AsSpan(0, CheckBytes)) ? Encoding.UTF8.GetString(text) : null;
    }

    // Catches a damaged cursor and one of another list. It is no secret: a use case reads only its caller's partition,
    // whatever the continuation says.
    private byte[] Check(ReadOnlySpan<byte> text) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(List), 0, .. text])[..CheckBytes];
}
