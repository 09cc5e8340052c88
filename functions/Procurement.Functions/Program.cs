using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Procurement.Functions;
using Procurement.Functions.Http;

var builder = FunctionsApplication.CreateBuilder(args);
builder.UseMiddleware<DepartureMiddleware>();
builder.ConfigureFunctionsWebApplication();
builder.AddHttpContract();
builder.AddProcurement();
await builder.Build().RunAsync();
