using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// The partition of all objections of one objector in one round: a hash of the organization, or of the account of an
/// officer who records what others sent in.
/// </summary>
public sealed partial record ObjectorKey(string Tenant, string Round, string Objector)
{
    private const int HashLength = 16;
    private const int CommandLength = 12;

    /// <summary>The partition of an organization.</summary>
    public static ObjectorKey OfOrganization(RoundKey round, string organization) =>
        Of(round, $"organization {organization}");

    /// <summary>The partition of an officer.</summary>
    public static ObjectorKey OfOfficer(RoundKey round, string account) => Of(round, $"officer {account}");

    /// <summary>The partition that holds an objection, or null when the id has not the form of one.</summary>
    public static ObjectorKey? OfObjection(RoundKey round, string objection)
    {
        ArgumentNullException.ThrowIfNull(round);
        return IdForm.IsMatch(objection) ? new(round.Tenant, round.Round, objection[..HashLength]) : null;
    }

    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static ObjectorKey Parse(string key)
    {
        var parts = Keys.Split(key, 3);
        return new(parts[0], parts[1], parts[2]);
    }

    /// <summary>
    /// The id of the objection that a command raises; named after the command, so that the same one sent twice is one.
    /// </summary>
    public string Objection(Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return $"{Objector}-{stamp.Id[..CommandLength]}";
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Round, Objector);

    private static ObjectorKey Of(RoundKey round, string who)
    {
        ArgumentNullException.ThrowIfNull(round);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(who)));
        return new(round.Tenant, round.Round, hash[..HashLength]);
    }

    [GeneratedRegex(@"\A[0-9a-f]{16}-[0-9a-f]{12}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdForm { get; }
}
