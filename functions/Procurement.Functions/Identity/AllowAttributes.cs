namespace Procurement.Functions.Identity;

/// <summary>Who may call an HTTP function; one that says nothing is closed to everybody.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowRolesAttribute(params Role[] roles) : Attribute
{
    /// <summary>Any one of these suffices.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>Whether an applicant may call it that acts for no organization yet.</summary>
    public bool WithoutOrganization { get; set; }

    /// <summary>Whether a caller that has another role as well may not, for what that role must not know.</summary>
    public bool Alone { get; set; }
}

/// <summary>Everybody may call the HTTP function, without a token.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowPublicAttribute : Attribute;

/// <summary>The function asks no storage: it answers even while the app still makes its tables.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsNoStorageAttribute : Attribute;
