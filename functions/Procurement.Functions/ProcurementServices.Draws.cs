using Microsoft.Extensions.DependencyInjection;
using Procurement.Functions.Draws;
using Procurement.Functions.Evaluation;
using Procurement.Functions.Evaluators;
using Procurement.Functions.Rounds;
using Procurement.Storage.FollowUps;

namespace Procurement.Functions;

/// <content>The pool of evaluators, how they are drawn, and what both say of a committee.</content>
public static partial class ProcurementServices
{
    private static void AddDraws(this IServiceCollection services)
    {
        services.AddSingleton<Applicants>();
        services.AddSingleton<DrawDesk>();
        services.AddSingleton<DrawPools>();
        services.AddSingleton<DrawReading>();
        services.AddSingleton<PanelFacts>();
        services.AddSingleton<PanelRelations>();
        services.AddFollowUp<EvaluatorFollowUp>();
        services.AddFollowUp<DrawFollowUp>();
    }
}
