using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Procurement.Functions;
using Procurement.Functions.Http;
using Procurement.Functions.Telemetry;

var builder = FunctionsApplication.CreateBuilder(args);
builder.UseMiddleware<DepartureMiddleware>();
builder.ConfigureFunctionsWebApplication();
builder.AddHttpContract();
builder.AddProcurement();
builder.AddObservability();
await builder.Build().RunAsync();
