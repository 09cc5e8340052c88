using System.Security.Cryptography;
using System.Text;
using Procurement.Domain;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// What storage notes of a command: the id under which it is carried out at most once per aggregate, who gives it and
/// when, and a digest of what it asks, by which an id that is used for something else is recognised.
/// </summary>
public sealed record Stamp(string Id, Author By, string Digest)
{
    /// <summary>The account that the system acts under when a timer or a follow-up gives the command.</summary>
    public const string System = "system";

    /// <summary>A person's command: the idempotency key counts for one account.</summary>
    public static Stamp Of(Author by, string idempotencyKey, string digest) =>
        new(Hash($"{by.Account}\n{idempotencyKey}")[..32], by, digest);

    /// <summary>A command that must not be given twice however often its cause is handled.</summary>
    public static Stamp FollowUp(string cause, DateTimeOffset at) =>
        new(Hash(cause)[..32], new Author(System, at), Hash(cause));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
