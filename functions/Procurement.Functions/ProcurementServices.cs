using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Procurement.Domain.Calendar;
using Procurement.Functions.Audit;
using Procurement.Functions.Awards;
using Procurement.Functions.Commands;
using Procurement.Functions.Contracts;
using Procurement.Functions.Evaluation;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Funds;
using Procurement.Functions.Organizations;
using Procurement.Functions.Proposals;
using Procurement.Functions.Publicity;
using Procurement.Functions.Rounds;
using Procurement.Functions.Storage;

namespace Procurement.Functions;

/// <summary>Registers what the functions of the service need.</summary>
public static class ProcurementServices
{
    /// <summary>Storage, the calendar, the use cases and what follows them.</summary>
    public static IServiceCollection AddProcurement(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddStorage(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new Deadlines(WorkingCalendar.StateCouncil));
        services.AddSingleton<PostedCommands>();
        services.AddSingleton<PutCommands>();
        services.AddSingleton<RoundSteps>();
        services.AddSingleton<PublishedRounds>();
        services.AddSingleton<ProposalSeal>();
        services.AddSingleton<TrailReading>();
        services.AddSingleton<SubmittedProposals>();
        services.AddSingleton<ContractSteps>();
        services.AddSingleton<ScoreBookOpening>();
        services.AddSingleton<NoticePublication>();
        services.AddSingleton<AwardContracts>();
        services.AddSingleton<DueWork>();
        services.AddFollowUp<OrganizationFollowUp>();
        services.AddFollowUp<FundFollowUp>();
        services.AddFollowUp<RoundFollowUp>();
        services.AddFollowUp<ProposalFollowUp>();
        services.AddFollowUp<ContractFollowUp>();
        return services;
    }

    private static void AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(StorageSettings.Read(configuration));
        services.TryAddSingleton(_ => StorageClients.Patient(new TableClientOptions()));
        services.TryAddSingleton(_ => StorageClients.Patient(new QueueClientOptions()));
        services.AddSingleton(with =>
            StorageClients.Tables(configuration, with.GetRequiredService<TableClientOptions>()));
        services.AddSingleton(with =>
            StorageClients.Queues(configuration, with.GetRequiredService<QueueClientOptions>()));
        services.AddSingleton<FollowUpQueue>();
        services.AddSingleton<AggregateStore>();
        services.AddSingleton<Lists>();
        services.AddSingleton<DueDays>();
        services.AddSingleton<InvoiceRegister>();
        services.AddHostedService<EnsureStorage>();
    }

    private static void AddFollowUp<T>(this IServiceCollection services)
        where T : class, IFollowUp
    {
        services.AddSingleton<T>();
        services.AddSingleton<IFollowUp>(with => with.GetRequiredService<T>());
    }
}
