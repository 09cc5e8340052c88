using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Procurement.Domain;

namespace Procurement.Functions.Http;

/// <summary>What a PUT says of the version it replaces: nothing, that there is none, or which one it saw.</summary>
public sealed partial record Precondition(bool MustNotExist, string? Version)
{
    private static readonly Refusal Stale = new("etag.stale");
    private static readonly Refusal Required = new("etag.required");

    /// <summary>
    /// Reads one strong tag in If-Match or <c>*</c> in If-None-Match, or throws 400 <c>etag.malformed</c>.
    /// </summary>
    public static Precondition Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var match = request.Headers.IfMatch;
        var noneMatch = request.Headers.IfNoneMatch;
        if (match.Count + noneMatch.Count > 1) throw Problems.WrongHeader("etag.malformed", "If-Match");
        if (noneMatch.Count is 1)
        {
            return noneMatch == "*"
                ? new Precondition(MustNotExist: true, null)
                : throw Problems.WrongHeader("etag.malformed", "If-None-Match");
        }

        if (match.Count is 0) return new Precondition(MustNotExist: false, null);
        return TagForm.Match(match.ToString()) is { Success: true } tag
            ? new Precondition(MustNotExist: false, tag.Groups["version"].Value)
            : throw Problems.WrongHeader("etag.malformed", "If-Match");
    }

    /// <summary>
    /// Null if the write may go on; 412 <c>etag.stale</c> if another version is there than the writer saw, 428
    /// <c>etag.required</c> if the writer did not say which. <paramref name="current"/> is 0 where nothing exists.
    /// </summary>
    public Refusal? RefusalOrNull(long current)
    {
        if (current is 0) return Version is null ? null : Stale;
        if (MustNotExist) return Stale;
        if (Version is null) return Required;
        return string.Equals(Version, $"{current}", StringComparison.Ordinal) ? null : Stale;
    }

    /// <summary>The header value of a version, which is 1–64 of <c>[A-Za-z0-9-_.:]</c>; another text throws.</summary>
    public static string ToETag(string version)
    {
        var tag = $"\"{version}\"";
        return TagForm.IsMatch(tag) ? tag : throw new ArgumentException("Not a version.", nameof(version));
    }

    [GeneratedRegex(
        @"\A""(?<version>[A-Za-z0-9_.:-]{1,64})""\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TagForm { get; }
}
