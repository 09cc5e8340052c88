using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Procurement.Functions.Http;

namespace Procurement.Functions.Orders;

/// <summary>
/// What somebody without a token may send: small bodies, and so many a minute from one address. An address is kept in
/// memory for a minute and nowhere else; each instance counts for itself, which is enough against one machine that
/// tries links.
/// </summary>
public sealed class PublicLimits(IConfiguration settings)
{
    /// <summary>The most bytes of a body: 16 KiB.</summary>
    public const int BytesMax = 16 * 1024;

    // A community centre, with everybody behind one address.
    private const int PostsUsual = 120;
    private const int AddressesMax = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, int> posts = new(StringComparer.Ordinal);
    private DateTimeOffset since = TimeProvider.System.GetUtcNow();

    private int PostsMax =>
        int.TryParse(settings["Public:PostsPerMinute"], NumberStyles.None, CultureInfo.InvariantCulture, out var said)
            ? said
            : PostsUsual;

    /// <summary>Counts a request; throws 429 <c>public.tooOften</c> for one too many.</summary>
    public void Admit(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (from, now) = (AddressOf(request), TimeProvider.System.GetUtcNow());
        int count;
        lock (posts)
        {
            if (now - since >= Window || posts.Count >= AddressesMax)
            {
                posts.Clear();
                since = now;
            }

            count = posts[from] = posts.GetValueOrDefault(from) + 1;
        }

        if (count <= PostsMax) return;
        const string code = "public.tooOften";
        throw new ProblemException(new(code, ProblemTexts.Of(code)) { RetryAfterSeconds = (int)Window.TotalSeconds });
    }

    // The last one is what the platform's own front saw; what stands before it anybody can write.
    private static string AddressOf(HttpRequest request) =>
        request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim() is { Length: > 0 } forwarded
            ? forwarded
            : $"{request.HttpContext.Connection.RemoteIpAddress}";
}
