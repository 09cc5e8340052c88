namespace Procurement.Domain.Organizations;

/// <summary>A grade of 社会组织评估: from a day through another, from which paper, and who entered it.</summary>
public sealed record Rating(
    OrganizationGrade Grade, DateOnly From, DateOnly Through, string Source, Author Entered);

/// <summary>Enters a rating.</summary>
public sealed record RateOrganization(
    OrganizationGrade Grade, DateOnly From, DateOnly Through, string Source, Author By) : OrganizationCommand(By);

/// <summary>It was rated; earlier ratings stay in the history.</summary>
public sealed record OrganizationRated(Rating Rating) : OrganizationEvent;
