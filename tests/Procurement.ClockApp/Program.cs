using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder();
builder.Services.AddSingleton(TimeProvider.System);
using var app = builder.Build();
var clock = app.Services.GetRequiredService<TimeProvider>();
while (true)
{
    Console.WriteLine($"{clock.GetUtcNow():O}");
    await Task.Delay(50);
}
