using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Procurement.Publishing.Site;

/// <summary>Writes a page as text; whatever people wrote is encoded, Chinese stays readable.</summary>
public sealed class PageWriter : IDisposable
{
    private readonly ServiceProvider services =
        new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    /// <summary>The page with these parameters.</summary>
    public async Task<string> WriteAsync<TPage>(params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        // A renderer keeps what it wrote, so each page has its own.
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var given = ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value));
        return await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<TPage>(given)).ToHtmlString());
    }

    /// <inheritdoc/>
    public void Dispose() => services.Dispose();
}
