using System.Security.Cryptography;
using System.Text;
using Procurement.Domain;

namespace Procurement.Functions.Storage;

/// <summary>
/// A command as storage sees it: its id, which is carried out at most once per aggregate; who gives it and when; and a
/// digest of what it asks, by which an id that is used for something else is recognised.
/// </summary>
public sealed record Command(string Id, By By, string Digest)
{
    /// <summary>The account that the system acts under when a timer or a follow-up gives the command.</summary>
    public const string System = "system";

    /// <summary>A person's command: the idempotency key counts for one account.</summary>
    public static Command Of(By by, string idempotencyKey, string asked) =>
        new(Hash($"{by.Account}\n{idempotencyKey}")[..32], by, Hash(asked));

    /// <summary>A command that must not be given twice however often its cause is handled.</summary>
    public static Command FollowUp(string cause, DateTimeOffset at) =>
        new(Hash(cause)[..32], new By(System, at), Hash(cause));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
