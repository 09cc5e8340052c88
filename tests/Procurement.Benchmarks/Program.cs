using Procurement.Benchmarks.Commands;
using Procurement.Benchmarks.Documents;
using Procurement.Benchmarks.Growth;
using Procurement.Benchmarks.Reports;
using Procurement.Benchmarks.ServiceLedgers;
using Procurement.Benchmarks.Services;
using Procurement.Benchmarks.Surge;
using Procurement.Benchmarks.Uploads;
using Procurement.Benchmarks.Work;
using Procurement.Testing;

// Procurement.Benchmarks.dll [commands|requests|starts|all] [Procurement.Functions.dll as it was before]
// Procurement.Benchmarks.dll growth [PROPOSALS ...]
// Procurement.Benchmarks.dll work [ROWS ...]
// Procurement.Benchmarks.dll uploads [MEGABYTES]
// Procurement.Benchmarks.dll surge [ORGANIZATIONS]
// Procurement.Benchmarks.dll documents [AGREEMENTS]
// Procurement.Benchmarks.dll reports [ROWS ...]
// Procurement.Benchmarks.dll service-ledger [RECORDS]
// Procurement.Benchmarks.dll requests ADDRESS PROCESS-OF-THE-APP [PROCESS-OF-ITS-HOST [PROCESS-OF-THE-STORE]]
var what = args.FirstOrDefault() ?? "all";
if (args is ["requests", var address, var app, .. var host] && int.TryParse(app, out var id))
{
    int? Nth(int n) => host.Length > n ? int.Parse(host[n]) : null;
    await using var running = RunningService.Of(new Uri(address), id, Nth(0), Nth(1));
    await Requests.PrintAsync([running]);
    return;
}

if (what is "growth")
{
    await GrowthTable.PrintAsync([.. args.Skip(1).Select(int.Parse)]);
    return;
}

if (what is "uploads")
{
    await LargeUpload.PrintAsync(args is [_, var megabytes] ? int.Parse(megabytes) : 200);
    return;
}

if (what is "surge")
{
    await LastMinute.PrintAsync(args is [_, var organizations] ? int.Parse(organizations) : 500);
    return;
}

if (what is "documents")
{
    AgreementsPerMinute.Print(args is [_, var agreements] ? int.Parse(agreements) : 100);
    return;
}

if (what is "reports")
{
    await ReportTable.PrintAsync([.. args.Skip(1).Select(int.Parse)]);
    return;
}

if (what is "service-ledger")
{
    await LargeLedger.PrintAsync(args is [_, var records] ? int.Parse(records) : 65_000);
    return;
}

if (what is "work")
{
    await WorkTable.PrintAsync([.. args.Skip(1).Select(int.Parse)]);
    return;
}

var before = args is [_, var assembly] ? ServiceProgram.Before(assembly) : null;
await using var azurite = await Azurite.StartAsync();
if (what is "commands" or "all") await Comparison.PrintAsync(azurite.ConnectionString);
if (what is "requests" or "all")
{
    await using var ours = await RunningService.StartAsync(
        ServiceProgram.Ours, azurite.ConnectionString, District.Begins, azurite.ProcessId);
    await using var old = before is null
        ? null
        : await RunningService.StartAsync(before, azurite.ConnectionString, District.Begins, azurite.ProcessId);
    await Requests.PrintAsync(old is null ? [ours] : [old, ours]);
    Console.WriteLine();
}

if (what is "starts" or "all") await Starts.PrintAsync(azurite.ConnectionString, before);
