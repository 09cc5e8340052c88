using System.Text.Json;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables;

/// <summary>Asks for pages one after the other, only as far as the caller reads.</summary>
internal sealed class TablePages<T>(
    TableRequests requests,
    Func<string?, int?, Azure.Core.HttpMessage> ask,
    Func<JsonElement, T> read,
    Func<Response, string?> next,
    int? perPage,
    CancellationToken cancel) : AsyncPageable<T>(cancel) where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var message = ask(continuationToken, pageSizeHint ?? perPage);
            var page = Read(await requests.SendAsync(message, CancellationToken));
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }

    /// <summary>The same pages, each fetched by a blocking call.</summary>
    public Pageable<T> Blocking() => new BlockingPages(this);

    private Page<T> FetchBlocking(string? continuation, int? size) =>
        Read(requests.Send(ask(continuation, size ?? perPage), CancellationToken));

    private Page<T> Read(Response response)
    {
        using var document = JsonDocument.Parse(response.Content);
        var rows = document.RootElement.GetProperty("value").EnumerateArray().Select(read).ToArray();
        return Page<T>.FromValues(rows, next(response)!, response);
    }

    private sealed class BlockingPages(TablePages<T> pages) : Pageable<T>(pages.CancellationToken)
    {
        public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            do
            {
                var page = pages.FetchBlocking(continuationToken, pageSizeHint);
                yield return page;
                continuationToken = page.ContinuationToken;
            }
            while (continuationToken is not null);
        }
    }
}
