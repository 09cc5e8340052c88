namespace Procurement.Functions.Identity;

/// <summary>For which organization an account acts whose token names none.</summary>
public interface IMemberships
{
    /// <summary>The code of the organization, or null while the account acts for none.</summary>
    Task<string?> OrganizationOfAsync(string tenant, string account, CancellationToken cancel);
}
