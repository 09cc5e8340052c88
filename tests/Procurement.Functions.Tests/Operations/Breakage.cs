using Azure.Data.Tables;
using Azure.Storage.Queues;
using Procurement.Functions.Tests.Service;
using Procurement.Storage.Account;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Tests.Operations;

/// <summary>Breaks a running service in its tables, where no request could.</summary>
internal static class Breakage
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Has a round open that is not there.</summary>
    public static async Task BreakDueRowAsync(
        this RunningService service, string round, string tenant = Person.District)
    {
        // The app makes its tables while it starts; whoever is answered has waited for them.
        (await service.GetAsync(Person.Officer, "rounds")).Must(200);
        await new DueDays(new TableServiceClient(service.Connection), service.Storage)
            .PutAsync(DueKind.Opening, service.Now, $"{tenant}|{round}", Cancel);
    }

    /// <summary>Makes the first event of an aggregate unreadable, and has its follow-up work done anew.</summary>
    public static async Task BreakFollowUpAsync(this RunningService service, string table, string key)
    {
        await NameFirstEventAsync(service, table, key, "Nonsense");
        await service.Table(table).DeleteEntityAsync(key, "head-followed-up", cancellationToken: Cancel);
        await service.Queued(QueueMessageEncoding.Base64).SendMessageAsync(
            $$"""{"kind":"{{table}}","key":"{{key}}","command":"c","looks":0}""", Cancel);
    }

    /// <summary>Makes it readable again.</summary>
    public static Task MendFollowUpAsync(this RunningService service, string table, string key, string type) =>
        NameFirstEventAsync(service, table, key, type);

    /// <summary>The follow-up queue.</summary>
    public static QueueClient Queued(this RunningService service, QueueMessageEncoding encoding) =>
        new(service.Connection, service.Queue, new QueueClientOptions { MessageEncoding = encoding });

    private static async Task NameFirstEventAsync(RunningService service, string table, string key, string type)
    {
        var named = new TableEntity(key, "event-000000000001") { ["Type"] = type };
        await service.Table(table).UpdateEntityAsync(named, Azure.ETag.All, TableUpdateMode.Merge, Cancel);
    }
}
