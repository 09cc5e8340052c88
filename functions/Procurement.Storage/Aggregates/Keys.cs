using Procurement.Storage.Account;

namespace Procurement.Storage.Aggregates;

/// <summary>The partition of an organization: one per district and 统一社会信用代码.</summary>
public sealed record OrganizationKey(string Tenant, string Uscc)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static OrganizationKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Uscc);
}

/// <summary>The partition of the registration that an account sent for its organization.</summary>
public sealed record EnrolmentKey(string Tenant, string Account)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static EnrolmentKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Account);
}

/// <summary>The partition of a fund.</summary>
public sealed record FundKey(string Tenant, string Fund)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static FundKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Fund);
}

/// <summary>The partition of a round.</summary>
public sealed record RoundKey(string Tenant, string Round)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static RoundKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Round);
}

/// <summary>The partition of all proposals of one organization in one round.</summary>
public sealed record ProposalsKey(string Tenant, string Round, string Organization)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static ProposalsKey Parse(string key)
    {
        var parts = Keys.Split(key, 3);
        return new(parts[0], parts[1], parts[2]);
    }

    /// <summary>The partition that holds a proposal, or null when the id has not the form of one.</summary>
    public static ProposalsKey? OfProposal(string tenant, string round, string proposal) =>
        proposal.IndexOf('-', StringComparison.Ordinal) is 18 ? new(tenant, round, proposal[..18]) : null;

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Round, Organization);
}

/// <summary>The partition of all files that one organization brought to one round.</summary>
public sealed record AttachmentsKey(string Tenant, string Round, string Organization)
{
    private const int CodeLength = 18;

    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static AttachmentsKey Parse(string key)
    {
        var parts = Keys.Split(key, 3);
        return new(parts[0], parts[1], parts[2]);
    }

    /// <summary>The partition that holds an attachment, or null when the id has not the form of one.</summary>
    public static AttachmentsKey? OfAttachment(string tenant, string round, string attachment) =>
        attachment.IndexOf("-f", StringComparison.Ordinal) is CodeLength
            ? new(tenant, round, attachment[..CodeLength])
            : null;

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Round, Organization);
}

/// <summary>The partition of what becomes of one lot of a round.</summary>
public sealed record LotKey(string Tenant, string Round, string Lot)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static LotKey Parse(string key)
    {
        var parts = Keys.Split(key, 3);
        return new(parts[0], parts[1], parts[2]);
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Round, Lot);
}

/// <summary>The partition of one evaluator's sheets in one lot of a round.</summary>
public sealed record ScoreBookKey(string Tenant, string Round, string Evaluator, string Lot)
{
    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Round, Evaluator, Lot);
}

/// <summary>The partition of a contract: one per awarded proposal.</summary>
public sealed record ContractKey(string Tenant, string Round, string Proposal)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static ContractKey Parse(string key)
    {
        var parts = Keys.Split(key, 3);
        return new(parts[0], parts[1], parts[2]);
    }

    /// <summary>The key of the contract that a fund of this district names so.</summary>
    public static ContractKey OfFund(string tenant, string name) => Parse(Keys.Join(tenant, name));

    /// <summary>How the fund of the same district names the contract.</summary>
    public string InFund => Keys.Join(Round, Proposal);

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Round, Proposal);
}

/// <summary>The partition of an account's own key, to which shares of sealed rounds are wrapped.</summary>
public sealed record KeyHolderKey(string Tenant, string Account)
{
    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Account);
}

/// <summary>The partition of the law book: one for the whole installation.</summary>
public static class LawBookKey
{
    /// <summary>The key.</summary>
    public const string Only = StuckWorkKey.Installation;
}

/// <summary>
/// The partition of what was done about one piece of stuck work; the id says which work it is, whenever it is stuck.
/// </summary>
public sealed record StuckWorkKey(string Tenant, string Id)
{
    /// <summary>In the place of a district, for what belongs to none; no district can be named so.</summary>
    public const string Installation = "-";

    /// <summary>What the ids of its work begin with.</summary>
    public const string OfInstallation = "installation-";

    /// <summary>The kind of a message that nobody can read.</summary>
    public const string Unreadable = "message";

    // The name of a due row: kind, day, district, id.
    private const int TenantOfDueRow = 2;

    /// <summary>The key of work of a kind on something; what names no district belongs to the installation.</summary>
    public static StuckWorkKey Of(string kind, string key)
    {
        var tenant = kind is Unreadable ? Installation : TenantOf(kind, key);
        var prefix = tenant is Installation ? OfInstallation : $"{kind}-";
        return new(tenant, prefix + Stamp.FollowUp($"{kind} {key}", default).Id);
    }

    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static StuckWorkKey Parse(string key)
    {
        var parts = Keys.Split(key, 2);
        return new(parts[0], parts[1]);
    }

    /// <summary>Whether the key names a district.</summary>
    public static bool NamesDistrict(string kind, string key) =>
        TenantOf(kind, key) is { Length: > 0 } tenant
        && tenant.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.');

    /// <inheritdoc/>
    public override string ToString() => Keys.Join(Tenant, Id);

    private static string TenantOf(string kind, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parts = key.Split('|');
        // The law book is everybody's, and its key of one part names nobody.
        if (parts is [_]) return Installation;
        return parts.ElementAtOrDefault(kind is TableNames.DueDays ? TenantOfDueRow : 0) ?? "";
    }
}

/// <summary>Joins and splits keys; parts are checked at the door and never hold the separator.</summary>
internal static class Keys
{
    private const char Separator = '|';

    public static string Join(params IEnumerable<string> parts)
    {
        var key = string.Join(Separator, parts);
        return key.IndexOfAny(['/', '\\', '#', '?']) < 0
            ? key
            : throw new ArgumentException($"A table key cannot hold / \\ # or ?: {key}", nameof(parts));
    }

    /// <summary>The district, which every key begins with.</summary>
    public static string TenantOf(string key) => key.Split(Separator, 2)[0];

    public static string[] Split(string key, int parts) =>
        key.Split(Separator) is { } found && found.Length == parts
            ? found
            : throw new FormatException($"Not a key of {parts} parts: {key}");
}
