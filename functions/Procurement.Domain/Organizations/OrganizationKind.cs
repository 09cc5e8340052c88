namespace Procurement.Domain.Organizations;

/// <summary>
/// What kind of organization it is; association, service institution and foundation are social organizations.
/// </summary>
public enum OrganizationKind
{
    /// <summary>社会团体.</summary>
    Association,

    /// <summary>社会服务机构 (民办非企业单位).</summary>
    ServiceInstitution,

    /// <summary>基金会.</summary>
    Foundation,

    /// <summary>企业.</summary>
    Enterprise,

    /// <summary>居民委员会, 村民委员会.</summary>
    Committee,
}

/// <summary>The grade of 社会组织评估, lowest first; the numbers are the number of A's.</summary>
public enum OrganizationGrade
{
    /// <summary>1A.</summary>
    A1 = 1,

    /// <summary>2A.</summary>
    A2 = 2,

    /// <summary>3A.</summary>
    A3 = 3,

    /// <summary>4A.</summary>
    A4 = 4,

    /// <summary>5A.</summary>
    A5 = 5,
}
