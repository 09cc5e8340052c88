using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;
using Procurement.Storage.Copies;
using Procurement.Storage.Documents;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;
using Procurement.Storage.Queues;
using Procurement.Storage.Recovery;
using Procurement.Storage.Sealing;
using Procurement.Storage.Surveys;
using Procurement.Storage.Verification;

namespace Procurement.Storage;

/// <summary>Registers the storage of the service.</summary>
public static class StorageSetup
{
    /// <summary>
    /// Clients of the account that the settings name; client options that are registered already are kept.
    /// </summary>
    public static IServiceCollection AddProcurementStorage(
        this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(StorageSettings.Read(configuration));
        services.TryAddSingleton(_ => StorageClients.Patient(new TableClientOptions()));
        services.TryAddSingleton(_ => StorageClients.Patient(new QueueClientOptions()));
        services.TryAddSingleton(_ => StorageClients.Patient(new BlobClientOptions()));
        services.AddSingleton(with =>
            StorageClients.Tables(configuration, with.GetRequiredService<TableClientOptions>()));
        services.AddSingleton(with =>
            StorageClients.Queues(configuration, with.GetRequiredService<QueueClientOptions>()));
        services.AddSingleton(with =>
            StorageClients.Blobs(configuration, with.GetRequiredService<BlobClientOptions>()));
        services.AddSingleton(with => new CopiesContainer(
            StorageClients.Copies(configuration, with.GetRequiredService<BlobClientOptions>())
                .GetBlobContainerClient(with.GetRequiredService<StorageSettings>().Container(ContainerNames.Copies))));
        services.AddSingleton(_ => ServiceKeys.Of(configuration));
        services.AddSingleton(_ => ReceiptKeyFile.Of(configuration));
        services.AddSingleton<DraftKeys>();
        services.AddSingleton<EventCopies>();
        services.AddSingleton(with => new KeysContainer(
            StorageClients.Copies(configuration, with.GetRequiredService<BlobClientOptions>()).GetBlobContainerClient(
                with.GetRequiredService<StorageSettings>().Container(ContainerNames.FileKeys))));
        services.AddSingleton<FileKeys>();
        services.AddSingleton<Quarantine>();
        services.AddSingleton<SealedFiles>();
        services.AddSingleton<ScoreBookCopies>();
        services.AddSingleton<Checkpoints>();
        services.AddSingleton<Keeping>();
        services.AddSingleton<LotLists>();
        services.AddSingleton<AggregateKeys>();
        services.AddSingleton<Verifier>();
        services.AddSingleton<NightlyVerification>();
        services.AddSingleton<Rebuilder>();
        services.AddSingleton<LotRecovery>();
        services.AddSingleton<Restorer>();
        services.AddSingleton<FollowUpQueue>();
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<PreparedFiles>();
        services.AddSingleton<BankOutbox>();
        services.AddSingleton<AggregateStore>();
        services.AddSingleton<Lists>();
        services.AddSingleton<WorkLists>();
        services.AddSingleton<OpenObjections>();
        services.AddSingleton<OpenChallenges>();
        services.AddSingleton<Standstills>();
        services.AddSingleton<IStandstills>(with => with.GetRequiredService<Standstills>());
        services.AddSingleton<PublicPages>();
        services.AddSingleton<PublicFiles>();
        services.AddSingleton<GranteeNames>();
        services.AddSingleton<DueDays>();
        services.AddSingleton<StuckWorkTable>();
        services.AddSingleton<Mailboxes>();
        services.AddSingleton<ReadMarks>();
        services.AddSingleton<StuckWorkRetries>();
        services.AddSingleton<PoisonQueue>();
        services.AddSingleton<InvoiceRegister>();
        services.AddSingleton<ReceiptRegister>();
        services.AddSingleton<SurveyBoxes>();
        services.AddSingleton<StorageReadiness>();
        services.AddHostedService(with => with.GetRequiredService<StorageReadiness>());
        return services;
    }
}
