using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Procurement.Functions;
using Procurement.Functions.Http;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.AddHttpContract();
builder.Services.AddProcurement(builder.Configuration);
await builder.Build().RunAsync();
