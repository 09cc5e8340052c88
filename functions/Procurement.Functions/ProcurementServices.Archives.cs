using Microsoft.Extensions.DependencyInjection;
using Procurement.Functions.Archives;
using Procurement.Functions.Archives.Chapters;

namespace Procurement.Functions;

/// <content>Evidence packs and their chapters.</content>
public static partial class ProcurementServices
{
    // In any order: a pack has its chapters in the order of their folders.
    private static void AddArchives(this IServiceCollection services)
    {
        services.AddSingleton<ArchiveReading>();
        services.AddSingleton<PackFiles>();
        services.AddSingleton<EvidencePacks>();
        services.AddSingleton<IPackChapter, RoundChapter>();
        services.AddSingleton<IPackChapter, ApplicationChapter>();
        services.AddSingleton<IPackChapter, EvaluationChapter>();
        services.AddSingleton<IPackChapter, ContractChapter>();
        services.AddSingleton<IPackChapter, PerformanceChapter>();
        services.AddSingleton<IPackChapter, AssessmentChapter>();
        services.AddSingleton<IPackChapter, ResidentsChapter>();
        services.AddSingleton<IPackChapter, PaymentChapter>();
        services.AddSingleton<IPackChapter, BankChapter>();
        services.AddSingleton<IPackChapter, ReceivableChapter>();
        services.AddSingleton<IPackChapter, ServiceLedgerChapter>();
        services.AddSingleton<PackLedgers>();
        services.AddSingleton<IPackChapter, TrailChapter>();
    }
}
