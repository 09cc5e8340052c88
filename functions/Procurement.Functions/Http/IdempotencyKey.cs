using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Procurement.Functions.Http;

/// <summary>The client's name for one POST, so that repeating it does nothing twice.</summary>
public static partial class IdempotencyKey
{
    /// <summary>The header's name.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>
    /// Reads 1–64 of <c>[A-Za-z0-9-_.:]</c>; throws 400 <c>idempotencyKey.missing</c> or <c>.malformed</c>.
    /// </summary>
    public static string Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var values = request.Headers[Header];
        if (values.Count is 0) throw Problems.WrongHeader("idempotencyKey.missing", Header);

        var key = values.ToString();
        return values.Count is 1 && Form.IsMatch(key)
            ? key
            : throw Problems.WrongHeader("idempotencyKey.malformed", Header);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_.:-]{1,64}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form { get; }
}
