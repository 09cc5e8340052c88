using Microsoft.Extensions.DependencyInjection;
using Procurement.Functions.Challenges;
using Procurement.Functions.FollowUps;

namespace Procurement.Functions;

/// <content>Challenges to procurements, and complaints.</content>
public static partial class ProcurementServices
{
    private static void AddChallenges(this IServiceCollection services)
    {
        services.AddFollowUp<ChallengeFollowUp>();
        services.AddSingleton<RulingWork>();
        services.AddSingleton<StandstillWork>();
        services.AddSingleton<ChallengeClock>();
        services.AddSingleton<ChallengeDesk>();
        services.AddSingleton<ComplaintSteps>();
        services.AddSingleton<IDueTask, ChallengeDueTask>();
    }
}
