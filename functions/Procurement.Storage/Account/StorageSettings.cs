using Microsoft.Extensions.Configuration;

namespace Procurement.Storage.Account;

/// <summary>What the app settings say about storage; the names are those of README, "Settings".</summary>
public sealed record StorageSettings(string Prefix, string FollowUpQueue, TimeSpan FollowUpDelay)
{
    /// <summary>
    /// Reads <c>StoragePrefix</c>, <c>FollowUpQueue</c>, <c>FollowUpDelaySeconds</c>, <c>VerifiedPerNight</c> and
    /// <c>PublicContainer</c>; wrong settings stop the start.
    /// </summary>
    public static StorageSettings Read(IConfiguration configuration)
    {
        var prefix = configuration["StoragePrefix"] ?? "";
        if (!prefix.All(char.IsAsciiLetterOrDigit) || (prefix.Length > 0 && !char.IsAsciiLetterLower(prefix[0])))
        {
            throw new InvalidOperationException(
                "StoragePrefix must be letters and digits, beginning with a small letter.");
        }

        return new StorageSettings(
            prefix,
            configuration["FollowUpQueue"] ?? "follow-ups",
            TimeSpan.FromSeconds(configuration.GetValue("FollowUpDelaySeconds", 1)))
        {
            VerifiedPerNight = configuration.GetValue("VerifiedPerNight", 200),
            PublicContainer = configuration["PublicContainer"] ?? ContainerNames.Web,
        };
    }

    /// <summary>How many aggregates of each table the nightly verification looks at.</summary>
    public int VerifiedPerNight { get; init; } = 200;

    /// <summary>
    /// The container of the documents that residents read; in Azure <c>$web</c>, which a static website serves.
    /// </summary>
    public string PublicContainer { get; init; } = ContainerNames.Web;

    /// <summary>The name of a table in this installation.</summary>
    public string Table(string name) => Prefix + name;

    /// <summary>The name of a blob container in this installation.</summary>
    public string Container(string name) => Prefix.ToLowerInvariant() + name;
}
